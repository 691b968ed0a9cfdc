import { dialog, type FileFilter, type OpenDialogOptions } from 'electron'
import { askedFrom } from './window.ts'
import { native } from './words/native.ts'

/** Asks for a file or a folder in the system's dialog. @returns its path, `null` when the person cancelled */
export async function choosePath(options: OpenDialogOptions): Promise<string | null> {
  const [path] = await choosePaths(options)
  return path ?? null
}

/** Asks for files or folders in the system's dialog. @returns their paths, none when the person cancelled */
export async function choosePaths(options: OpenDialogOptions): Promise<string[]> {
  const { canceled, filePaths } = await dialog.showOpenDialog(askedFrom(), options)
  return canceled ? [] : filePaths
}

/** What a dialog offers besides the kind that it asks for. */
export function anyFile(): FileFilter {
  return { name: native.kinds.all, extensions: ['*'] }
}
