import { dirname, join } from 'node:path'
import { app, dialog } from 'electron'
import { writeDurably } from '../vault/durableFile.ts'
import { askedFrom } from '../window.ts'
import { fileNameFor } from './fileName.ts'
import type { PrintPage } from './memoPrint.ts'
import { printPdf } from './printPdf.ts'

let lastFolder: string | null = null

/**
 * Asks where to, then prints `page` there. An existing file is replaced only when the whole new one is on the disk.
 * @param asked the dialog's title
 * @param subject what the file is named after until the person names it otherwise
 * @returns the file's path, `null` when the person cancelled
 */
export async function savePdf(asked: string, subject: string, page: () => Promise<PrintPage>): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(askedFrom(), {
    title: asked,
    buttonLabel: 'Export',
    defaultPath: join(lastFolder ?? app.getPath('documents'), `${fileNameFor(subject)}.pdf`),
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
  })
  if (canceled || filePath === '') return null
  const path = /\.pdf$/iu.test(filePath) ? filePath : `${filePath}.pdf`
  await writeDurably(path, await printPdf(await page()))
  lastFolder = dirname(path)
  return path
}
