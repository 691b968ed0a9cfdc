import { create } from 'zustand'
import { loadCollections } from '../state/collections.ts'
import { loadTags } from '../state/tags.ts'

export type ManagedTab = 'tags' | 'collections'

/** The dialog of tags and collections, and which of the two it shows. */
export const useManaging = create<{ isOpen: boolean; tab: ManagedTab }>(() => ({ isOpen: false, tab: 'tags' }))

/** Opens the dialog, with both lists read anew. */
export function openManaging(): void {
  if (document.querySelector('dialog[open]') !== null) return
  useManaging.setState({ isOpen: true })
  void loadTags()
  void loadCollections()
}

export function closeManaging(): void {
  useManaging.setState({ isOpen: false })
}

export function showManaged(tab: ManagedTab): void {
  useManaging.setState({ tab })
}
