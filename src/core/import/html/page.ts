import { defaultTreeAdapter, parse } from 'parse5'
import { ReadoutError } from '../../errors.ts'
import { say } from '../../words/say.ts'
import { compose, type Piece } from '../compose.ts'
import { chooseMeta, type Finding, tidyLine } from '../meta.ts'
import { type ParsedDocument, titleFrom } from '../parsed.ts'
import { chooseArticle, headlineOf } from './article.ts'
import { piecesOf } from './blocks.ts'
import { findingsIn } from './metadata.ts'
import { isAround } from './shown.ts'
import type { HtmlElement, HtmlParent } from './tree.ts'
import { asHtml } from './xhtml.ts'

/** Articles nest a few dozen elements deep; nothing that a person wrote comes near this, and reading it needs that much stack. */
const deepest = 400

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
    throw new ReadoutError('unsupported', say.importing.nested.message(deepest), {
      kept: say.importing.kept,
      advice: say.importing.nested.advice,
    })
  }
  const onItemPop = () => {
    depth--
  }
  return { ...defaultTreeAdapter, onItemPush, onItemPop }
}

/** A saved web page as a document: the article without what stands around it, and what the page says of itself. */
export function parsePage(html: string, fileName: string, findArticle: FindArticle): ParsedDocument {
  const isXhtml = /^\s*<\?xml\s/u.test(html) || /\.xht(?:ml)?$/iu.test(fileName)
  const document = parseHtml(isXhtml ? asHtml(html) : html)
  const findings = [...findingsIn(document), savedFrom(html)]
  const article = findArticle(html)
  const pieces = chooseArticle({
    whole: piecesOf(document, isAround),
    found: article === null ? [] : piecesOf(parseHtml(article)),
    headline: headlineOf(document, findings),
  })
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
