import { decideAll } from '../../src/core/quotes/find.ts'
import type { LabelledArticle } from './corpus.ts'

type Offsets = readonly [start: number, end: number]

/** A stretch as the trainer sees it: the features of each option, and which of them are right. */
export interface Example {
  options: { prior: number; features: string[] }[]
  right: number[]
}

/**
 * The stretches of an article with what they are. A stretch that no attribution covers is no speech. One whose source is not among
 * its options teaches nothing and is left out.
 */
export function examplesOf({ text, attributions }: LabelledArticle): Example[] {
  const golds = attributions.flatMap(({ content, source }) => quotedIn(text, content).map((span) => ({ span, source })))
  const examples: Example[] = []
  decideAll(text, ({ situation: { stretch }, options }) => {
    const own: Offsets = [stretch.start, stretch.end]
    // An annotator who cut a quote into its sentences still says whose it is.
    const gold = golds.find(({ span }) => isSame(own, span)) ?? golds.find(({ span }) => overlap(own, span) > 0)
    const right = options.flatMap(({ source }, index) => {
      if (gold === undefined) return source === null ? [index] : []
      if (gold.source === null) return source === 'unknown' ? [index] : []
      if (source === null || source === 'unknown') return []
      return gold.source.some((span) => overlap([source.start, source.end], span) > 0) ? [index] : []
    })
    if (right.length > 0) examples.push({ options: options.map(({ prior, features }) => ({ prior, features })), right })
    // Later stretches are learnt in the light of what this one really is.
    return options[right[0] ?? 1]
  })
  return examples
}

/** The parts of a content that stand between quotation marks; all of it where none do. */
function quotedIn(text: string, content: readonly Offsets[]): Offsets[] {
  return content.flatMap(([start, end]) => {
    const found = [...text.slice(start, end).matchAll(/[“"]([^“”"]*)(?:[”"]|$)/gu)]
      .filter(([, words = '']) => words.trim() !== '')
      .map(({ 0: quoted, index }): Offsets => [start + index, start + index + quoted.length])
    return found.length > 0 ? found : [[start, end] as const]
  })
}

function overlap([a, b]: Offsets, [c, d]: Offsets): number {
  return Math.max(0, Math.min(b, d) - Math.max(a, c))
}

/** Whether two spans share half of the longer one: then they are the same quote. */
function isSame(a: Offsets, b: Offsets): boolean {
  return overlap(a, b) >= 0.5 * Math.max(a[1] - a[0], b[1] - b[0])
}
