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

const marks = /["“”„«»]/gu
const isGap = (char: string) => char === '' || /[\s―—–([{/:-]/u.test(char)
const isEnd = (char: string) => char === '' || /[\s.,;:!?)\]―—–-]/u.test(char)

/**
 * Every stretch between double quotation marks, curly, straight, low or angled, outermost only, in text order. A mark opens where white
 * space or an opening bracket stands before it and something else after it; one that is set the wrong way round is taken by its place.
 * A stretch that its paragraph does not close ends with the paragraph when the next one opens again, as newspapers set long speech;
 * otherwise its mark stands alone and opens nothing.
 */
export function stretchesIn(text: string, paragraphs: readonly Span[]): Stretch[] {
  const stretches: Stretch[] = []
  for (const [index, paragraph] of paragraphs.entries()) {
    const words = text.slice(paragraph.start, paragraph.end)
    let opened = -1
    const close = (end: number, isOpen: boolean) => {
      stretches.push(stretch(paragraph.start + opened, paragraph.start + end, index, isOpen))
      opened = -1
    }
    for (const { 0: mark, index: at } of words.matchAll(marks)) {
      const before = words.charAt(at - 1)
      const after = words.charAt(at + 1)
      const isOpening = /[“„«]/u.test(mark)
        ? isGap(before) || !isEnd(after)
        : mark === '"' && isGap(before) && !isGap(after)
      if (opened < 0) {
        if (isOpening) opened = at
      } else if (!isOpening || mark === '"') close(at + 1, false)
      else {
        // Opened twice: the first was never closed.
        close(at, false)
        opened = at
      }
    }
    const next = paragraphs[index + 1]
    const goesOn = next !== undefined && /["“„«]/u.test(text.charAt(next.start))
    if (opened >= 0 && (goesOn || opened < 3)) close(words.length, true)
  }
  return stretches.filter(({ inner }) => text.slice(inner.start, inner.end).trim() !== '')
}

function stretch(start: number, end: number, paragraph: number, isOpen: boolean): Stretch {
  return { start, end, inner: { start: start + 1, end: isOpen ? end : end - 1 }, paragraph, isOpen }
}
