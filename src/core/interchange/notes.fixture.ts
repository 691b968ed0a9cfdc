import fc from 'fast-check'
import { applyEdits, type NoteEdit } from '../edit/noteEdit.ts'
import { repliesTo } from '../edit/replies.ts'
import { type Actor, actorKinds, nameKey } from '../model/actor.ts'
import { type Annotation, annotationKinds } from '../model/annotation.ts'
import { newId } from '../model/id.ts'
import { harbourNote, now } from '../model/note.fixture.ts'
import type { Note } from '../model/note.ts'
import { describeSpan, tidySpan } from '../text/selectors.ts'
import type { ImportDraft } from './reading.ts'

/** Pieces of text that one format or another could take for something of its own. Not part of the application: for tests. */
const nasty = fc.constantFrom(
  '=SUM(A1)',
  '+1',
  '-',
  '@x',
  "'",
  "''=1",
  '"',
  '""',
  ',',
  ';',
  '\t',
  '\n',
  '\r',
  '\r\n',
  '\n\n',
  '\\',
  '<b>',
  '</script>',
  '&amp;',
  'speaker:',
  'readout:quote',
  'tag:',
  'role: x',
  '__proto__',
  'constructor',
  '🚢',
  'é',
  '漢字',
  'שלום',
  '\u0000',
  '\u2028',
  '{',
  '}',
  '[x](y)',
  'word',
  ' ',
  '1.',
  '#',
  '> ',
)

/** Any text, as an analyst may type or paste it. */
export const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.array(nasty, { maxLength: 8 }).map((parts) => parts.join('')),
)

const tag = fc
  .oneof(anyText, fc.constantFrom('speaker:Ana', 'tag:role:x', 'readout:claim', 'ROLE:y', '=1+1', 'quote'))
  .map((text) => text.replace(/[,\n]/gu, ' ').trim().slice(0, 80).trim())
  .filter((text) => text !== '')

const line = anyText.map((text) => text.replace(/\s+/gu, ' ').trim())

const actors = fc
  .uniqueArray(
    fc.record({
      name: fc
        .oneof(line, fc.constantFrom('Ana Ruiz', 'Harbour Board', 'Zoë Öztürk'))
        .filter((name) => nameKey(name) !== ''),
      kind: fc.constantFrom(...actorKinds),
      role: line,
      affiliation: line,
      aliases: fc.uniqueArray(
        line.filter((alias) => alias !== ''),
        { maxLength: 2 },
      ),
    }),
    { maxLength: 4, selector: ({ name }) => nameKey(name) },
  )
  .map((list): Actor[] => list.map((actor) => ({ id: newId(), ...actor })))

const instant = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2050-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString())

const reply = fc.record({
  text: anyText.map((text) => text.trim()).filter((text) => text !== ''),
  created: instant,
  updated: instant,
})

/** How many replies there are in all threads of a note. */
export function repliesIn(note: Note): number {
  return note.annotations.reduce((count, annotation) => count + repliesTo(annotation).length, 0)
}

/** Notes with all that annotations can have, about a text that repeats itself. */
export const anyNote: fc.Arbitrary<Note> = fc
  .record({
    text: fc
      .array(fc.oneof(nasty, fc.constantFrom('the strike is over', 'Ana Ruiz said ', '“We go on”', '. ')), {
        minLength: 3,
        maxLength: 40,
      })
      .map((parts) => `Start ${parts.join('').replace(/\r/gu, '')}`),
    actors,
    url: fc.constantFrom('', 'https://harbour.example/a?b=c&d=1', 'not an address'),
    seeds: fc.array(
      fc.record({
        from: fc.nat(),
        length: fc.nat(30),
        kind: fc.constantFrom(...annotationKinds),
        comment: anyText,
        tags: fc.array(tag, { maxLength: 3 }),
        speaker: fc.nat(5),
        created: instant,
        updated: instant,
        replies: fc.array(reply, { maxLength: 3 }),
      }),
      { maxLength: 6 },
    ),
  })
  .map(({ text, actors: list, url, seeds }) => {
    const blank = harbourNote(text)
    const source = { ...blank.source, meta: { ...blank.source.meta, url } }
    const note = { ...blank, source, actors: list }
    const edits = seeds.flatMap(({ from, length, speaker, replies, ...said }): NoteEdit[] => {
      const start = from % Math.max(1, source.text.length)
      const span = tidySpan(source.text, { start, end: start + length })
      if (span === null) return []
      const target = describeSpan(source.text, span)
      const annotation: Annotation = { id: newId(), target, ...said, speaker: list[speaker]?.id ?? null }
      return [
        { type: 'annotation.add', annotation },
        ...replies.map(
          (one): NoteEdit => ({
            type: 'reply.add',
            annotation: annotation.id,
            reply: { id: newId(), ...one },
          }),
        ),
      ]
    })
    return applyEdits(note, edits, now).note
  })

/** A draft as a file might give it. */
export function draftOf(change: Partial<ImportDraft>): ImportDraft {
  return {
    entry: 'Entry 1',
    id: '',
    kind: 'highlight',
    exact: '',
    prefix: '',
    suffix: '',
    position: null,
    source: '',
    speaker: null,
    comment: '',
    tags: [],
    created: null,
    updated: null,
    ...change,
  }
}

/** The annotations of a note with the facts of their speakers in place of ids: what must survive every exchange. */
export function contentOf(note: Note) {
  return note.annotations.map(({ speaker, ...annotation }) => {
    const { id: _id, ...facts } = note.actors.find(({ id }) => id === speaker) ?? { id: '' }
    return { ...annotation, speaker: facts }
  })
}
