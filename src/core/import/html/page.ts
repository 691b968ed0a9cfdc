import { defaultTreeAdapter, parse } from 'parse5'
import { ReadoutError } from '../../errors.ts'
import { compose, type Piece } from '../compose.ts'
import { chooseMeta, type Finding, tidyLine } from '../meta.ts'
import { type ParsedDocument, titleFrom } from '../parsed.ts'
import { piecesOf } from './blocks.ts'
import { findingsIn } from './metadata.ts'
import { isAround, isShown } from './shown.ts'
import { elementsOf, type HtmlElement, type HtmlParent, textOf } from './tree.ts'

/** Articles nest a few dozen elements deep; nothing that a person wrote comes near this, and reading it needs that much stack. */
export const deepest = 400

/** Picks the article out of a page: its markup, or `null` where none is found. Given from outside, since it needs a DOM. */
export type FindArticle = (html: string) => string | null

/**
 * Parses HTML as a browser does, with nothing run and nothing loaded.
 * @throws ReadoutError `unsupported` where it is nested deeper than {@link deepest}
 */
export function parseHtml(html: string): HtmlParent {
  return parse(html, { scriptingEnabled: false, treeAdapter: boundedTree() })
}

/** parse5's own tree, given up as soon as elements nest too deep: the parser's time grows with the square of the depth. */
function boundedTree(): typeof defaultTreeAdapter {
  let depth = 0
  const onItemPush = () => {
    if (++depth <= deepest) return
    throw new ReadoutError(
      'unsupported',
      `The page nests its parts more than ${deepest} deep, which no article does.`,
      {
        kept: 'Nothing was imported from it.',
        advice: 'Open it in a browser, copy the article’s text, and paste that.',
      },
    )
  }
  const onItemPop = () => {
    depth--
  }
  return { ...defaultTreeAdapter, onItemPush, onItemPop }
}

/**
 * A saved web page as a document: the article without what stands around it, and what the page says of itself.
 *
 * What to keep: where the page but for its navigation, side notes, forms and foot is hardly more than the article that
 * `findArticle` finds, all of it is kept, so that no standfirst or byline is lost. Otherwise the article is kept, with the
 * headline before it if it lacks that: the `h1` that the page is titled by, or its only one.
 */
export function parsePage(html: string, fileName: string, findArticle: FindArticle): ParsedDocument {
  const document = parseHtml(html)
  const findings = [...findingsIn(document), savedFrom(html)]
  const whole = piecesOf(document, isAround)
  const article = findArticle(html)
  const found = article === null ? [] : piecesOf(parseHtml(article))
  const pieces = hardlyMore(whole, found) ? whole : withHeadline(document, found, findings)
  return finish(pieces, findings, fileName)
}

/** Markup that is all document and no page around it: a Word file, a chapter, a message, a clipboard. */
export function parseFragment(
  html: string,
  fileName: string,
  findings: readonly Finding[] = [],
  leaveOut?: (element: HtmlElement) => boolean,
): ParsedDocument {
  const document = parseHtml(html)
  return finish(piecesOf(document, leaveOut), [...findings, ...findingsIn(document)], fileName)
}

function finish(pieces: readonly Piece[], findings: readonly Finding[], fileName: string): ParsedDocument {
  const composed = compose(pieces)
  const heading = composed.blocks.find(({ kind }) => kind === 'heading')
  const head = heading === undefined ? '' : composed.text.slice(heading.start, heading.end)
  const fallback: Finding[] = [
    { origin: 'text', title: head },
    { origin: 'file-name', title: titleFrom(fileName, composed.text) },
  ]
  return { ...composed, meta: chooseMeta([...withoutSiteName(findings, head), ...fallback]) }
}

/** The page's title often ends in the site's name; where the article's heading is the rest of it, the heading is the title. */
function withoutSiteName(findings: readonly Finding[], heading: string): Finding[] {
  const isLonger = (title = '') => heading !== '' && title !== heading && tidyLine(title).startsWith(tidyLine(heading))
  return findings.map((finding) => (isLonger(finding.title) ? { ...finding, title: heading } : finding))
}

/** Browsers and SingleFile write a page's address into a comment at its beginning when they save it. */
function savedFrom(html: string): Finding {
  const comment = /<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*)(\S+)/iu.exec(
    html.slice(0, 8192),
  )
  return { origin: 'meta', url: comment?.[1] }
}

/** How much more than the article a page may hold to be kept whole: a headline, a standfirst, a byline, some captions. */
const surplus = 1.25

function hardlyMore(whole: readonly Piece[], article: readonly Piece[]): boolean {
  const found = lettersOf(article)
  return found === 0 || lettersOf(whole) <= found * surplus + 400
}

function lettersOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { runs }) => runs.reduce((all, { text }) => all + text.replace(/\s/gu, '').length, sum), 0)
}

function withHeadline(document: HtmlParent, article: readonly Piece[], findings: readonly Finding[]): readonly Piece[] {
  const titles = findings.map(({ title = '' }) => tidyLine(title)).filter((title) => title !== '')
  const isHeadline = (words: string) => titles.some((title) => title.startsWith(words) || words.startsWith(title))
  const headings = [...elementsOf(document)]
    .filter((element) => element.tagName === 'h1' && isShown(element))
    .map((element) => tidyLine(textOf(element)))
    .filter((words) => words !== '')
  const headline = headings.find(isHeadline) ?? (headings.length === 1 ? headings[0] : undefined)
  const opening = article.slice(0, 3).map(({ runs }) => tidyLine(runs.map(({ text }) => text).join('')))
  if (headline === undefined || opening.includes(headline)) return article
  return [{ shape: { kind: 'heading', level: 1 }, runs: [{ text: headline, marks: [] }] }, ...article]
}
