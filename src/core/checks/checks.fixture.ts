import { emptyMemo } from '../memo/emptyMemo.ts'
import { Memo } from '../model/memo.ts'
import { heading, type Inline, type MemoBlock, paragraph, textLine } from '../model/memoBody.ts'
import type { Note } from '../model/note.ts'
import { checkMemo } from './checkMemo.ts'
import { type CheckId, checkIds } from './checks.ts'
import type { Change, Edit, Finding, Place } from './finding.ts'
import type { LikelihoodStandard } from './settings.ts'

/** A memo of paragraphs; `# ` begins a heading. */
export function memoOf(...blocks: (string | Inline[] | MemoBlock)[]): Memo {
  const body = blocks.map((block): MemoBlock => {
    if (Array.isArray(block)) return paragraph(block)
    if (typeof block !== 'string') return block
    return block.startsWith('# ') ? heading(1, block.slice(2)) : paragraph(textLine(block))
  })
  return { ...emptyMemo(new Date(2024, 2, 1)), body }
}

export const text = (words: string): Inline => ({ type: 'text', text: words })

/** `memo` with `notes` chosen as its evidence. */
export function choosing(memo: Memo, notes: readonly Note[]): Memo {
  return { ...memo, notes: notes.map(({ id }) => id) }
}

/** What one check alone finds; the notes given are chosen as evidence. */
export function findingsOf(
  check: CheckId,
  memo: Memo,
  notes: readonly Note[] = [],
  standard: LikelihoodStandard = 'icd203',
): Finding[] {
  const off = checkIds.filter((one) => one !== check)
  return checkMemo(choosing(memo, notes), notes, { standard, off })
}

/** The words a finding is about, as the memo has them; nodes that are not text are `*`. */
export function wordsAt(memo: Memo, where: Place): string {
  if ('field' in where) return memo.head[where.field].slice(where.start, where.end)
  return unitsAt(memo, where.path)
    .slice(where.start, where.end)
    .map((unit) => (typeof unit === 'string' ? unit : '*'))
    .join('')
}

/** The memo after a change, which must be a well-formed one again. */
export function applied(memo: Memo, change: Change): Memo {
  // A structured clone would keep nodes one that a test has put into two places.
  const changed: Memo = JSON.parse(JSON.stringify(memo))
  if (change.type === 'edit') for (const edit of fromTheEnd(change.edits)) replace(changed, edit)
  else if (change.type === 'remove-block')
    childrenAt(changed, change.path.slice(0, -1)).splice(change.path.at(-1) ?? 0, 1)
  else if (change.type === 'update-citation' && 'path' in change.where) {
    const { path, start } = change.where
    const block = childrenAt(changed, path.slice(0, -1))[path.at(-1) ?? 0] as { type: string; attrs: object }
    const target =
      block.type === 'quotation' ? block : (unitsAt(changed, path)[start] as { type: string; attrs: object })
    target.attrs = { ...change.citation, ...(target.type === 'citation' ? {} : { alterations: [] }) }
  }
  return Memo.parse(changed)
}

type Unit = string | Inline

function fromTheEnd(edits: readonly Edit[]): Edit[] {
  return [...edits].sort((a, b) => b.where.start - a.where.start || b.where.end - a.where.end)
}

function replace(memo: Memo, { where, replacement }: Edit): void {
  if ('field' in where) {
    const before = memo.head[where.field]
    memo.head[where.field] = before.slice(0, where.start) + replacement + before.slice(where.end)
    return
  }
  const units = unitsAt(memo, where.path)
  const added: Unit[] = typeof replacement === 'string' ? [...replacement.split('')] : [replacement]
  units.splice(where.start, where.end - where.start, ...added)
  const content: Inline[] = []
  for (const unit of units) {
    const last = content.at(-1)
    if (typeof unit !== 'string') content.push(unit)
    else if (last?.type === 'text') content[content.length - 1] = text(last.text + unit)
    else content.push(text(unit))
  }
  const children = childrenAt(memo, where.path)
  children.splice(0, children.length, ...content)
}

function unitsAt(memo: Memo, path: readonly number[]): Unit[] {
  return (childrenAt(memo, path) as Inline[]).flatMap((node): Unit[] =>
    node.type === 'text' ? node.text.split('') : [node],
  )
}

function childrenAt(memo: Memo, path: readonly number[]): object[] {
  let children: object[] = memo.body
  for (const index of path) children = (children[index] as { content: object[] }).content
  return children
}
