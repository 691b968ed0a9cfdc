import { create } from 'zustand'
import type { Span } from '../../core/model/source.ts'
import { useOpenNote } from '../state/note.ts'
import { showView, useView } from '../state/view.ts'
import { drawNow } from '../ui/drawNow.ts'
import { findInParts } from './finding.ts'
import { drawAt, showWords } from './passage.ts'
import { readingOffset } from './readingOffset.ts'

interface Finding {
  isOpen: boolean
  words: string
  /** In text order. */
  hits: readonly Span[]
  /** Index of the hit that is shown; -1 while there is none. */
  at: number
  isDone: boolean
}

/** What is looked for in the open text, and where it was found. */
export const useFinding = create<Finding>(() => ({ isOpen: false, words: '', hits: [], at: -1, isDone: true }))

/** Milliseconds that a search takes of each frame. */
const share = 8

let searches = 0

/**
 * Opens the bar, or goes back to it, with its words selected so that others can be typed over them. The words of the time before are looked
 * for again.
 */
export function openFind(): void {
  if (useOpenNote.getState().note === null || useView.getState().place !== 'note') return
  showView('text')
  const { isOpen, words } = useFinding.getState()
  useFinding.setState({ isOpen: true })
  drawNow()
  if (!isOpen) lookFor(words, readingOffset() ?? 0)
  const input = document.querySelector<HTMLInputElement>('[data-find]')
  input?.focus()
  input?.select()
}

/** Looks for `words` from `from` on; the text before it comes last. */
export function lookFor(words: string, from: number): void {
  const { note } = useOpenNote.getState()
  const search = ++searches
  useFinding.setState({ words, hits: [], at: -1, isDone: words.trim() === '' })
  if (note === null || words.trim() === '') return
  const parts = findInParts(note.source.text, words)
  let hits: Span[] = []
  const go = () => {
    if (search !== searches) return
    const until = performance.now() + share
    let isDone = false
    while (!isDone && performance.now() < until) {
      const part = parts.next()
      if (part.done === true) isDone = true
      else hits = part.value.length === 0 ? hits : hits.concat(part.value)
    }
    const isFirst = useFinding.getState().at === -1
    const next = hits.findIndex(({ start }) => start >= from)
    const at = isFirst ? (next >= 0 ? next : isDone ? 0 : -1) : useFinding.getState().at
    useFinding.setState({ hits, isDone, at: hits.length === 0 ? -1 : at })
    if (isFirst && at >= 0 && hits.length > 0) showHit()
    if (!isDone) requestAnimationFrame(go)
  }
  go()
}

/** Goes to the next hit or the one before, round the ends of the text. */
export function stepFind(by: -1 | 1): void {
  const { isOpen, hits, at } = useFinding.getState()
  if (!isOpen) {
    openFind()
    return
  }
  if (hits.length === 0) return
  useFinding.setState({ at: (at + by + hits.length) % hits.length })
  showHit()
}

/** Closes the bar. The hit that was shown is selected, so that going on by keys begins there. */
export function closeFind(): void {
  const { hits, at } = useFinding.getState()
  const { note } = useOpenNote.getState()
  const hit = hits[at]
  searches++
  useFinding.setState({ isOpen: false, hits: [], at: -1, isDone: true })
  if (note !== null && hit !== undefined) showWords(note, hit)
  else document.querySelector<HTMLElement>('[data-region="middle"] [data-focus]')?.focus({ preventScroll: true })
}

function showHit(): void {
  const { hits, at } = useFinding.getState()
  const { note } = useOpenNote.getState()
  const hit = hits[at]
  if (note !== null && hit !== undefined) drawAt(note, hit)
}

// What was found in one text says nothing about the next.
useOpenNote.subscribe((state, before) => {
  if (state.note?.source.text === before.note?.source.text) return
  searches++
  useFinding.setState({ isOpen: false, hits: [], at: -1, isDone: true })
})
