import { describe, expect, it } from 'vitest'
import { harbourNote, now } from '../model/note.fixture.ts'
import { suggest } from '../suggest/suggest.ts'
import { acceptEvent, dismiss, openSuggestions } from './deciding.ts'
import { applyEdits } from './noteEdit.ts'

const text = 'The quay was closed on 4 March 2024, and opened again on 9 March 2024.'
const found = suggest({ text, title: '', published: '2024-03-20' })
const blank = harbourNote(text)
const openDates = (note = blank) => openSuggestions(note, found).events.map(({ date }) => date)

/** The note with its first suggested event accepted. */
function accepted() {
  const [first] = found.events
  if (first === undefined) throw new Error('an event is suggested')
  return applyEdits(blank, acceptEvent(blank, first), now).note
}

describe('open suggestions', () => {
  it('leave out an event that was accepted, and keep the other one of its sentence', () => {
    expect(openDates()).toEqual(['2024-03-04', '2024-03-09'])
    expect(openDates(accepted())).toEqual(['2024-03-09'])
  })

  it('do not make an event again that a person dated otherwise', () => {
    const note = accepted()
    const edit = {
      type: 'event.change' as const,
      id: note.events[0]?.id ?? '',
      change: { date: '2024-03-03/2024-03-05' },
    }
    expect(openDates(applyEdits(note, [edit], now).note)).toEqual(['2024-03-09'])
  })

  it('leave out an event that was rejected', () => {
    const second = found.events[1]?.expression ?? { start: 0, end: 1 }
    expect(openDates(applyEdits(blank, dismiss(blank, 'event', second), now).note)).toEqual(['2024-03-04'])
  })
})
