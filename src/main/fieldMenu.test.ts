import { expect, it } from 'vitest'
import { type Clicked, fieldMenu } from './fieldMenu.ts'

const field: Clicked = {
  isEditable: true,
  selectionText: '',
  misspelledWord: '',
  dictionarySuggestions: [],
  editFlags: { canCut: false, canCopy: false, canPaste: true, canSelectAll: true },
}

const done: string[] = []
const actions = {
  undo: () => void done.push('undo'),
  redo: () => void done.push('redo'),
  replace: (word: string) => void done.push(`replace ${word}`),
  learn: (word: string) => void done.push(`learn ${word}`),
}

const shown = (clicked: Clicked) =>
  fieldMenu(clicked, actions).map(
    ({ label, role, type, enabled }) => `${label ?? role ?? type}${enabled === false ? ' (off)' : ''}`,
  )

it('has undo and the clipboard where text is typed, and what cannot be done is off', () => {
  expect(shown(field)).toEqual([
    'Undo',
    'Redo',
    'separator',
    'Cut (off)',
    'Copy (off)',
    'Paste',
    'Paste and Match Style',
    'separator',
    'Select All',
  ])
})

it('offers the right spellings first, and to learn the word', () => {
  const wrong = { ...field, misspelledWord: 'ferri', dictionarySuggestions: ['ferry', 'ferric'] }
  expect(shown(wrong).slice(0, 6)).toEqual(['ferry', 'ferric', 'separator', 'Add to dictionary', 'separator', 'Undo'])
  for (const { label, click } of fieldMenu(wrong, actions))
    if (label === 'ferric' || label === 'Add to dictionary') (click as unknown as () => void)()
  expect(done).toEqual(['replace ferric', 'learn ferri'])
  expect(shown({ ...wrong, dictionarySuggestions: [] })[0]).toBe('No spelling suggestions (off)')
})

it('copies words that can only be read, and is not there where there are none', () => {
  const read = { ...field, isEditable: false, editFlags: { ...field.editFlags, canCopy: true } }
  expect(shown({ ...read, selectionText: 'words' })).toEqual(['Copy'])
  expect(shown({ ...read, selectionText: ' \n' })).toEqual([])
})
