import { create } from 'zustand'
import { nameKey } from '../../core/model/actor.ts'
import { fittedName } from '../../core/model/name.ts'
import type { NoteCollection } from '../../core/model/noteCollection.ts'
import {
  collectionOf,
  mergeCollections,
  removeCollection,
  renameCollection,
  useCollections,
} from '../state/collections.ts'
import { focusRow } from './focusRow.ts'

/** What is asked about a collection, in its row: its new name, or whether another is to take its notes up. */
export type CollectionQuestion = { asks: 'name'; id: string } | { asks: 'merge'; id: string; into: string }

interface CollectionWork {
  /** The collection whose notes are shown. */
  shown: string | null
  question: CollectionQuestion | null
}

export const useCollectionWork = create<CollectionWork>(() => ({ shown: null, question: null }))

export function showCollection(id: string): void {
  useCollectionWork.setState({ shown: id })
}

export function askCollectionName(id: string): void {
  useCollectionWork.setState({ shown: id, question: { asks: 'name', id } })
}

export function askMerging(id: string, into: string): void {
  useCollectionWork.setState({ shown: id, question: { asks: 'merge', id, into } })
}

/** Lets go of what was asked when the list is left. */
export function forgetCollectionQuestion(): void {
  useCollectionWork.setState({ question: null })
}

/** Lets go of what was asked; the focus stays with the collection. */
export function stopAskingCollection(): void {
  const { question } = useCollectionWork.getState()
  useCollectionWork.setState({ question: null })
  focusRow(question?.id ?? null)
}

/** Gives a collection the name that was typed; where another one bears it, asks first whether that is to take up its notes. */
export async function takeCollectionName(id: string, typed: string): Promise<void> {
  const name = fittedName(typed)
  const other = namesake(useCollections.getState().collections, id, name)
  if (name !== '' && name !== collectionOf(id)?.name && other !== undefined) return askMerging(id, other.id)
  useCollectionWork.setState({ question: null })
  await renameCollection(id, name)
  focusRow(id)
}

/** Puts the notes of a collection at the end of another, which is shown then. */
export async function mergeInto(id: string, into: string): Promise<void> {
  useCollectionWork.setState({ question: null })
  await mergeCollections(id, into)
  useCollectionWork.setState({ shown: collectionOf(id) === undefined ? into : id })
  focusRow(into)
}

/** Moves a collection to the trash; the one after it is shown. */
export async function dropCollection(id: string): Promise<void> {
  const { collections } = useCollections.getState()
  const at = collections.findIndex((collection) => collection.id === id)
  const next = collections[at + 1] ?? collections[at - 1]
  useCollectionWork.setState({ question: null })
  await removeCollection(id)
  if (collectionOf(id) !== undefined) return focusRow(id)
  useCollectionWork.setState({ shown: next?.id ?? null })
  focusRow(next?.id ?? null)
}

/** Another collection of that name, whatever its case and accents. */
function namesake(collections: readonly NoteCollection[], id: string, name: string): NoteCollection | undefined {
  return collections.find((collection) => collection.id !== id && nameKey(collection.name) === nameKey(name))
}
