import { create } from 'zustand'
import { Tag } from '../../core/model/annotation.ts'
import { takenBy } from '../../core/tags/variants.ts'
import type { TagCount } from '../../shared/taggingContract.ts'
import { focusSearch } from '../search/focus.ts'
import { quotedValue } from '../search/queryText.ts'
import { searchFor } from '../search/searching.ts'
import { renameTag } from '../state/bulk.ts'
import { loadTags, useTags } from '../state/tags.ts'
import { t } from '../strings.ts'
import { focusRow } from './focusRow.ts'
import { closeManaging } from './managing.ts'

/** What is asked about a tag, in its row: its new name, whether another tag is to take it up, or whether it is to be removed. */
export type TagQuestion =
  | { asks: 'name'; tag: string; problem: string }
  | { asks: 'merge'; tag: string; into: TagCount }
  | { asks: 'remove'; tag: string }

interface TagWork {
  question: TagQuestion | null
  /** The tag that was worked on last. */
  last: string | null
}

export const useTagWork = create<TagWork>(() => ({ question: null, last: null }))

export function askName(tag: string): void {
  useTagWork.setState({ question: { asks: 'name', tag, problem: '' }, last: tag })
}

export function askRemoval(tag: string): void {
  useTagWork.setState({ question: { asks: 'remove', tag }, last: tag })
}

/** Lets go of what was asked when the list is left. */
export function forgetTagQuestion(): void {
  useTagWork.setState({ question: null })
}

/** Lets go of what was asked; the focus stays with the tag. */
export function stopAsking(): void {
  const { last } = useTagWork.getState()
  useTagWork.setState({ question: null })
  if (last !== null) focusRow(last)
}

/** Gives a tag the name that was typed; where another tag bears it, asks first whether that is to take it up. */
export function takeName(tag: string, typed: string): void {
  const name = typed.replace(/\s+/gu, ' ').trim()
  if (name === tag || name === '') {
    stopAsking()
    return
  }
  const problem = name.includes(',') ? t.tags.noComma : Tag.safeParse(name).success ? '' : t.tags.tooLong
  if (problem !== '') {
    useTagWork.setState({ question: { asks: 'name', tag, problem } })
    return
  }
  const into = takenBy(useTags.getState().tags, tag, name)
  if (into === undefined) void give(tag, name)
  else useTagWork.setState({ question: { asks: 'merge', tag, into } })
}

/** Gives a tag another name everywhere, one that is there already too; `null` removes it. The focus goes to what is there then. */
export async function give(tag: string, name: string | null): Promise<void> {
  useTagWork.setState({ question: null })
  await renameTag(tag, name)
  await loadTags()
  const { tags } = useTags.getState()
  const there = (wanted: string | null) => tags.some((one) => one.tag === wanted)
  const last = there(name) ? name : there(tag) ? tag : null
  useTagWork.setState({ last })
  focusRow(last)
}

/** Shows what bears a tag, in the place of the dialog. */
export function searchTag(tag: string): void {
  closeManaging()
  searchFor(`tag:${quotedValue(tag)}`)
  requestAnimationFrame(focusSearch)
}
