import type { PageViewport, PDFPageProxy } from 'pdfjs-dist'
import type { TextItem } from 'pdfjs-dist/types/src/display/api'
import { forText, pdfjs } from '../pdfjs.ts'
import { damaged, notRead } from './pdf/damaged.ts'

/** The text of one page. */
export interface VisibleText {
  /** From 1. */
  page: number
  /** The words of the document itself, in the order in which they are drawn, which is the order of the printed source. */
  body: string
  /**
   * What stands around it, one string for each box in the order in which they are drawn: page numbers, handling lines, and whatever
   * another program stamped there.
   */
  margins: string[]
  /** What a program reads and no eye: text smaller than a point, a string a line. */
  hidden: string[]
}

/** Text of less than this size is no text to the eye. Points. */
const smallest = 1

/**
 * The text of a PDF's pages as pdf.js extracts it, without any normalization. Lines of `body` are joined by a blank (a line may end
 * at a blank, but also after a hyphen or, in an address, anywhere: compare without white space where that matters); blanks and line
 * ends in a row are one blank, and none begins or ends it.
 *
 * Chromium prints what belongs to the page's structure as marked content with a number, and margin boxes without any mark. It gives
 * no mark either to generated content that is hidden from readers of the screen, such as the dash before a credit line. So what
 * is marked as an artifact, or has no number and stands above or below all that has one, goes to `margins`; on a page where nothing
 * has a number, all does.
 *
 * A blank that does not break comes out as a plain one: Chromium writes both with one glyph. pdf.js leaves out text that lies outside
 * the page. Text that is drawn invisibly (text rendering mode 3), in the colour of what lies below it, or is covered, stays where it stands:
 * only drawing the page would tell. `pageDigests` notices if somebody puts such text into a page.
 *
 * pdf.js runs in this thread, some ten milliseconds a page.
 * @throws ReadoutError `unsupported` for an encrypted PDF, `unreadable` for a damaged one
 */
export async function visibleText(pdf: Uint8Array): Promise<VisibleText[]> {
  const { getDocument } = await pdfjs()
  const task = getDocument({
    // pdf.js takes the bytes away from their owner.
    data: pdf.slice(),
    ...forText,
    stopAtErrors: true,
  })
  try {
    const document = await task.promise
    const pages: VisibleText[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      pages.push({ page: number, ...(await readPage(page)) })
      page.cleanup()
    }
    return pages
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') throw notRead('encrypted')
    throw damaged('text', 'its text cannot be read', error)
  } finally {
    await task.destroy()
  }
}

/** A piece of text where a reader sees it: points, `y` downwards, both of its baseline's ends. */
interface Piece {
  text: string
  endsLine: boolean
  start: Point
  end: Point
  size: number
  mark: 'numbered' | 'artifact' | 'none'
}

type Point = readonly [x: number, y: number]

async function readPage(page: PDFPageProxy): Promise<Omit<VisibleText, 'page'>> {
  const pieces = await piecesOf(page)
  const isHidden = (piece: Piece) => piece.size < smallest
  const lines = pieces
    .filter((piece) => piece.mark === 'numbered' && piece.text.trim() !== '' && !isHidden(piece))
    .map((piece) => piece.start[1])
  const [top, bottom] = [Math.min(...lines), Math.max(...lines)]
  const isMargin = ({ mark, start: [, y], size }: Piece) =>
    mark === 'artifact' || (mark === 'none' && !(y > top - size / 2 && y < bottom + size / 2))
  const seen = { body: [] as Piece[], margins: [] as Piece[], hidden: [] as Piece[] }
  let place: keyof typeof seen = 'body'
  for (const piece of pieces) {
    // A blank and the end of a line have no place of their own.
    if (piece.text.trim() !== '') place = isHidden(piece) ? 'hidden' : isMargin(piece) ? 'margins' : 'body'
    seen[place].push(piece)
  }
  return {
    body: tidy(seen.body.map((piece) => piece.text + (piece.endsLine ? ' ' : '')).join('')),
    margins: boxesOf(seen.margins),
    hidden: boxesOf(seen.hidden),
  }
}

async function piecesOf(page: PDFPageProxy): Promise<Piece[]> {
  const viewport = page.getViewport({ scale: 1 })
  const content = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true })
  const open: Piece['mark'][] = []
  const pieces: Piece[] = []
  for (const item of content.items) {
    if ('str' in item) pieces.push({ ...placed(item, viewport), mark: open.at(-1) ?? 'none' })
    else if (item.type === 'endMarkedContent') open.pop()
    else open.push(markOf(item, open.at(-1) ?? 'none'))
  }
  return pieces
}

/** @param around the mark of what the marked content lies in */
function markOf(item: { id?: string; tag?: string | null }, around: Piece['mark']): Piece['mark'] {
  if (around === 'artifact' || item.tag === 'Artifact') return 'artifact'
  return item.id ? 'numbered' : around
}

function placed(item: TextItem, viewport: PageViewport): Omit<Piece, 'mark'> {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = item.transform as number[]
  // A unit along the baseline; text of no size has no direction.
  const length = Math.hypot(a, b) || 1
  const point = (x: number, y: number): Point => viewport.convertToViewportPoint(x, y) as [number, number]
  return {
    text: item.str,
    endsLine: item.hasEOL,
    start: point(e, f),
    end: point(e + (a / length) * item.width, f + (b / length) * item.width),
    size: Math.hypot(c, d),
  }
}

/** Pieces that follow each other on a line, or from the end of one line to the next, as one string each. */
function boxesOf(pieces: readonly Piece[]): string[] {
  const boxes: string[] = []
  let before: Piece | undefined
  let endsLine = false
  for (const piece of pieces) {
    const isBlank = piece.text.trim() === ''
    const last = boxes.length - 1
    if (last >= 0 && (isBlank || (before !== undefined && followsOn(before, piece)))) {
      boxes[last] += (endsLine ? ' ' : '') + piece.text
    } else if (!isBlank) {
      boxes.push(piece.text)
    }
    endsLine = piece.endsLine || (isBlank && endsLine)
    if (!isBlank) before = piece
  }
  return boxes.map(tidy)
}

function followsOn(before: Piece, piece: Piece): boolean {
  const down = piece.start[1] - before.end[1]
  const right = piece.start[0] - before.end[0]
  if (Math.abs(down) < before.size / 2) return right > -before.size / 2 && right < before.size
  return down > 0 && down < before.size * 2
}

function tidy(text: string): string {
  return text.replace(/[ \t\r\n]+/gu, ' ').replace(/^ | $/gu, '')
}
