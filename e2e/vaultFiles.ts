import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Memo } from '../src/core/model/memo.ts'
import { Note } from '../src/core/model/note.ts'

/** The notes of a vault as they are on the disk. */
export async function notesOnDisk(vault: string): Promise<Note[]> {
  return (await documents(join(vault, 'notes'))).map((document) => Note.parse(document))
}

/** The memos of a vault as they are on the disk. */
export async function memosOnDisk(vault: string): Promise<Memo[]> {
  return (await documents(join(vault, 'memos'))).map((document) => Memo.parse(document))
}

async function documents(folder: string): Promise<unknown[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json'))
  return Promise.all(names.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8'))))
}
