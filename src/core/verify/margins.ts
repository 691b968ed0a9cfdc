import { printableText } from '../memo/printable.ts'
import type { ProvenanceRecord } from '../provenance/provenance.ts'
import type { FileFinding } from './report.ts'
import { strip } from './strip.ts'

/**
 * Whether around each page stands what Readout prints there and nothing else: its number, and the handling line at top and bottom.
 * @param margins what stands around each page, in any order; a web page is one page without a number
 */
export function marginFinding(record: ProvenanceRecord, margins: readonly string[][]): FileFinding {
  const handling = plain(record.memo.head.handling)
  const wrong = margins.flatMap((boxes, index) => {
    const number = record.format === 'html' ? '' : plain(`Page ${index + 1} of ${margins.length}`)
    const expected = [handling, handling, number].filter(Boolean)
    return isMadeOf(boxes.map(plain), expected) ? [] : [index + 1]
  })
  if (wrong.length === 0) {
    const parts = [handling === '' ? '' : 'the handling line', record.format === 'html' ? '' : 'page numbers']
    const what = parts.filter(Boolean).join(' and ') || 'nothing'
    return { check: 'margins', status: 'passed', says: `The margins have what was exported: ${what}.` }
  }
  const pages = `page${wrong.length === 1 ? '' : 's'} ${wrong.slice(0, 20).join(', ')}${wrong.length > 20 ? ' …' : ''}`
  const says = `The margins of ${pages} have other words than were exported: handling line, page number, or something added.`
  return { check: 'margins', status: 'failed', says }
}

/** Whether the boxes hold the expected texts, each once, and nothing more. Boxes side by side may be read as one. */
function isMadeOf(boxes: readonly string[], expected: readonly string[]): boolean {
  let left = boxes.join('\n')
  for (const text of expected.toSorted((a, b) => b.length - a.length)) {
    if (!left.includes(text)) return false
    left = left.replace(text, () => '\n')
  }
  return left.trim() === ''
}

function plain(text: string): string {
  return strip(printableText(text)).text
}
