import { dirname, join } from 'node:path'
import { app, dialog } from 'electron'
import type { FileKind } from '../../core/interchange/exchangeFormats.ts'
import { writeDurably } from '../vault/durableFile.ts'
import { askedFrom } from '../window.ts'
import { native } from '../words/native.ts'
import { withExtension } from './extension.ts'
import { fileNameFor } from './fileName.ts'

let lastFolder: string | null = null

/** What a person is asked: the dialog's title, what the file is named after until they name it otherwise, and its kind. */
export interface Asked {
  title: string
  subject: string
  kind: FileKind
}

/**
 * Asks where to, then writes there what `make` makes. An existing file is replaced only when the whole new one is on the disk.
 * @returns the file's path, with an extension of its kind; `null` when the person cancelled
 */
export async function saveFile(
  { title, subject, kind: { name, extensions } }: Asked,
  make: () => Promise<string | Uint8Array>,
): Promise<string | null> {
  const [usual] = extensions
  const { canceled, filePath } = await dialog.showSaveDialog(askedFrom(), {
    title,
    buttonLabel: native.exporting.button,
    defaultPath: join(lastFolder ?? app.getPath('documents'), `${fileNameFor(subject)}.${usual}`),
    filters: [{ name, extensions: [...extensions] }],
  })
  if (canceled || filePath === '') return null
  const path = await withExtension(filePath, extensions)
  await writeDurably(path, await make())
  lastFolder = dirname(path)
  return path
}
