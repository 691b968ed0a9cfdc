import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { choosePath } from '../choosePath.ts'
import { fileNameFor } from '../export/fileName.ts'
import { writeDurably } from '../vault/durableFile.ts'
import { native } from '../words/native.ts'
import { freeName } from './freeName.ts'

/** Asks for a folder in a native dialog. @returns its path, `null` when the person cancelled */
export async function chooseExportFolder(title: string): Promise<string | null> {
  return choosePath({
    title,
    buttonLabel: native.exporting.here,
    properties: ['openDirectory', 'createDirectory'],
  })
}

export interface FolderFile {
  /** What the file is named after. */
  subject: string
  /** Without a dot. */
  extension: string
  content: string
}

/** Writes each file into the folder under a name that no file there has yet. @returns their paths, in order */
export async function writeEach(folder: string, files: AsyncIterable<FolderFile>): Promise<string[]> {
  const taken = await readdir(folder)
  const paths: string[] = []
  const nameFor = freeName(taken)
  for await (const { subject, extension, content } of files) {
    const path = join(folder, nameFor(fileNameFor(subject), extension))
    await writeDurably(path, content)
    paths.push(path)
  }
  return paths
}
