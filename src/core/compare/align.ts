import { diffArrays } from 'diff'
import type { Piece } from './pieces.ts'

/** A piece of the left memo with its counterpart in the right one; `null` where it has none. */
export type Pair = [left: Piece, right: Piece] | [left: Piece, right: null] | [left: null, right: Piece]

/**
 * Pairs the pieces of two memos, in reading order: those that are the same first, then, in what lies between two of them, those
 * that are most alike.
 */
export function align(left: readonly Piece[], right: readonly Piece[]): Pair[] {
  const pairs: Pair[] = []
  let waiting: readonly Piece[] = []
  let [at, other] = [0, 0]
  for (const { value, added, removed } of diffArrays(left.map(keyOf), right.map(keyOf))) {
    const [mine, theirs] = [left.slice(at, at + value.length), right.slice(other, other + value.length)]
    if (!added) at += value.length
    if (!removed) other += value.length
    if (removed) waiting = mine
    else if (added) {
      for (const pair of pairAlike(waiting, theirs)) pairs.push(pair)
      waiting = []
    } else {
      for (const pair of pairAlike(waiting, [])) pairs.push(pair)
      waiting = []
      for (const [index, piece] of theirs.entries()) pairs.push([mine[index] ?? piece, piece])
    }
  }
  return [...pairs, ...pairAlike(waiting, [])]
}

/** What two pieces have in common when nothing about them differs. */
export function keyOf({ form, tokens, cites }: Piece): string {
  return `${form}\u0001${cites}\u0001${tokens.map(({ key }) => key).join('\u0002')}`
}

/** Pieces that share less than this are different ones, not versions of one. */
const leastAlike = 0.4
/** Beyond this many comparisons, pieces are not compared each with each: the two have little to do with one another. */
const mostCompared = 250_000

/**
 * The pairing with the greatest sum of likenesses that keeps the order of both (the alignment of Needleman and Wunsch, without a
 * cost for gaps).
 */
function pairAlike(left: readonly Piece[], right: readonly Piece[]): Pair[] {
  if (left.length * right.length > mostCompared) {
    return [...left.map((piece): Pair => [piece, null]), ...right.map((piece): Pair => [null, piece])]
  }
  const [leftBags, rightBags] = [left.map(bagOf), right.map(bagOf)]
  const columns = right.length + 1
  const likeness = new Float64Array(left.length * right.length)
  /** The best sum for what begins at a row and a column. */
  const best = new Float64Array((left.length + 1) * columns)
  for (let row = left.length - 1; row >= 0; row--) {
    for (let column = right.length - 1; column >= 0; column--) {
      const alike = likenessOf(left[row], right[column], leftBags[row], rightBags[column])
      likeness[row * right.length + column] = alike
      const paired = alike < leastAlike ? 0 : alike + (best[(row + 1) * columns + column + 1] ?? 0)
      const skipped = Math.max(best[(row + 1) * columns + column] ?? 0, best[row * columns + column + 1] ?? 0)
      best[row * columns + column] = Math.max(paired, skipped)
    }
  }
  const pairs: Pair[] = []
  let [row, column] = [0, 0]
  for (;;) {
    const [a, b] = [left[row], right[column]]
    if (a === undefined && b === undefined) return pairs
    const here = best[row * columns + column] ?? 0
    const alike = likeness[row * right.length + column] ?? 0
    if (a !== undefined && b !== undefined && alike >= leastAlike) {
      if (here === alike + (best[(row + 1) * columns + column + 1] ?? 0)) {
        pairs.push([a, b])
        row++
        column++
        continue
      }
    }
    if (a !== undefined && (b === undefined || here === (best[(row + 1) * columns + column] ?? 0))) {
      pairs.push([a, null])
      row++
    } else if (b !== undefined) {
      pairs.push([null, b])
      column++
    }
  }
}

function bagOf({ tokens }: Piece): Map<string, number> {
  const bag = new Map<string, number>()
  for (const { text, key } of tokens) if (text.trim() !== '') bag.set(key, (bag.get(key) ?? 0) + 1)
  return bag
}

/**
 * How much two pieces have in common, from 0 to 1: twice the words they share by all their words (Sørensen and Dice). A quotation is only
 * ever another version of one that quotes the same, and the kind of document and each field of the head only of itself.
 */
function likenessOf(
  a: Piece | undefined,
  b: Piece | undefined,
  aBag: ReadonlyMap<string, number> = new Map(),
  bBag: ReadonlyMap<string, number> = new Map(),
): number {
  if (a === undefined || b === undefined || a.cites !== b.cites) return 0
  const isSameForm = a.form === b.form
  if (isSameForm && (a.form === 'quotation' || isOfHead(a))) return 1
  if (isOfHead(a) || isOfHead(b)) return 0
  let shared = 0
  let all = 0
  for (const [key, count] of aBag) {
    shared += Math.min(count, bBag.get(key) ?? 0)
    all += count
  }
  for (const count of bBag.values()) all += count
  // Between two that share as much, the one of the same form is the better counterpart.
  return all === 0 ? 0 : (2 * shared) / all - (isSameForm ? 0 : 0.01)
}

function isOfHead({ form }: Piece): boolean {
  return ['title', 'to', 'from', 'date', 'subject', 'handling'].includes(form)
}
