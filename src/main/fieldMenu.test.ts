import { expect, it } from 'vitest'
import { type Clicked, fieldMenu } from './fieldMenu.ts'
import type { Spelling } from './spelling/spelling.ts'

const field: Clicked = {
  isEditable: true,
  selectionText: '',
  misspelledWord: '',
  dictionarySuggestions: [],
  formControlType: 'input-text',
  editFlags: { canCut: false, canCopy: false, canPaste: true, canSelectAll: true },
}

const done: string[] = []
const actions = {
  undo: () => void done.push('undo'),
  redo: () => void done.push('redo'),
  replace: (word: string) => void done.push(`replace ${word}`),
  learn: (word: string) => void done.push(`learn ${word}`),
  switchSpelling: () => void done.push('switch'),
  switchSpellingIn: (language: string) => void done.push(`switch ${language}`),
}

const checked: Spelling = {
  isOn: true,
  languages: [
    { language: 'en-US', isChecked: false },
    { language: 'en-GB', isChecked: true },
    { language: 'fr', isChecked: false },
  ],
}

const shown = (clicked: Clicked, spelling = checked) =>
  fieldMenu(clicked, spelling, actions).map(({ label, role, type, enabled, checked: isChecked }) => {
    const state = enabled === false ? ' (off)' : isChecked === true ? ' (checked)' : ''
    return `${label ?? role ?? type}${state}`
  })

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
  for (const { label, click } of fieldMenu(wrong, checked, actions))
    if (label === 'ferric' || label === 'Add to dictionary') (click as unknown as () => void)()
  expect(done).toEqual(['replace ferric', 'learn ferri'])
  expect(shown({ ...wrong, dictionarySuggestions: [] })[0]).toBe('No spelling suggestions (off)')
})

it('says in prose how spelling is checked, and switches it', () => {
  const prose = { ...field, formControlType: 'text-area' as const }
  const text = { ...field, formControlType: 'none' as const }
  const all = ['separator', 'Check spelling (checked)', 'American English', 'British English (checked)', 'French']
  expect(shown(prose).slice(9)).toEqual(all)
  expect(shown(text)).toEqual(shown(prose))
  // Where the system finds out the language there is none to choose, and where nothing is checked neither.
  expect(shown(prose, { isOn: true, languages: [] }).slice(9)).toEqual(['separator', 'Check spelling (checked)'])
  expect(shown(prose, { ...checked, isOn: false }).slice(9)).toEqual(['separator', 'Check spelling'])
  done.length = 0
  for (const { type, click } of fieldMenu(prose, checked, actions))
    if (type === 'checkbox') (click as unknown as () => void)()
  expect(done).toEqual(['switch', 'switch en-US', 'switch en-GB', 'switch fr'])
})

it('copies words that can only be read, and is not there where there are none', () => {
  const read = { ...field, isEditable: false, editFlags: { ...field.editFlags, canCopy: true } }
  expect(shown({ ...read, selectionText: 'words' })).toEqual(['Copy'])
  expect(shown({ ...read, selectionText: ' \n' })).toEqual([])
})
