import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { beforeLeaving } from '../state/saving.ts'
import { typing } from '../state/typing.ts'

/**
 * As {@link useDraft}, of words that are stored tidied: what was typed and reads the same as what is stored, as with a blank at its end, is
 * no change, and no step that could be undone.
 */
export function useTidyDraft(stored: string, tidy: (typed: string) => string, commit: (tidied: string) => void) {
  const draft = useDraft(stored, (typed) => {
    const tidied = tidy(typed)
    if (tidied === stored) draft.reset()
    else commit(tidied)
  })
  return draft
}

/**
 * The text of a field while it is typed, apart from what is stored. It is committed when the field is left, when the window is,
 * and, where `pause` is given, when typing rests that many milliseconds. A stored text that changes meanwhile (by undo) is
 * shown, unless something else has been typed since; so is one that `commit` tidied.
 */
export function useDraft(stored: string, commit: (text: string) => void, pause?: number) {
  const [draft, setDraft] = useState(stored)
  const [base, setBase] = useState(stored)
  const [committed, setCommitted] = useState(stored)
  if (stored !== base) {
    setBase(stored)
    if (draft === base || draft === committed) setDraft(stored)
  }

  const isTyped = draft !== base && draft !== committed
  useLayoutEffect(() => (isTyped ? typing() : undefined), [isTyped])

  const latest = useRef({ draft, base, commit })
  useEffect(() => {
    latest.current = { draft, base, commit }
  })
  const settle = useCallback(() => {
    const { draft: typed, base: before, commit: store } = latest.current
    if (typed === before) return
    // Leaving the field and the field's going away may come before the next drawing: it is stored once.
    latest.current = { ...latest.current, base: typed }
    setCommitted(typed)
    store(typed)
  }, [])

  useEffect(() => {
    if (pause === undefined || draft === base) return
    const timer = setTimeout(settle, pause)
    return () => clearTimeout(timer)
  }, [draft, base, pause, settle])

  // A field that goes away, or a window that does, commits first.
  useEffect(() => {
    const forget = beforeLeaving(async () => settle())
    return () => {
      forget()
      settle()
    }
  }, [settle])

  return {
    value: draft,
    onChange: (event: { target: { value: string } }) => setDraft(event.target.value),
    onBlur: settle,
    /** Stores what is typed now. */
    settle,
    /** Goes back to what is stored. */
    reset: () => setDraft(base),
  }
}
