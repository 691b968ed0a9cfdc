import { create } from 'zustand'
import type { Span } from '../../core/model/source.ts'
import { select, useOpenNote } from '../state/note.ts'

/** From where a person acts: the focus stays there. */
export type From = 'text' | 'list'

interface Choice {
  /** The suggestion that is pointed at in the text and in the list, by its {@link keyOf}; never together with an annotation. */
  chosen: string | null
  /** The card of the chosen suggestion takes the focus as soon as it is drawn. */
  isFocusWanted: boolean
  /** What has been typed as the speaker of suggestions whose field is open. */
  typed: ReadonlyMap<string, string>
  /** The field that takes the focus as soon as it is drawn, and where the focus goes when it is closed. */
  opened: { key: string; from: From } | null
  /** What was done last, for readers of the screen. */
  said: string
}

const none: Choice = { chosen: null, isFocusWanted: false, typed: new Map(), opened: null, said: '' }

/** Which suggestion of the open note is being decided. */
export const useChoice = create<Choice>(() => none)

/** What a suggested quotation is known by: its place, which it keeps when suggestions are made again. */
export function keyOf({ start, end }: Span): string {
  return `${start}-${end}`
}

export function choose(chosen: string | null, isFocusWanted = false): void {
  if (chosen !== null) select(null)
  useChoice.setState({ chosen, isFocusWanted })
}

export function focusTaken(): void {
  useChoice.setState({ isFocusWanted: false })
}

/** Opens the field for the speaker, with `name` in it unless something has been typed there already. */
export function openSpeaker(key: string, name: string, from: From): void {
  const { typed } = useChoice.getState()
  choose(key)
  useChoice.setState({ typed: new Map(typed).set(key, typed.get(key) ?? name), opened: { key, from } })
}

export function typeSpeaker(key: string, name: string): void {
  useChoice.setState(({ typed }) => ({ typed: new Map(typed).set(key, name) }))
}

/** Closes the field and forgets what was typed in it. */
export function closeSpeaker(key: string): void {
  useChoice.setState(({ typed, opened }) => {
    const rest = new Map(typed)
    rest.delete(key)
    return { typed: rest, opened: opened?.key === key ? null : opened }
  })
}

export function tell(said: string): void {
  useChoice.setState({ said })
}

useOpenNote.subscribe(({ note, selected }, before) => {
  if (note?.id !== before.note?.id) useChoice.setState(none)
  else if (selected !== null && selected !== before.selected) useChoice.setState({ chosen: null })
})
