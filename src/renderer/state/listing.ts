import { z } from 'zod'
import { create } from 'zustand'
import {
  type NamedNotes,
  type NoteOrder,
  type NoteSort,
  noteGroupings,
  noteSorts,
  sortNotes,
  usualDirection,
} from '../../core/library/listing.ts'
import type { NoteSummary } from '../../core/library/summary.ts'
import { remember, rememberedFields } from './remembered.ts'
import { clearSelection } from './selection.ts'

/** What the list of notes is narrowed to: a collection by its id, a tag by its name. */
export type Narrowing = { by: 'collection'; id: string } | { by: 'tag'; tag: string }

const usual = { by: 'updated', isDescending: true } as const

const Arrangement = z.object({
  /** Of all notes, or of those with a tag. */
  order: z.object({ by: z.enum(noteSorts).exclude(['collection']), isDescending: z.boolean() }).catch(usual),
  /** Of the notes of a collection. */
  within: z
    .object({ by: z.enum(noteSorts), isDescending: z.boolean() })
    .catch({ by: 'collection', isDescending: false }),
  grouping: z.enum(noteGroupings).catch('none'),
  /** Headings that are not as they are to begin with: groups that are closed, archives that are open. */
  turned: z.array(z.string()).catch([]),
})
type Arrangement = z.infer<typeof Arrangement>

const place = 'readout.listing'

/** The most headings whose state is remembered: of more, those that were turned first are forgotten. */
const mostTurned = 500

interface Listing extends Arrangement {
  /** Only until the window is closed: a list that hides most of the library is no good beginning. */
  narrowing: Narrowing | null
}

/** How the lists of the library are arranged: remembered by the window, for every vault. */
export const useListing = create<Listing>(() => ({ ...Arrangement.parse(rememberedFields(place)), narrowing: null }))

/** The order of the list as it is narrowed now. */
export function orderOf({ narrowing, order, within }: Pick<Listing, 'narrowing' | 'order' | 'within'>): NoteOrder {
  return narrowing?.by === 'collection' ? within : order
}

/** Sorts in the direction that is usual for it. */
export function sortBy(by: NoteSort): void {
  setOrder({ by, ...usualDirection[by] })
}

export function turnDirection(): void {
  const { by, isDescending } = orderOf(useListing.getState())
  setOrder({ by, isDescending: !isDescending })
}

function setOrder(next: NoteOrder): void {
  const { by, isDescending } = next
  if (useListing.getState().narrowing?.by === 'collection') arrange({ within: next })
  else if (by !== 'collection') arrange({ order: { by, isDescending } })
}

export function groupBy(grouping: Arrangement['grouping']): void {
  arrange({ grouping })
}

/** Shows only some of the notes; what is selected among the others must not be acted on unseen, so nothing is. */
export function narrow(narrowing: Narrowing | null): void {
  clearSelection()
  useListing.setState({ narrowing })
}

/** Opens a heading that is closed, and closes one that is open. @param heading tells it from all others, in every list */
export function turnHeading(heading: string): void {
  const { turned } = useListing.getState()
  const others = turned.filter((other) => other !== heading)
  arrange({ turned: others.length < turned.length ? others : [...turned, heading].slice(-mostTurned) })
}

function arrange(change: Partial<Arrangement>): void {
  useListing.setState(change)
  remember(place, Arrangement.parse(useListing.getState()))
}

let last: { notes: readonly NoteSummary[]; order: NoteOrder; places: readonly string[]; sorted: NoteSummary[] } | null =
  null

/** As `sortNotes`, made anew only when something has changed, and then from what it was. */
export function sortedNotes(
  notes: readonly NoteSummary[],
  order: NoteOrder,
  collection: NamedNotes | undefined,
): NoteSummary[] {
  const places = collection?.notes ?? noPlaces
  if (last?.notes === notes && last.order === order && last.places === places) return last.sorted
  last = { notes, order, places, sorted: sortNotes(notes, order, places, last?.sorted) }
  return last.sorted
}

const noPlaces: readonly string[] = []
