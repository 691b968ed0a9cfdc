import { z } from 'zod'
import { Id } from './id.ts'
import { Memo, MemoHead, memoSchemaVersion, PaperSize } from './memo.ts'
import { Citation, heading, type Inline, list, type MemoBlock, paragraph, textLine } from './memoBody.ts'
import { Instant } from './time.ts'

const CitedText = z.strictObject({ text: z.string(), citations: z.array(Citation) })
type CitedText = z.infer<typeof CitedText>

const Block = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('heading'),
    id: Id,
    level: z.union([z.literal(1), z.literal(2)]),
    text: z.string(),
  }),
  z.strictObject({ type: z.literal('paragraph'), id: Id, ...CitedText.shape }),
  z.strictObject({ type: z.literal('bullet'), id: Id, ...CitedText.shape }),
  z.strictObject({ type: z.literal('quotation'), id: Id, citation: Citation }),
])
type Block = z.infer<typeof Block>

/** The first shape of a memo: a bottom line, and blocks of plain text that have their citations beside them. */
export const MemoVersion1 = z.strictObject({
  schema: z.literal(1),
  id: Id,
  revision: z.int().nonnegative(),
  created: Instant,
  updated: Instant,
  language: z.string().min(1),
  paper: PaperSize,
  head: MemoHead,
  bottomLine: CitedText,
  body: z.array(Block),
})
export type MemoVersion1 = z.infer<typeof MemoVersion1>

/** The same memo as it is written now: nothing is lost, citations stand at the end of the text that they were beside. */
export function fromVersion1({ bottomLine, body, ...memo }: MemoVersion1): Memo {
  const said = lineOf(bottomLine)
  return {
    ...memo,
    schema: memoSchemaVersion,
    title: 'Memorandum',
    body: [
      ...(said.length === 0 ? [] : [{ type: 'bottomLine' as const, content: [paragraph(said)] }]),
      ...blocksOf(body),
    ],
    notes: [],
    archived: false,
  }
}

/** A memo's file: of this version, or of an older one, which becomes one of this version by being read. */
export const MemoFile: z.ZodType<Memo> = z.discriminatedUnion('schema', [Memo, MemoVersion1.transform(fromVersion1)])

/** Neighbouring bullets become one list. */
function blocksOf(blocks: readonly Block[]): MemoBlock[] {
  const made: MemoBlock[] = []
  for (const block of blocks) {
    const last = made.at(-1)
    if (block.type === 'heading') made.push(heading(block.level, block.text))
    else if (block.type === 'quotation') made.push({ type: 'quotation', attrs: { ...block.citation, alterations: [] } })
    else if (block.type === 'paragraph') made.push(paragraph(lineOf(block)))
    else if (last?.type === 'bulletList') last.content.push(...list('bulletList', [lineOf(block)]).content)
    else made.push(list('bulletList', [lineOf(block)]))
  }
  return made
}

function lineOf({ text, citations }: CitedText): Inline[] {
  return [...textLine(text), ...citations.map((attrs) => ({ type: 'citation' as const, attrs }))]
}
