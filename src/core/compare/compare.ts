import type { Memo } from '../model/memo.ts'
import { align, keyOf, type Pair } from './align.ts'
import { type Piece, type PieceForm, piecesOf } from './pieces.ts'
import { compareWords, type WordRun } from './words.ts'

/** What became of one piece of a memo, or of what else is compared in pieces. */
export interface Change<Form extends string = PieceForm> {
  kind: 'same' | 'changed' | 'added' | 'removed'
  /** What it is on the left; `null` where it is added. */
  left: { form: Form; text: string } | null
  /** What it is on the right; `null` where it is removed. */
  right: { form: Form; text: string } | null
  /** Without the added runs they make the left text, without the removed ones the right one. */
  words: WordRun[]
  /** Whether the same piece is removed here and added elsewhere, or the other way round. */
  isMoved: boolean
}

/**
 * What the memo on the right has otherwise than the one on the left, in reading order: fields of the head, headings, paragraphs, items,
 * quotations and cells, and the words within those that changed. Citations and quoted words are the same where they cite the same, in the
 * same words. How words are set (strong, emphasis) is not compared, nor are hints.
 */
export function compareMemos(left: Memo, right: Memo): Change[] {
  const pairs = align(piecesOf(left), piecesOf(right))
  const isMoved = movedIn(pairs)
  return pairs.map(([before, after]): Change => {
    const words = compareWords(before?.tokens ?? [], after?.tokens ?? [])
    const kind =
      before === null ? 'added' : after === null ? 'removed' : keyOf(before) === keyOf(after) ? 'same' : 'changed'
    const moved = isMoved.get(before ?? after) ?? false
    return { kind, left: shown(before), right: shown(after), words, isMoved: moved }
  })
}

function shown(piece: Piece | null): Change['left'] {
  return piece === null ? null : { form: piece.form, text: piece.text }
}

/** The pieces without a counterpart that stand on the other side word for word, also without one: each is taken once. */
function movedIn(pairs: readonly Pair[]): Map<Piece | null, boolean> {
  const added = pairs.flatMap(([left, right]) => (left === null ? [right] : []))
  const waiting = Map.groupBy(added, keyOf)
  const moved = new Map<Piece | null, boolean>()
  for (const [left, right] of pairs) {
    if (left === null || right !== null) continue
    const counterpart = waiting.get(keyOf(left))?.shift()
    if (counterpart === undefined) continue
    moved.set(left, true)
    moved.set(counterpart, true)
  }
  return moved
}

export type ChangeGroup = 'head' | 'heading' | 'paragraph' | 'item' | 'quotation' | 'cell'

/** How many pieces of a sort changed in a way. What was moved counts once. */
export interface ChangeCount {
  group: ChangeGroup
  kind: 'changed' | 'added' | 'removed' | 'moved'
  count: number
}

/** What changed, counted: by sort in reading order, then changed, added, removed and moved. Empty where nothing did. */
export function countChanges(changes: readonly Change[]): ChangeCount[] {
  const groups = ['head', 'heading', 'paragraph', 'item', 'quotation', 'cell'] as const
  const kinds = ['changed', 'added', 'removed', 'moved'] as const
  return groups
    .flatMap((group) =>
      kinds.map((kind) => ({ group, kind, count: changes.filter((one) => fits(one, group, kind)).length })),
    )
    .filter(({ count }) => count > 0)
}

function fits({ kind, left, right, isMoved }: Change, group: ChangeGroup, wanted: ChangeCount['kind']): boolean {
  const form = right?.form ?? left?.form
  if (form === undefined || groupOf(form) !== group) return false
  return isMoved ? wanted === 'moved' && kind === 'added' : kind === wanted
}

function groupOf(form: PieceForm): ChangeGroup {
  switch (form) {
    case 'heading1':
    case 'heading2':
    case 'heading3':
      return 'heading'
    case 'bottomLine':
    case 'paragraph':
      return 'paragraph'
    case 'bullet':
    case 'number':
      return 'item'
    case 'quotation':
      return 'quotation'
    case 'columnHead':
    case 'cell':
      return 'cell'
    default:
      return 'head'
  }
}
