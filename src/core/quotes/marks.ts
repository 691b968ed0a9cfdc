import type { Span } from '../model/source.ts'

/** Words between quotation marks. The span has its marks in it. */
export interface Stretch extends Span {
  /** The words without the marks. */
  inner: Span
  /** Number of the paragraph, from 0. */
  paragraph: number
  /** The paragraph ends before a closing mark: speech that goes on in the next one. */
  isOpen: boolean
}

/** A paragraph of a text: a run of lines without a blank line, or a line of its own. Offsets are UTF-16 code units. */
export function paragraphsOf(text: string): Span[] {
  const paragraphs: Span[] = []
  for (const { 0: words, index } of text.matchAll(/[^\n]+/gu)) {
    if (words.trim() !== '') paragraphs.push({ start: index, end: index + words.length })
  }
  return paragraphs
}

const isSpace = (char: string) => char === '' || /[\s\u2014\u2013([{/:-]/u.test(char)

/**
 * Every stretch between double quotation marks, curly, straight, low or angled, outermost only, in text order. A mark opens where white
 * space or an opening bracket stands before it and something else after it. A stretch that its paragraph does not close ends with
 * the paragraph when the next one opens again, as newspapers set long speech; otherwise its mark stands alone and opens nothing.
 */
export function stretchesIn(text: string, paragraphs: readonly Span[]): Stretch[] {
  const stretches: Stretch[] = []
  paragraphs.forEach((paragraph, index) => {
    let opened = -1
    for (let at = paragraph.start; at < paragraph.end; at++) {
      const char = text.charAt(at)
      if (!'"“”„«»'.includes(char)) continue
      const before = at === paragraph.start ? '' : text.charAt(at - 1)
      const after = at + 1 >= paragraph.end ? '' : text.charAt(at + 1)
      const opens =
        char === '“' ||
        char === '„' ||
        char === '«' ||
        (char === '"' && isSpace(before) && !isSpace(after) && opened < 0)
      if (opens && opened < 0) opened = at
      else if (opened >= 0 && char !== '“' && char !== '„' && char !== '«') {
        stretches.push(stretch(opened, at + 1, index, false))
        opened = -1
      } else if (opens) {
        // Opened twice: the first one was never closed.
        stretches.push(stretch(opened, at, index, false))
        opened = at
      }
    }
    const next = paragraphs[index + 1]
    const goesOn = next !== undefined && '"“„«'.includes(text.charAt(next.start))
    if (opened >= 0 && (goesOn || opened - paragraph.start < 3))
      stretches.push(stretch(opened, paragraph.end, index, true))
  })
  return stretches.filter(({ inner }) => text.slice(inner.start, inner.end).trim() !== '')
}

function stretch(start: number, end: number, paragraph: number, isOpen: boolean): Stretch {
  return { start, end, inner: { start: start + 1, end: isOpen ? end : end - 1 }, paragraph, isOpen }
}
