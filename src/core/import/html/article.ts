import type { Piece } from '../compose.ts'
import { type Finding, tidyLine } from '../meta.ts'
import { isShown } from './shown.ts'
import { elementsOf, type HtmlParent, textOf } from './tree.ts'

interface Page {
  /** All of the page but its navigation, side notes, forms and foot. */
  whole: readonly Piece[]
  /** The article as Readability sees it, empty where it sees none. */
  found: readonly Piece[]
  /** Empty where the page has none. */
  headline: string
}

/**
 * What of a page is the article. Where the whole is hardly more than what was found, the whole is kept from its headline on, so that
 * no standfirst or byline is lost. Otherwise what was found is kept, with the headline before it if it lacks that.
 */
export function chooseArticle(page: Page): readonly Piece[] {
  return isHardlyMore(page) && holdsFound(page) ? fromBeginning(page) : withHeadline(page)
}

/** The `h1` that the page is titled by, or its only one. */
export function headlineOf(document: HtmlParent, findings: readonly Finding[]): string {
  const titles = findings.map(({ title = '' }) => tidyLine(title)).filter((title) => title !== '')
  const headings = [...elementsOf(document)]
    .filter((element) => element.tagName === 'h1' && isShown(element))
    .map((element) => tidyLine(textOf(element)))
    .filter((words) => words !== '')
  const isTitle = (words: string) => titles.some((title) => title.startsWith(words) || words.startsWith(title))
  return headings.find(isTitle) ?? (headings.length === 1 ? (headings[0] ?? '') : '')
}

/** How much more than the article a page may hold to be kept whole: a headline, a standfirst, a byline, some captions. */
const surplus = { share: 1.25, letters: 400 }

function isHardlyMore({ whole, found }: Page): boolean {
  const letters = lettersOf(found)
  return letters === 0 || lettersOf(whole) <= letters * surplus.share + surplus.letters
}

/** Whether the whole has most of what was found: what says of itself that it is furniture may hold the article all the same. */
function holdsFound({ whole, found }: Page): boolean {
  const words = new Set(whole.map(wordsOf))
  const missing = found.filter((piece) => !words.has(wordsOf(piece)))
  return lettersOf(missing) * 2 <= lettersOf(found)
}

function lettersOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + wordsOf(piece).replace(/\s/gu, '').length, 0)
}

/** Without what stands above the headline, and above the first words that were found: menus that style sheets hide, a site's name. */
function fromBeginning({ whole, found, headline }: Page): readonly Piece[] {
  const words = new Set(found.map(wordsOf))
  const start = whole.findIndex(
    (piece) => words.has(wordsOf(piece)) || (headline !== '' && wordsOf(piece) === headline),
  )
  return start < 0 ? whole : whole.slice(start)
}

function withHeadline({ found, headline }: Page): readonly Piece[] {
  if (headline === '' || found.slice(0, 3).some((piece) => wordsOf(piece) === headline)) return found
  return [{ shape: { kind: 'heading', level: 1 }, runs: [{ text: headline, marks: [] }] }, ...found]
}

function wordsOf({ runs }: Piece): string {
  const words = runs.map(({ text }) => text).join('')
  return words.replace(/\s+/gu, ' ').trim()
}
