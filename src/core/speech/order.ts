import { compareNames } from '../model/name.ts'
import type { Speaker } from './speech.ts'

export const speakerOrders = ['speech', 'name', 'appearance'] as const
/** By words said, most first; by name; by first appearance in the text. */
export type SpeakerOrder = (typeof speakerOrders)[number]

const wordsOf = ({ accepted, suggested }: Speaker) => accepted.words + suggested.words
const firstOf = ({ first }: Speaker) => first ?? Number.MAX_SAFE_INTEGER

const comparisons: Record<SpeakerOrder, (a: Speaker, b: Speaker) => number> = {
  speech: (a, b) => wordsOf(b) - wordsOf(a) || b.mentions - a.mentions || firstOf(a) - firstOf(b),
  name: () => 0,
  appearance: (a, b) => firstOf(a) - firstOf(b),
}

/** `speakers` in an order; those it does not tell apart come by name. */
export function inOrder(speakers: readonly Speaker[], order: SpeakerOrder): Speaker[] {
  const compare = comparisons[order]
  return speakers.toSorted((a, b) => compare(a, b) || compareNames(a.name, b.name))
}
