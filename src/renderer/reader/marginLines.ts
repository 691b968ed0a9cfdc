import type { Annotation } from '../../core/model/annotation.ts'

/** Height of a mark with the room below it, in CSS pixels: marks of words that stand closer are moved down. */
const pitch = 22
/** How far below its line a mark may stand, in CSS pixels: further down it would seem to belong to other words. */
const furthest = 2 * pitch

/** A mark in the margin: of one annotation, or of several for which there is no room below each other. */
export interface Line {
  /** In CSS pixels below the top of the text. */
  top: number
  annotations: Annotation[]
}

/** Puts marks in the margin, for annotations in the order of the text, each with the top of its first line in CSS pixels. */
export function linesOf(tops: readonly { top: number; annotation: Annotation }[]): Line[] {
  const lines: Line[] = []
  for (const { top, annotation } of tops) {
    const last = lines.at(-1)
    const free = last === undefined ? -Infinity : last.top + pitch
    if (last !== undefined && free - top > furthest) last.annotations.push(annotation)
    else lines.push({ top: Math.max(top, free), annotations: [annotation] })
  }
  return lines
}
