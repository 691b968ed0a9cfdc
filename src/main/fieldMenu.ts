import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron'
import { labelOf } from '../shared/commands.ts'
import { role } from './menuRole.ts'
import type { SpellingLanguage } from './spelling/languages.ts'
import type { Spelling } from './spelling/spelling.ts'
import { native } from './words/native.ts'

/** What of a click into a field or on words decides about its menu. */
export type Clicked = Pick<
  ContextMenuParams,
  'isEditable' | 'selectionText' | 'misspelledWord' | 'dictionarySuggestions' | 'formControlType'
> & { editFlags: Pick<ContextMenuParams['editFlags'], 'canCut' | 'canCopy' | 'canPaste' | 'canSelectAll'> }

export interface FieldActions {
  undo: () => void
  redo: () => void
  /** Puts another word in the place of the misspelled one. */
  replace: (word: string) => void
  /** Has the spelling of a word taken as right from now on. */
  learn: (word: string) => void
  switchSpelling: () => void
  switchSpellingIn: (language: SpellingLanguage) => void
}

const separator = { type: 'separator' } as const

/**
 * The menu of a place where text is typed: spellings for a word that may be wrong, undo, the clipboard, and in prose how spelling is
 * checked. Of words that can only be read, the menu to copy them. Empty where there is nothing to offer.
 */
export function fieldMenu(clicked: Clicked, spelling: Spelling, actions: FieldActions): MenuItemConstructorOptions[] {
  const { isEditable, selectionText, editFlags } = clicked
  if (!isEditable) return selectionText.trim() === '' ? [] : [{ ...role('copy'), enabled: editFlags.canCopy }]
  return [
    ...spellings(clicked, actions),
    { label: labelOf('edit.undo'), click: actions.undo },
    { label: labelOf('edit.redo'), click: actions.redo },
    separator,
    { ...role('cut'), enabled: editFlags.canCut },
    { ...role('copy'), enabled: editFlags.canCopy },
    { ...role('paste'), enabled: editFlags.canPaste },
    { ...role('pasteAndMatchStyle'), enabled: editFlags.canPaste },
    separator,
    { ...role('selectAll'), enabled: editFlags.canSelectAll },
    ...(isProse(clicked) ? checking(spelling, actions) : []),
  ]
}

/** A text of several lines, or one with marks. Names, tags and searches are typed into other fields, where no spelling is checked. */
function isProse({ formControlType }: Clicked): boolean {
  return formControlType === 'text-area' || formControlType === 'none'
}

function checking(
  { isOn, languages }: Spelling,
  { switchSpelling, switchSpellingIn }: FieldActions,
): MenuItemConstructorOptions[] {
  const items = languages.map(({ language, isChecked }) => ({
    type: 'checkbox' as const,
    label: native.spelling.languages[language],
    checked: isChecked,
    click: () => switchSpellingIn(language),
  }))
  return [
    separator,
    { type: 'checkbox', label: native.spelling.check, checked: isOn, click: switchSpelling },
    ...(isOn ? items : []),
  ]
}

function spellings(
  { misspelledWord, dictionarySuggestions }: Clicked,
  { replace, learn }: FieldActions,
): MenuItemConstructorOptions[] {
  if (misspelledWord === '') return []
  const suggested = dictionarySuggestions.map((word) => ({ label: word, click: () => replace(word) }))
  return [
    ...(suggested.length === 0 ? [{ label: native.spelling.none, enabled: false }] : suggested),
    separator,
    { label: native.spelling.learn, click: () => learn(misspelledWord) },
    separator,
  ]
}
