import { z } from 'zod'
import { Tag } from '../core/model/annotation.ts'
import { Id } from '../core/model/id.ts'
import { NoteCollection } from '../core/model/noteCollection.ts'
import { byId, nothing } from './requests.ts'

/** The most notes that one request may name. */
const mostNotes = 1_000_000

/** What became of a change to many notes at once. */
export const BulkDone = z.strictObject({
  /** How many notes were changed. */
  changed: z.int().nonnegative(),
  /** Those that were not, and why. */
  failed: z.array(z.strictObject({ id: Id, reason: z.string() })),
  /** What the change is called, as `bulk.undo` would take it back; `null` where nothing was changed. */
  label: z.string().nullable(),
})
export type BulkDone = z.infer<typeof BulkDone>

/** A tag, with how many notes bear it as a whole and how many annotations. */
export const TagCount = z.strictObject({
  tag: z.string(),
  notes: z.int().nonnegative(),
  annotations: z.int().nonnegative(),
})
export type TagCount = z.infer<typeof TagCount>

/** What the window may ask for of tags, collections and changes to many notes at once: a part of the contract, see `contract.ts`. */
export const taggingChannels = {
  /** Changes many notes, one step in the history of each, with the notice `bulk` on the way. What is not given stays. */
  'notes.mark': {
    request: z.strictObject({
      ids: z.array(Id).min(1).max(mostNotes),
      addTags: z.array(Tag),
      removeTags: z.array(Tag),
      archived: z.boolean().nullable(),
    }),
    response: BulkDone,
  },
  /** Every tag of the vault, by name. */
  'tags.list': { request: nothing, response: z.array(TagCount) },
  /** Gives a tag another name wherever it stands, in notes and annotations; one that is there already takes it up. `null` removes it. */
  'tags.rename': { request: z.strictObject({ from: Tag, to: Tag.nullable() }), response: BulkDone },
  /** What `bulk.undo` would take back; `null` where there is nothing. */
  'bulk.last': { request: nothing, response: z.strictObject({ label: z.string().nullable() }) },
  /** Takes back the last change to many notes; a note whose part of it was changed since is left, and told among `failed`. */
  'bulk.undo': { request: nothing, response: BulkDone },

  /** All collections, by name. */
  'collections.list': { request: nothing, response: z.array(NoteCollection) },
  /** Saves a collection; a new one has the revision 0. Another revision than the stored one is refused as a `conflict`. */
  'collections.save': { request: NoteCollection, response: NoteCollection },
  /** Moves a collection to the vault's trash; its notes stay. */
  'collections.remove': { request: byId, response: nothing },
  /** Brings a collection back from the trash. */
  'collections.restore': { request: byId, response: nothing },
} as const

/** What the main process tells the window of them unasked. */
export const taggingNotices = {
  /** Another program has changed collections. */
  collections: nothing,
  /** How far a change to many notes is. */
  bulk: z.strictObject({ done: z.int(), total: z.int() }),
} as const
