import { greatest } from '../../extremes.ts'
import type { Line } from './lines.ts'
import { type Marker, markerOf } from './marker.ts'
import type { Measures } from './measures.ts'
import type { Group } from './paragraphs.ts'

/** What a block is, apart from its place in the text. `cut` is how many code units of its marker go. */
export type Shape =
  | { kind: 'heading'; level: number; cut: 0 }
  | { kind: 'paragraph' | 'table'; cut: 0 }
  | { kind: 'listItem'; depth: number; ordinal?: number; cut: number }

/** The longest heading, in code units; the longest that a sentence's end does not rule out. */
const longestHeading = 220
const longestSentence = 120

/** The shapes of a document's blocks, in order. */
export function shapesOf(groups: readonly Group[], measures: Measures): Shape[] {
  const headings = groups.map((group, index) => headingSize(group, groups[index + 1], measures))
  const levels = levelsOf(headings)
  const lists = listItems(groups)
  return groups.map((group, index) => {
    if (group[0]?.table !== undefined) return { kind: 'table', cut: 0 }
    const tag = group[0]?.tag
    if (tag?.kind === 'heading') return { kind: 'heading', level: Math.min(tag.level, 6), cut: 0 }
    const size = headings[index]
    if (size !== undefined && tag?.kind !== 'listItem') {
      return { kind: 'heading', level: levels.get(size) ?? 1, cut: 0 }
    }
    return lists[index] ?? { kind: 'paragraph', cut: 0 }
  })
}

/** A number that grows with the rank of a heading, or `undefined` for a block that is none. Bold ranks between two sizes. */
function headingSize(group: Group, next: Group | undefined, measures: Measures): number | undefined {
  const first = group[0]
  if (first === undefined || first.isNote || first.tag?.kind === 'cell' || first.table !== undefined) return undefined
  const text = group.map((line) => line.text).join(' ')
  if (text.length > longestHeading || !/\p{L}/u.test(text)) return undefined
  if (text.length > longestSentence && /[.!?;,]["”’]?$/u.test(text)) return undefined
  const size = greatest(group, (line) => line.size)
  const isBold = group.every((line) => line.bold)
  if (size >= 1.15 * measures.bodySize) return Math.round(size * 2) + (isBold ? 0.5 : 0)
  if (!isBold || measures.isBodyBold || size < 0.95 * measures.bodySize) return undefined
  if (group.length > 3 || /[.;,]$/u.test(text) || next === undefined || next.every((line) => line.bold))
    return undefined
  return Math.round(measures.bodySize * 2) + 0.5
}

function levelsOf(sizes: readonly (number | undefined)[]): Map<number, number> {
  const ranked = [...new Set(sizes.filter((size) => size !== undefined))].sort((a, b) => b - a)
  const levels = new Map<number, number>()
  let level = 0
  let before = Number.POSITIVE_INFINITY
  for (const size of ranked) {
    // Sizes within 4 % of each other are one rank: rounding, or a line set a little tighter.
    if (size < before * 0.96) level++
    levels.set(size, Math.min(Math.max(level, 1), 6))
    before = size
  }
  return levels
}

interface Candidate {
  line: Line
  marker: Marker | undefined
}

/** The list items: bullets, and numbers or dashes that a neighbour of the same list confirms. */
function listItems(groups: readonly Group[]): (Shape | undefined)[] {
  const candidates = groups.map((group) => {
    const line = group[0]
    return line === undefined || line.isNote ? undefined : { line, marker: markerOf(line.text) }
  })
  const isItem = candidates.map((candidate, index) => isListItem(candidates, candidate, index))
  const indents: number[] = []
  return candidates.map((candidate, index) => {
    if (candidate === undefined || isItem[index] !== true) {
      if (index > 0 && isItem[index - 1] !== true) indents.length = 0
      return undefined
    }
    const { line, marker } = candidate
    const tag = line.tag?.kind === 'listItem' ? line.tag : undefined
    const depth = tag?.depth ?? depthOf(line.indent, line.size, indents)
    const ordinal = marker?.ordinal === undefined ? {} : { ordinal: marker.ordinal }
    return { kind: 'listItem', depth, ...ordinal, cut: marker?.width ?? 0 }
  })
}

function isListItem(all: readonly (Candidate | undefined)[], candidate: Candidate | undefined, index: number): boolean {
  if (candidate === undefined) return false
  if (candidate.line.tag?.kind === 'listItem') return true
  const { line, marker } = candidate
  if (marker === undefined) return false
  if (marker.isCertain) return true
  const isPeer = (other: Candidate | undefined, step: number) =>
    other?.marker !== undefined &&
    Math.abs(other.line.indent - line.indent) < line.size &&
    (marker.ordinal === undefined
      ? other.marker.ordinal === undefined && !other.marker.isCertain
      : other.marker.ordinal === marker.ordinal + step)
  const nearest = (step: 1 | -1) => {
    // Items of an inner list, and paragraphs inside an item, may stand between two items of the outer one.
    for (let at = index + step, left = 12; left > 0; at += step, left--) if (isPeer(all[at], step)) return true
    return false
  }
  return nearest(1) || nearest(-1)
}

function depthOf(indent: number, size: number, indents: number[]): number {
  while (indents.length > 0 && indent < (indents.at(-1) ?? 0) - 0.5 * size) indents.pop()
  if (indents.length === 0 || indent > (indents.at(-1) ?? 0) + 0.5 * size) indents.push(indent)
  return indents.length
}
