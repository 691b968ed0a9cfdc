import type { MemoFormat } from '../../core/memo/exportFormats.ts'
import { memoText } from '../../core/memo/plainText.ts'
import { resolveMemo } from '../../core/memo/resolve.ts'
import type { Memo } from '../../core/model/memo.ts'
import type { Vault } from '../vault/vault.ts'
import { citedNotes, type PrintPage, printPage } from './memoPrint.ts'
import { memoWeb } from './memoWeb.ts'
import { sealFor } from './sealed.ts'

/** Makes the bytes of a PDF of a page. */
export type Printer = (page: PrintPage) => Promise<Uint8Array>

/**
 * A memo as a file of a format: what the window and the command line both write. All formats are made of the same resolved memo.
 * @param print how this process has PDFs printed; not used for other formats
 * @throws ReadoutError `print` when a PDF cannot be made
 */
export async function memoFile(
  vault: Vault,
  memo: Memo,
  format: MemoFormat,
  print: Printer,
): Promise<string | Uint8Array> {
  const notes = await citedNotes(vault, memo)
  const unsealed = resolveMemo(memo, notes)
  const seal = await sealFor({ memo, notes, printed: unsealed }, format)
  const printed = { ...unsealed, seal: seal.line }
  switch (format) {
    case 'pdf':
      return seal.attach(await print(await printPage(printed)))
    case 'docx': {
      // The library that writes Word files is large, and loaded when one is written.
      const { memoDocx } = await import('./memoDocx.ts')
      return seal.attach(await memoDocx(printed, memo))
    }
    case 'markdown': {
      // So is the one that writes Markdown.
      const { memoMarkdown } = await import('../../core/memo/markdown.ts')
      return memoMarkdown(printed)
    }
    case 'html':
      return seal.attach(Buffer.from(await memoWeb(printed, '')))
    case 'text':
      return memoText(printed)
  }
}
