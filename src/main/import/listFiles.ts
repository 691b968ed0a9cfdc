import { readdir } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { isMissing, isReadOnly } from '../vault/diskError.ts'

/**
 * Every file in a folder and the folders in it, in the order of their names. Passed over: names that begin with a dot, links, and the
 * `page_files` folder that a browser saves beside `page.html`, which holds the page's pictures and scripts.
 */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = (await readdir(folder, { withFileTypes: true }))
    .filter(({ name }) => !name.startsWith('.'))
    .sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }))
  const pages = new Set(
    entries.filter(({ name }) => /\.x?html?$/iu.test(name)).map(({ name }) => name.slice(0, -extname(name).length)),
  )
  const isPagesOwn = (name: string) => name.endsWith('_files') && pages.has(name.slice(0, -'_files'.length))
  const files: string[] = []
  for (const entry of entries) {
    const path = join(folder, entry.name)
    if (entry.isFile()) files.push(path)
    else if (entry.isDirectory() && !isPagesOwn(entry.name)) for (const file of await filesIn(path)) files.push(file)
  }
  return files
}

/** The files in a folder; one that may not be looked into stands for itself, to be reported with the reason. One that is gone meanwhile has none. */
async function filesIn(folder: string): Promise<string[]> {
  try {
    return await listFiles(folder)
  } catch (error) {
    if (isMissing(error)) return []
    if (isReadOnly(error)) return [folder]
    throw error
  }
}
