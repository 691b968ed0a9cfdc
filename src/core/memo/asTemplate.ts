import type { Memo } from '../model/memo.ts'
import {
  type Heading,
  type Inline,
  type List,
  type ListItem,
  type MemoBlock,
  type Paragraph,
  paragraph,
  plainLine,
  type TableRow,
} from '../model/memoBody.ts'
import { type Template, type TemplateBlock, templateSchemaVersion } from './template.ts'

/**
 * A memo as a template for others: its form and its writer's own text, without whatever belongs to its notes. Quotations, quoted words and
 * citations are taken out; where that leaves a part or a list empty, an empty paragraph holds its place, and the part that had the
 * quotations is filled with those of the next memo's notes. Of the head, who it is from and the handling line are kept.
 */
export function asTemplate(
  memo: Memo,
  { id, name, description }: Pick<Template, 'id' | 'name' | 'description'>,
): Template {
  return {
    schema: templateSchemaVersion,
    id,
    name,
    description,
    title: memo.title,
    head: { to: '', from: memo.head.from, subject: '', handling: memo.head.handling },
    language: memo.language,
    paper: memo.paper,
    body: withPlaces(withSlot(memo.body)),
  }
}

function withoutQuoted(blocks: readonly MemoBlock[]): MemoBlock[] {
  return blocks.flatMap((block): MemoBlock[] => {
    switch (block.type) {
      case 'quotation':
        return []
      case 'paragraph':
        return keptParagraph(block)
      case 'heading':
        return [{ ...block, content: plain(block.content) }]
      case 'bottomLine':
        return [{ ...block, content: orEmpty(block.content.flatMap(keptParagraph)) }]
      case 'table':
        return [{ ...block, content: block.content.map(keptRow) }]
      default:
        return [{ ...block, content: keptItems(block) }]
    }
  })
}

/** A paragraph that had nothing but quoted words goes, unless a hint says what belongs in it. */
function keptParagraph(block: Paragraph): Paragraph[] {
  const content = plain(block.content)
  const isGone = isBlank(content) && !isBlank(block.content) && block.attrs.hint === ''
  return isGone ? [] : [{ ...block, content: isBlank(content) ? [] : content }]
}

function keptRow(row: TableRow): TableRow {
  const content = row.content.map((cell) => ({ ...cell, content: orEmpty(cell.content.flatMap(keptParagraph)) }))
  return { ...row, content }
}

/** A list keeps one item at least, so that its place is seen. */
function keptItems({ content }: List): ListItem[] {
  const kept = content.flatMap((item): ListItem[] => {
    const blocks = item.content.flatMap((block): ListItem['content'] => {
      if (block.type === 'quotation') return []
      return block.type === 'paragraph' ? keptParagraph(block) : [{ ...block, content: keptItems(block) }]
    })
    if (blocks.length === 0) return []
    return [{ type: 'listItem', content: blocks[0]?.type === 'paragraph' ? blocks : [paragraph(), ...blocks] }]
  })
  return kept.length > 0 ? kept : [{ type: 'listItem', content: [paragraph()] }]
}

/** The writer's own words of a line. What is left of a space before a citation goes with it. */
function plain(content: readonly Inline[]): Inline[] {
  const kept = content.filter(({ type }) => type === 'text' || type === 'break' || type === 'footnote')
  const last = kept.at(-1)
  const end = content.at(-1)?.type
  if (last?.type !== 'text' || (end !== 'quote' && end !== 'citation')) return kept
  const text = last.text.trimEnd()
  return [...kept.slice(0, -1), ...(text === '' ? [] : [{ ...last, text }])]
}

function isBlank(content: readonly Inline[]): boolean {
  return content.every((node) => node.type === 'break' || (node.type === 'text' && node.text.trim() === ''))
}

function orEmpty(paragraphs: Paragraph[]): Paragraph[] {
  return paragraphs.length > 0 ? paragraphs : [paragraph()]
}

/** An empty paragraph under each heading that has nothing under it. */
function withPlaces(blocks: readonly TemplateBlock[]): TemplateBlock[] {
  return blocks.flatMap((block, index): TemplateBlock[] => {
    const next = blocks[index + 1]
    const isBare = block.type === 'heading' && (next === undefined || next.type === 'heading' || next.type === 'slot')
    return isBare ? [block, paragraph()] : [block]
  })
}

/**
 * The body with the first part that holds nothing but quotations, under their speakers or not, as a slot for quotations; and without
 * headings below the first level that have quotations alone: those name the speakers of this memo's notes.
 */
function withSlot(body: readonly MemoBlock[]): TemplateBlock[] {
  const made: TemplateBlock[] = []
  let hasSlot = false
  for (const { title, blocks } of partsOf(body, 1)) {
    if (!hasSlot && title !== null && isOnlyQuoted(blocks)) {
      made.push({
        type: 'slot',
        fill: 'quotes',
        heading: plainLine(title.content, () => ''),
        hint: '',
        optional: false,
      })
      hasSlot = true
    } else {
      if (title !== null) made.push(...withoutQuoted([title]))
      made.push(...withoutSpeakers(blocks))
    }
  }
  return made
}

function withoutSpeakers(blocks: readonly MemoBlock[]): MemoBlock[] {
  return partsOf(blocks, 3).flatMap(({ title, blocks: under }) =>
    title !== null && isOnlyQuoted(under) ? [] : withoutQuoted(title === null ? under : [title, ...under]),
  )
}

/** Whether there is a quotation, and nothing else but headings. */
function isOnlyQuoted(blocks: readonly MemoBlock[]): boolean {
  const others = blocks.filter(({ type }) => type !== 'heading')
  return others.length > 0 && others.every(({ type }) => type === 'quotation')
}

interface Part {
  /** `null` for what stands before the first heading. */
  title: Heading | null
  blocks: MemoBlock[]
}

/** The parts that begin with a heading of `level` or above. */
function partsOf(body: readonly MemoBlock[], level: number): Part[] {
  const first: Part = { title: null, blocks: [] }
  const parts = [first]
  for (const block of body) {
    if (block.type === 'heading' && block.attrs.level <= level) parts.push({ title: block, blocks: [] })
    else parts.at(-1)?.blocks.push(block)
  }
  return parts
}
