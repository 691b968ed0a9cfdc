import { BrowserWindow } from 'electron'
import { ReadoutError } from '../../core/errors.ts'
import { say } from '../../core/words/say.ts'
import { servePrintPage } from '../protocol.ts'
import { safePreferences } from '../safePreferences.ts'
import type { PrintPage } from './memoPrint.ts'

/** A page that is not done by then is not going to be: the largest memos print in a few seconds. Milliseconds. */
const patience = 60_000

/**
 * A page as the bytes of a PDF, printed by Chromium in a window that is never shown: tagged, with an outline made from its
 * headings; size and margins are the style sheet's. Needs `app` to be ready.
 * @throws ReadoutError `print` when it cannot be printed
 */
export async function printPdf(page: PrintPage): Promise<Uint8Array<ArrayBuffer>> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: safePreferences,
  })
  const served = servePrintPage(page)
  try {
    return await within(patience, async () => {
      await window.loadURL(served.url)
      const pdf = await window.webContents.printToPDF({
        printBackground: true,
        preferCSSPageSize: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      })
      return new Uint8Array(pdf)
    })
  } catch (error) {
    throw new ReadoutError('print', say.vault.print.message(error instanceof Error ? error.message : String(error)), {
      kept: say.vault.print.kept,
      advice: say.vault.print.advice,
      cause: error,
    })
  } finally {
    served.done()
    window.destroy()
  }
}

async function within<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new Error(say.vault.print.time(milliseconds / 1000))), milliseconds)
  try {
    return await Promise.race([work(), late])
  } finally {
    clearTimeout(timer)
  }
}
