import { printableText } from '../memo/printable.ts'
import type { ProvenanceRecord } from '../provenance/provenance.ts'
import { say } from '../words/say.ts'
import type { FileFinding } from './report.ts'
import { strip } from './strip.ts'
import { isGuessed } from './uncertain.ts'

/**
 * Whether around each page stands what Readout prints there and nothing else: its number, and the handling line at top and bottom.
 * @param margins what stands around each page, in any order; a web page is one page without a number
 * @param isLenient whether the pages look as they did, so that a handling line in letters that a PDF does not keep is no reason to doubt them
 */
export function marginFinding(record: ProvenanceRecord, margins: readonly string[][], isLenient: boolean): FileFinding {
  const handling = plain(record.memo.head.handling)
  const wrongWith = (expected: readonly string[], allows: (rest: string) => boolean) =>
    margins.flatMap((boxes, index) => {
      const number = record.format === 'html' ? '' : plain(`Page ${index + 1} of ${margins.length}`)
      const rest = without(boxes.map(plain), [...expected, number].filter(Boolean))
      return rest !== null && allows(rest) ? [] : [index + 1]
    })
  const wrong = wrongWith([handling, handling], (rest) => rest === '')
  if (wrong.length === 0) {
    const says = say.verdicts.margins.same(handling !== '', record.format !== 'html')
    return { check: 'margins', status: 'passed', says }
  }
  if (isLenient && isGuessed(record.memo.head.handling) && wrongWith([], (rest) => rest !== '').length === 0) {
    return { check: 'margins', status: 'unchecked', says: say.verdicts.margins.guessed }
  }
  const pages = `${wrong.slice(0, 20).join(', ')}${wrong.length > 20 ? ' …' : ''}`
  const says = say.verdicts.margins.changed(pages, wrong.length)
  return { check: 'margins', status: 'failed', says }
}

/** What the boxes hold besides the expected texts, each once; `null` where one is missing. Boxes side by side may be read as one. */
function without(boxes: readonly string[], expected: readonly string[]): string | null {
  let left = boxes.join('\n')
  for (const text of expected.toSorted((a, b) => b.length - a.length)) {
    if (!left.includes(text)) return null
    left = left.replace(text, () => '\n')
  }
  return left.trim()
}

function plain(text: string): string {
  return strip(printableText(text)).text
}
