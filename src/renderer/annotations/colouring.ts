import { z } from 'zod'
import { create } from 'zustand'
import type { Note } from '../../core/model/note.ts'
import { remember, rememberedFields } from '../state/remembered.ts'

export const colourings = ['kind', 'speaker'] as const
export type Colouring = (typeof colourings)[number]

const Remembered = z.object({ by: z.enum(colourings).catch('kind') })
const place = 'readout.colouring'

/** What the colours of annotations stand for: remembered by the window, for every note. */
export const useColouring = create<{ by: Colouring }>(() => Remembered.parse(rememberedFields(place)))

export function colourBy(by: Colouring): void {
  useColouring.setState({ by })
  remember(place, { by })
}

/**
 * So many colours and lines there are for speakers, from 1. `colours.css` has a line of its own for each, so that they are told apart
 * without colour; speakers beyond them share the last.
 */
export const speakerSlots = 5

/**
 * The slot of each speaker that is credited in the note, by actor's id, in order: whoever was credited first has the first. So
 * speakers keep their slots while others come.
 */
export function slotsOf({ actors, annotations }: Pick<Note, 'actors' | 'annotations'>): ReadonlyMap<string, number> {
  const known = slotted.get(annotations)
  if (known?.actors === actors) return known.slots
  const slots = slotsAnew(actors, annotations)
  slotted.set(annotations, { actors, slots })
  return slots
}

/** Several parts of the window ask for the same. */
const slotted = new WeakMap<Note['annotations'], { actors: Note['actors']; slots: ReadonlyMap<string, number> }>()

function slotsAnew(actors: Note['actors'], annotations: Note['annotations']): Map<string, number> {
  const since = new Map<string, string>()
  for (const { speaker, created } of annotations) {
    if (speaker !== null && created < (since.get(speaker) ?? '~')) since.set(speaker, created)
  }
  const credited = actors.flatMap(({ id }) => {
    const first = since.get(id)
    return first === undefined ? [] : [{ id, first }]
  })
  // A stable sort: of those credited at the same moment, the actors' order decides.
  credited.sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0))
  return new Map(credited.map(({ id }, rank) => [id, Math.min(rank + 1, speakerSlots)]))
}

/** The letters that stand for a name where there is room for no more: of its first and its last word. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/u).filter(Boolean)
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words
  return ends.map((word = '') => [...word][0]?.toLocaleUpperCase() ?? '').join('')
}
