import type { List, Nodes, Parents, RootContent, TableRow } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import type { MarkKind } from '../model/source.ts'
import { compose, type Piece, type Run } from './compose.ts'
import { splitFrontMatter } from './frontMatter.ts'
import { piecesOf } from './html/blocks.ts'
import { parseHtml } from './html/page.ts'
import { chooseMeta } from './meta.ts'
import { canonicalLineEnds, type ParsedDocument, titleFrom } from './parsed.ts'

/**
 * Markdown (CommonMark with GitHub's tables, footnotes and task lists): the text as a reader sees it, without the marks, one
 * block for each heading, paragraph, list item, code block or table, separated by blank lines. Front matter between `---` lines
 * gives the metadata.
 */
export function parseMarkdown(content: string, fileName: string): ParsedDocument {
  const { finding, body } = splitFrontMatter(canonicalLineEnds(content))
  const tree = fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
  const composed = compose(tree.children.flatMap((node) => pieceOf(node, { quoted: false, depth: 0 })))
  const { text, blocks } = composed
  const heading = blocks.find((block) => block.kind === 'heading' && block.level === 1)
  const title = heading === undefined ? '' : text.slice(heading.start, heading.end)
  const fallback = { origin: 'file-name' as const, title: titleFrom(fileName, text) }
  return { ...composed, meta: chooseMeta([finding, { origin: 'text', title }, fallback]) }
}

type Context = { quoted: boolean; depth: number }

function pieceOf(node: RootContent, context: Context): Piece[] {
  switch (node.type) {
    case 'heading':
      return [{ shape: { kind: 'heading', level: node.depth }, runs: inline(node) }]
    case 'paragraph':
      return [{ shape: { kind: context.quoted ? 'quote' : 'paragraph' }, runs: inline(node) }]
    case 'blockquote':
      return node.children.flatMap((child) => pieceOf(child, { ...context, quoted: true }))
    case 'list':
      return listPieces(node, context)
    case 'html':
      return piecesOf(parseHtml(node.value))
    case 'code':
      return [{ shape: { kind: 'pre' }, runs: [{ text: node.value, marks: [] }] }]
    case 'table':
      return [{ shape: { kind: 'table' }, runs: node.children.flatMap(rowRuns) }]
    case 'footnoteDefinition':
      return node.children.flatMap((child) => pieceOf(child, context))
    default:
      // Thematic breaks and link definitions carry no words.
      return []
  }
}

/** Each item's first paragraph is the item; what else it holds follows as blocks of its own. */
function listPieces(list: List, context: Context): Piece[] {
  const depth = context.depth + 1
  const start = list.start ?? 1
  return list.children.flatMap((item, index) => {
    const ordinal = list.ordered === true ? { ordinal: start + index } : {}
    const pieces = item.children.flatMap((child) => pieceOf(child, { ...context, depth }))
    const [first, ...rest] = pieces
    if (first === undefined || first.shape.kind !== 'paragraph') return pieces
    return [{ shape: { kind: 'listItem' as const, depth, ...ordinal }, runs: first.runs }, ...rest]
  })
}

function rowRuns(row: TableRow, index: number): Run[] {
  const lineEnd = index === 0 ? [] : [{ text: '\n', marks: [] }]
  const cells = row.children.flatMap((cell, column) => [
    ...(column === 0 ? [] : [{ text: '\t', marks: [] }]),
    ...inline(cell),
  ])
  return [...lineEnd, ...cells]
}

const markOf: Partial<Record<Nodes['type'], MarkKind>> = {
  emphasis: 'emphasis',
  strong: 'strong',
  delete: 'deleted',
  inlineCode: 'code',
}

/** The words inside a node, without the signs of Markdown; a hard line break stays a line end. */
function inline(node: Nodes, around: readonly MarkKind[] = []): Run[] {
  const kind = markOf[node.type]
  const marks = kind === undefined ? around : [...around, kind]
  const run = (text: string) => [{ text, marks }]
  if (node.type === 'break') return run('\n')
  if (node.type === 'image' || node.type === 'imageReference') return run(node.alt ?? '')
  // A tag alone; what stands between two of them are nodes of their own.
  if (node.type === 'html') return []
  if (node.type === 'footnoteReference') return run(`[${node.label ?? node.identifier}]`)
  if ('value' in node) return run(node.value)
  return 'children' in node ? (node as Parents).children.flatMap((child) => inline(child, marks)) : []
}
