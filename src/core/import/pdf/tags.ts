import type { Tag } from './page.ts'

/** A node of a page's structure tree as pdf.js gives it: an element with a role, or a stretch of marked content. */
export interface StructureNode {
  role?: string
  type?: string
  id?: string
  children?: readonly StructureNode[]
}

/** Elements that hold a block of text (ISO 32000-2, 14.8.4). */
const blocks: ReadonlySet<string> = new Set([
  'P',
  'Caption',
  'Note',
  'FENote',
  'BlockQuote',
  'TOCI',
  'Code',
  'H',
  'Title',
])
const cells: ReadonlySet<string> = new Set(['TD', 'TH'])

interface Context {
  tag?: Tag
  /** How many lists are open. */
  depth: number
  /** The list item whose own text has not begun. */
  item?: Tag
}

/**
 * The block each marked stretch of a page belongs to, by the stretch's id. Ids count up from `firstId`, so that those of
 * several pages stay apart.
 */
export function tagsOf(root: StructureNode, firstId: number): Map<string, Tag> {
  const tags = new Map<string, Tag>()
  let id = firstId
  const walk = (node: StructureNode, context: Context) => {
    if (node.type === 'content' && node.id !== undefined) {
      if (context.tag !== undefined) tags.set(node.id, context.tag)
      return
    }
    const inner = enter(node.role ?? '', context, () => id++)
    for (const child of node.children ?? []) {
      walk(child, inner)
      // The first paragraph of an item is the item; those after it are paragraphs.
      if (inner.item !== undefined && blocks.has(child.role ?? '')) delete inner.item
    }
  }
  walk(root, { depth: 0 })
  return tags
}

function enter(role: string, context: Context, nextId: () => number): Context {
  const heading = /^H([1-6])$/u.exec(role)
  if (heading !== null)
    return { depth: context.depth, tag: { id: nextId(), kind: 'heading', level: Number(heading[1]) } }
  if (role === 'L') return { depth: context.depth + 1 }
  if (role === 'LI') {
    const tag: Tag = { id: nextId(), kind: 'listItem', depth: Math.max(context.depth, 1) }
    return { depth: context.depth, tag, item: tag }
  }
  if (role === 'Lbl') return { ...context, tag: { id: nextId(), kind: 'label' } }
  if (cells.has(role)) return { depth: 0, tag: { id: nextId(), kind: 'cell' } }
  // A paragraph inside a cell is part of the cell.
  if (!blocks.has(role) || context.tag?.kind === 'cell') return context
  return { depth: context.depth, tag: context.item ?? { id: nextId(), kind: 'paragraph' } }
}
