import { create } from 'zustand'
import { compareNames } from '../../core/model/name.ts'
import type { TagCount } from '../../shared/taggingContract.ts'
import { call } from '../bridge.ts'
import { useBulk } from './bulk.ts'
import { complain } from './toasts.ts'

interface Tags {
  /** By name. */
  tags: readonly TagCount[]
  /** They have been read at least once. */
  areLoaded: boolean
}

/** The tags of the vault, of notes and of annotations. */
export const useTags = create<Tags>(() => ({ tags: [], areLoaded: false }))

const byName = (a: TagCount, b: TagCount) => compareNames(a.tag, b.tag)

let asked = 0

/** Reads the tags. Where it is asked again meanwhile, the later answer counts. */
export async function loadTags(): Promise<void> {
  const turn = ++asked
  try {
    const tags = await call('tags.list', {})
    if (turn === asked) useTags.setState({ tags: tags.toSorted(byName), areLoaded: true })
  } catch (error) {
    complain(error)
  }
}

// A change to many notes may have changed tags, also one that was taken back.
useBulk.subscribe(({ isRunning }, before) => {
  if (before.isRunning && !isRunning && useTags.getState().areLoaded) void loadTags()
})
