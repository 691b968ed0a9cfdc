import type { KeyboardEvent } from 'react'
import { suggestionKeys } from '../../shared/commands.ts'
import type { From } from './choice.ts'
import { accept, correct, reject, stepTo } from './decide.ts'

type Decide = (suggestion: string, from: From) => void

const decisions: Readonly<Record<string, Decide>> = {
  [suggestionKeys.accept]: accept,
  enter: accept,
  [suggestionKeys.correct]: correct,
  [suggestionKeys.reject]: reject,
  delete: reject,
  backspace: reject,
}

/** Does what a key means for a suggestion. @returns whether it means anything */
export function actOnSuggestion(event: KeyboardEvent, suggestion: string, from: From): boolean {
  const decide = isPlain(event) ? decisions[event.key.toLowerCase()] : undefined
  if (decide === undefined) return false
  // A key that is held down decides one suggestion, not the whole article.
  if (!event.repeat) decide(suggestion, from)
  return true
}

/** N and P go to the next suggestion and back; from `offset` in the text where none is chosen. @returns whether the key was one of them */
export function stepBySuggestion(event: KeyboardEvent, from: From, offset: number | null = null): boolean {
  const key = event.key.toLowerCase()
  const by = key === suggestionKeys.next ? 1 : key === suggestionKeys.previous ? -1 : null
  if (by === null || !isPlain(event)) return false
  stepTo(by, from, offset)
  return true
}

function isPlain({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return !ctrlKey && !metaKey && !altKey
}
