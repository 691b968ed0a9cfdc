import { dirname, join } from 'node:path'
import { app, dialog } from 'electron'
import type { Memo } from '../../core/model/memo.ts'
import { writeDurably } from '../vault/durableFile.ts'
import type { Vault } from '../vault/vault.ts'
import { askedFrom } from '../window.ts'
import { fileNameFor } from './fileName.ts'
import { memoPage } from './memoPrint.ts'
import { printPdf } from './printPdf.ts'

let lastFolder: string | null = null

/**
 * Asks where to, then writes the memo's PDF there. An existing file is replaced only when the whole new one is on the disk.
 * @returns the file's path, `null` when the person cancelled
 */
export async function exportMemo(vault: Vault, memo: Memo): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(askedFrom(), {
    title: 'Export memo as PDF',
    buttonLabel: 'Export',
    defaultPath: join(lastFolder ?? app.getPath('documents'), `${fileNameFor(memo.head.subject)}.pdf`),
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
  })
  if (canceled || filePath === '') return null
  const path = /\.pdf$/iu.test(filePath) ? filePath : `${filePath}.pdf`
  await writeDurably(path, await printPdf(await memoPage(vault, memo)))
  lastFolder = dirname(path)
  return path
}
