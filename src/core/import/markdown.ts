import type { List, Nodes, Parents, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import type { Block } from '../model/source.ts'
import { splitFrontMatter } from './frontMatter.ts'
import { canonicalLineEnds, type ParsedDocument, titleFrom } from './parsed.ts'

/**
 * Markdown (CommonMark with GitHub's tables, footnotes and task lists): the text as a reader sees it, without the marks, one
 * block for each heading, paragraph, list item, code block or table, separated by blank lines. Front matter between `---` lines
 * gives the metadata.
 */
export function parseMarkdown(content: string, fileName: string): ParsedDocument {
  const { meta, body } = splitFrontMatter(canonicalLineEnds(content))
  const tree = fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
  const pieces = tree.children.flatMap((node) => pieceOf(node, { quoted: false, depth: 0 }))

  let text = ''
  const blocks: Block[] = []
  for (const { shape, content: words } of pieces) {
    if (words.trim() === '') continue
    if (text !== '') text += '\n\n'
    blocks.push({ ...shape, start: text.length, end: text.length + words.length })
    text += words
  }
  const heading = blocks.find((block) => block.kind === 'heading' && block.level === 1)
  const title =
    meta.title || (heading === undefined ? titleFrom(fileName, text) : text.slice(heading.start, heading.end))
  return { text, blocks, meta: { ...meta, title } }
}

type Shape = Block extends infer B ? (B extends Block ? Omit<B, 'start' | 'end'> : never) : never
type Piece = { shape: Shape; content: string }
type Context = { quoted: boolean; depth: number }

function pieceOf(node: RootContent, context: Context): Piece[] {
  switch (node.type) {
    case 'heading':
      return [{ shape: { kind: 'heading', level: node.depth }, content: inline(node) }]
    case 'paragraph':
      return [{ shape: { kind: context.quoted ? 'quote' : 'paragraph' }, content: inline(node) }]
    case 'blockquote':
      return node.children.flatMap((child) => pieceOf(child, { ...context, quoted: true }))
    case 'list':
      return listPieces(node, context)
    case 'code':
    case 'html':
      return [{ shape: { kind: 'pre' }, content: node.value }]
    case 'table':
      return [
        { shape: { kind: 'pre' }, content: node.children.map((row) => row.children.map(inline).join('\t')).join('\n') },
      ]
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
    return [{ shape: { kind: 'listItem' as const, depth, ...ordinal }, content: first.content }, ...rest]
  })
}

/** The words inside a node, without marks; a hard line break stays a line end. */
function inline(node: Nodes): string {
  if (node.type === 'break') return '\n'
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? ''
  if (node.type === 'footnoteReference') return `[${node.label ?? node.identifier}]`
  if ('value' in node) return node.value
  return 'children' in node ? (node as Parents).children.map(inline).join('') : ''
}
