import { printableText } from '../memo/printable.ts'
import type { RecordedQuotation } from '../provenance/provenance.ts'
import { strip } from './strip.ts'

/** Where a quotation stands in the stripped text of its memo, and where its credit does; UTF-16 code units, ends excluded. */
export interface Place {
  start: number
  end: number
  /** `null` where none is printed. */
  credit: { start: number; end: number } | null
}

/** The places of quotations that come in the order of the text, `null` for one that is not there. */
export function placesOf(quotations: readonly RecordedQuotation[], text: string): (Place | null)[] {
  let from = 0
  return quotations.map(({ kind, label, words, credit }) => {
    // A passage stands behind its label; its words may well stand in the body too.
    const before = kind === 'passage' ? plain(label) : ''
    const at = text.indexOf(before + plain(words), from)
    if (at < 0) return null
    const start = at + before.length
    const end = start + plain(words).length
    from = end
    if (credit === '') return { start, end, credit: null }
    const name = plain(credit)
    const creditAt = text.indexOf(name, end)
    // Between the words and their credit there is no more than a label and a mark.
    if (creditAt < 0 || creditAt - end > plain(label).length + 2) return null
    from = creditAt + name.length
    return { start, end, credit: { start: creditAt, end: from } }
  })
}

function plain(text: string): string {
  return strip(printableText(text)).text
}
