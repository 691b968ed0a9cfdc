import type { Run } from './fragments.ts'
import { directionOf, isRightToLeft, meetWithoutSpace, mirrorBrackets } from './script.ts'

/** A stretch of a line's text with the look it was drawn in. */
export interface Piece {
  text: string
  bold: boolean
  italic: boolean
  raised: boolean
}

/** A gap of at least this share of the font size is a space; letters that are merely set wide stay below it. */
const narrowestSpace = 0.13

/**
 * The text of a line in logical order. A space stands only where one was drawn or the gap is as wide as one; between ideographs
 * only where one was drawn. Lines that run from right to left keep the words of other scripts in their own order.
 */
export function lineText(runs: readonly Run[], line: { baseline: number; size: number }): Piece[] {
  const rtl = isRightToLeft(runs.map((run) => run.text).join(''))
  const words = spacedRuns(runs)
  const pieces: Piece[] = []
  const ordered = rtl ? fromTheRight(words) : words
  const isMirrored = hasMirroredBrackets(ordered)
  for (const { run, space, mirror } of ordered) {
    const raised = run.size < 0.85 * line.size && run.y < line.baseline - 0.12 * line.size
    const text = mirror && isMirrored ? mirrorBrackets(run.text) : run.text
    const gap = space && pieces.length > 0 ? ' ' : ''
    pieces.push({ text: gap + text.trim(), bold: run.bold, italic: run.italic, raised })
  }
  return pieces
}

/**
 * Whether a line from the right has its brackets as they look rather than as they are meant: some programs write the one, some
 * the other. An opening bracket has its space before it, a closing one after it.
 */
function hasMirroredBrackets(words: readonly Word[]): boolean {
  const text = words.map(({ run, space }) => (space ? ' ' : '') + run.text.trim()).join('')
  const meant = text.match(/(?<![^\s])[([{«‹](?=\S)|(?<=\S)[)\]}»›](?![\p{L}\p{N}])/gu)?.length ?? 0
  const looks = text.match(/(?<![^\s])[)\]}»›](?=\S)|(?<=\S)[([{«‹](?![\p{L}\p{N}])/gu)?.length ?? 0
  return looks >= meant
}

interface Word {
  run: Run
  /** A space stands before it in the order of the list. */
  space: boolean
  mirror: boolean
}

/** The runs from left to right, each with whether a space stands on its left. */
function spacedRuns(runs: readonly Run[]): Word[] {
  const drawn = new Map<Run, number>(runs.map((run, index) => [run, index]))
  const sorted = partedRuns(runs).sort((a, b) => a.x - b.x || a.x + a.width - b.x - b.width)
  return sorted.map((run, index) => {
    const left = sorted[index - 1]
    if (left === undefined) return { run, space: false, mirror: false }
    const step = (drawn.get(run) ?? 0) - (drawn.get(left) ?? 0)
    const gap = run.x - (left.x + left.width)
    // A space without any width is no space: soft hyphens that stay invisible are drawn as such.
    const hasRoom = Math.abs(gap) > 0.02 * run.size
    const isDrawn = hasRoom && ((step === 1 && run.spaced) || (step === -1 && left.spaced))
    const isWide = gap > narrowestSpace * Math.min(left.size, run.size) && !meetWithoutSpace(left.text, run.text)
    return { run, space: isDrawn || isWide, mirror: false }
  })
}

/**
 * The runs, those cut in two that have a gap in which another stands: some programs draw a line and then fill in the signs of
 * another font. A run tells its whole width only, so it is cut at the space that lies nearest by the count of letters.
 */
function partedRuns(runs: readonly Run[]): Run[] {
  const guests = runs.filter((run) => run.width < 2 * run.size)
  return runs.flatMap((host) => {
    const inside = (run: Run) => run !== host && run.x > host.x + 1 && run.x + run.width < host.x + host.width - 1
    const guest = host.width > 2 * host.size ? guests.find(inside) : undefined
    return guest === undefined ? [host] : cutAt(host, guest)
  })
}

function cutAt(host: Run, guest: Run): Run[] {
  const x = guest.x + guest.width / 2
  const rtl = isRightToLeft(host.text)
  const share = rtl ? (host.x + host.width - x) / host.width : (x - host.x) / host.width
  const spaces = [...host.text.matchAll(/\S(\s+)(?=\S)/gu)].map((match) => match.index + 1)
  const [at] = spaces.sort((a, b) => Math.abs(a - share * host.text.length) - Math.abs(b - share * host.text.length))
  if (at === undefined) return [host]
  // An opening bracket takes the space before it and none after it; anything else has both.
  const reach = 0.5 * guest.width + 0.3 * host.size
  const [before, after] = [reach, isBracket(guest.text) ? 0.5 * guest.width : reach]
  const [left, right] = rtl ? [x - after, x + before] : [x - before, x + after]
  const parts = [
    { x: host.x, width: Math.max(left - host.x, 0) },
    { x: right, width: Math.max(host.x + host.width - right, 0) },
  ]
  if (rtl) parts.reverse()
  return [host.text.slice(0, at), host.text.slice(at).trimStart()].map((text, index) => ({
    ...host,
    ...parts[index],
    text,
    spaced: index === 0 && host.spaced,
  }))
}

function isBracket(text: string): boolean {
  return /^[([{«‹]$/u.test(text.trim())
}

/**
 * Words given from left to right, in the order in which a reader of a right-to-left script takes them. Runs of figures and of
 * left-to-right letters keep their order (the Unicode Bidirectional Algorithm's levels 1 and 2, applied to whole runs).
 */
function fromTheRight(words: readonly Word[]): Word[] {
  const directions = words.map(({ run }) => directionOf(run.text))
  const isForeign = directions.map((direction, index) => {
    if (direction !== 'neutral') return direction === 'ltr'
    return directions[index - 1] === 'ltr' && directions[index + 1] === 'ltr'
  })
  const result: Word[] = []
  let index = words.length - 1
  let space = false
  while (index >= 0) {
    let first = index
    if (isForeign[index]) while (first > 0 && isForeign[first - 1]) first--
    for (let at = first; at <= index; at++) {
      const word = words[at] as Word
      result.push({ run: word.run, space: at === first ? space : word.space, mirror: !isForeign[at] })
    }
    space = words[first]?.space ?? false
    index = first - 1
  }
  return result
}
