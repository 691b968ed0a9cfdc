import type { PrintPage } from './memoPrint.ts'
import { printPdf } from './printPdf.ts'
import { saveFile } from './saveFile.ts'

/**
 * Asks where to, then prints `page` there.
 * @param title the dialog's
 * @param subject what the file is named after until the person names it otherwise
 * @returns the file's path, `null` when the person cancelled
 */
export async function savePdf(title: string, subject: string, page: () => Promise<PrintPage>): Promise<string | null> {
  const kind = { name: 'PDF', extensions: ['pdf'] } as const
  return saveFile({ title, subject, kind }, async () => printPdf(await page()))
}
