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
  for (const { run, space, mirror } of rtl ? fromTheRight(words) : words) {
    const raised = run.size < 0.85 * line.size && run.y < line.baseline - 0.12 * line.size
    const text = mirror ? mirrorBrackets(run.text) : run.text
    const gap = space && pieces.length > 0 ? ' ' : ''
    pieces.push({ text: gap + text.trim(), bold: run.bold, italic: run.italic, raised })
  }
  return pieces
}

interface Word {
  run: Run
  /** A space stands before it in the order of the list. */
  space: boolean
  mirror: boolean
}

/** The runs from left to right, each with whether a space stands on its left. */
function spacedRuns(runs: readonly Run[]): Word[] {
  const drawn = new Map(runs.map((run, index) => [run, index]))
  const sorted = [...runs].sort((a, b) => a.x - b.x || a.x + a.width - b.x - b.width)
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
