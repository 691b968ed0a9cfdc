import { create } from 'zustand'
import { toReadoutError } from '../../core/errors.ts'
import { newId } from '../../core/model/id.ts'
import { fittedName } from '../../core/model/name.ts'
import { byCollectionName, type NoteCollection } from '../../core/model/noteCollection.ts'
import { call } from '../bridge.ts'
import { t } from '../strings.ts'
import { InTurn } from './inTurn.ts'
import { say } from './toasts.ts'

interface Collections {
  /** By name. */
  collections: readonly NoteCollection[]
  /** They have been read at least once. */
  areLoaded: boolean
}

/** The collections of the vault, as they are on the disk. */
export const useCollections = create<Collections>(() => ({ collections: [], areLoaded: false }))

const inTurn = new InTurn('collections')

/** Reads the collections, after the changes that are on their way to the disk. */
export async function loadCollections(): Promise<void> {
  await inTurn.read(read)
}

/** Makes a collection. @returns its id; `null` where it could not be made, or has no name */
export async function createCollection(name: string, notes: readonly string[] = []): Promise<string | null> {
  const now = new Date().toISOString()
  const fresh = { schema: 1, id: newId(), revision: 0, created: now, updated: now, name: fittedName(name) } as const
  if (fresh.name === '') return null
  const isMade = await inTurn.save(async () => put(await call('collections.save', { ...fresh, notes: [...notes] })))
  if (!isMade) return null
  say(t.collections.created(fresh.name, notes.length), [undoing(() => removeQuietly(fresh.id))])
  return fresh.id
}

/** Puts notes at the end of a collection, those that are not in it. */
export async function addToCollection(id: string, notes: readonly string[]): Promise<void> {
  const { after, added } = await append(id, notes)
  if (after === null) return
  if (added.length === 0) say(t.collections.allThere(after.name))
  else say(t.collections.added(added.length, after.name), [undoing(() => takeOut(id, added))])
}

/** Takes notes out of a collection; they stay in the vault. */
export async function removeFromCollection(id: string, notes: readonly string[]): Promise<void> {
  const before = collectionOf(id)?.notes ?? []
  const after = await takeOut(id, notes)
  if (after === null) return
  const taken = before.filter((note) => !after.notes.includes(note))
  if (taken.length > 0)
    say(t.collections.removed(taken.length, after.name), [undoing(() => putBack(id, taken, before))])
}

/** Moves a note of a collection up (-1) or down (1) by one. */
export async function moveInCollection(id: string, note: string, by: -1 | 1): Promise<void> {
  await change(id, (collection) => {
    const from = collection.notes.indexOf(note)
    const to = from + by
    if (from < 0 || to < 0 || to >= collection.notes.length) return collection
    const notes = collection.notes.toSpliced(from, 1)
    return { ...collection, notes: notes.toSpliced(to, 0, note) }
  })
}

/** Gives a collection another name; an empty one leaves it as it is. */
export async function renameCollection(id: string, name: string): Promise<void> {
  const before = collectionOf(id)?.name
  const fitted = fittedName(name)
  if (before === undefined || fitted === '' || fitted === before) return
  const after = await change(id, (collection) => ({ ...collection, name: fitted }))
  // A name that was given since is another one's to keep.
  const back = () => change(id, (now) => (now.name === fitted ? { ...now, name: before } : now))
  if (after !== null) say(t.collections.renamed(before, fitted), [undoing(back)])
}

/** Puts the notes of one collection at the end of another; the first goes to the trash. */
export async function mergeCollections(from: string, into: string): Promise<void> {
  const gone = collectionOf(from)
  if (gone === undefined || from === into) return
  const { after, added } = await append(into, gone.notes)
  if (after === null || !(await removeQuietly(from))) return
  const back = async () => {
    await restore(from)
    await takeOut(into, added)
  }
  say(t.collections.merged(gone.name, after.name), [undoing(back)])
}

/** Moves a collection to the trash; its notes stay in the vault. */
export async function removeCollection(id: string): Promise<void> {
  const name = collectionOf(id)?.name ?? ''
  if (await removeQuietly(id)) say(t.collections.deleted(name), [undoing(() => restore(id))])
}

export function collectionOf(id: string): NoteCollection | undefined {
  return useCollections.getState().collections.find((collection) => collection.id === id)
}

/** Puts those of the notes at the end of a collection that are not in it. @returns which these were */
async function append(
  id: string,
  notes: readonly string[],
): Promise<{ after: NoteCollection | null; added: readonly string[] }> {
  let added: string[] = []
  const after = await change(id, (collection) => {
    added = notes.filter((note) => !collection.notes.includes(note))
    return added.length === 0 ? collection : { ...collection, notes: [...collection.notes, ...added] }
  })
  return { after, added }
}

function takeOut(id: string, notes: readonly string[]): Promise<NoteCollection | null> {
  return change(id, (collection) => ({
    ...collection,
    notes: collection.notes.filter((note) => !notes.includes(note)),
  }))
}

/** Puts notes back into a collection, each behind the one it stood behind in `order`. */
function putBack(id: string, notes: readonly string[], order: readonly string[]): Promise<NoteCollection | null> {
  return change(id, (collection) => {
    const result = collection.notes.filter((note) => !notes.includes(note))
    for (const note of order) {
      if (!notes.includes(note)) continue
      const neighbour = order.slice(0, order.indexOf(note)).findLast((other) => result.includes(other))
      result.splice(neighbour === undefined ? 0 : result.indexOf(neighbour) + 1, 0, note)
    }
    return { ...collection, notes: result }
  })
}

async function removeQuietly(id: string): Promise<boolean> {
  return inTurn.save(async () => {
    await call('collections.remove', { id })
    take(id)
  })
}

async function restore(id: string): Promise<void> {
  const isBack = await inTurn.save(async () => {
    await call('collections.restore', { id })
  })
  if (isBack) await loadCollections()
}

/**
 * Changes a collection as it is when its turn comes, and saves it. One that was changed elsewhere meanwhile is read again and changed
 * as it is then. @returns the collection as it is afterwards; `null` where it could not be saved, or is gone
 */
async function change(
  id: string,
  make: (collection: NoteCollection) => NoteCollection,
): Promise<NoteCollection | null> {
  const save = async () => {
    const before = collectionOf(id)
    if (before === undefined) return
    const after = make(before)
    if (after !== before) put(await call('collections.save', after))
  }
  const isDone = await inTurn.save(async () => {
    try {
      await save()
    } catch (error) {
      if (toReadoutError(error).code !== 'conflict') throw error
      await read()
      await save()
    }
  })
  return isDone ? (collectionOf(id) ?? null) : null
}

async function read(): Promise<void> {
  useCollections.setState({ collections: await call('collections.list', {}), areLoaded: true })
}

/** In the order of `collections.list`. */
function put(collection: NoteCollection): void {
  useCollections.setState(({ collections }) => ({
    collections: [...collections.filter(({ id }) => id !== collection.id), collection].sort(byCollectionName),
  }))
}

function take(id: string): void {
  useCollections.setState(({ collections }) => ({ collections: collections.filter((one) => one.id !== id) }))
}

function undoing(back: () => Promise<unknown>) {
  return { label: t.collections.undo, run: () => void back() }
}
