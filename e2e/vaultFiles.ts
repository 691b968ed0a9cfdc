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

/** One that is taken away between the look into the folder and its reading is gone. */
async function documents(folder: string): Promise<unknown[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json'))
  const texts = await Promise.all(names.map((name) => readIfThere(join(folder, name))))
  return texts.filter((text) => text !== null).map((text): unknown => JSON.parse(text))
}

async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
