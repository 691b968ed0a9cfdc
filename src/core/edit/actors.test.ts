import { describe, expect, it } from 'vitest'
import { harbourNote, now, withAnnotation } from '../model/note.fixture.ts'
import { speakerName } from '../model/note.ts'
import { mergeActors, parseAliases, removeActor, renameActor } from './actors.ts'
import { applyEdits } from './noteEdit.ts'

const quoted = () => {
  const one = withAnnotation(harbourNote(), 'quote', '“We got what we came for,”', 'Ana Ruiz')
  const two = withAnnotation(one, 'quote', '“Nobody should call it a defeat.”', 'Ruiz')
  const [ana, ruiz] = two.actors
  if (ana === undefined || ruiz === undefined) throw new Error('the fixture has two actors')
  return { note: two, ana, ruiz }
}

describe('merging actors', () => {
  it('moves the quotes, keeps the names, and is undone in one step', () => {
    const { note, ana, ruiz } = quoted()
    const step = applyEdits(note, mergeActors(note, ruiz, ana), now)
    expect(step.note.actors).toEqual([{ ...ana, aliases: ['Ruiz'] }])
    expect(step.note.annotations.map((annotation) => speakerName(step.note, annotation))).toEqual([
      'Ana Ruiz',
      'Ana Ruiz',
    ])
    const back = applyEdits(step.note, step.undo, now).note
    expect(back.annotations.map((annotation) => speakerName(back, annotation))).toEqual(['Ana Ruiz', 'Ruiz'])
    expect(new Set(back.actors)).toEqual(new Set(note.actors))
  })

  it('fills in what was not known, and overwrites nothing', () => {
    const { note, ana, ruiz } = quoted()
    const known = {
      ...note,
      actors: [
        { ...ana, role: 'chair' },
        { ...ruiz, role: 'speaker', affiliation: 'the union', aliases: ['ana ruiz'] },
      ],
    }
    const [into, from] = known.actors
    if (into === undefined || from === undefined) throw new Error('two actors')
    const { actors } = applyEdits(known, mergeActors(known, from, into), now).note
    expect(actors).toEqual([{ ...ana, role: 'chair', affiliation: 'the union', aliases: ['Ruiz'] }])
  })

  it('does nothing to an actor merged with itself', () => {
    const { note, ana } = quoted()
    expect(mergeActors(note, ana, ana)).toEqual([])
  })
})

describe('renaming an actor', () => {
  it('keeps a name that the source uses as an alias', () => {
    const { note, ana } = quoted()
    expect(renameActor(note, ana, '  Ana  María Ruiz ')).toEqual({
      edits: [{ type: 'actor.change', id: ana.id, change: { name: 'Ana María Ruiz', aliases: ['Ana Ruiz'] } }],
    })
  })

  it('leaves no trace of a mistyped name', () => {
    const note = withAnnotation(harbourNote(), 'quote', '“We got what we came for,”', 'Anna Riuz')
    const [actor] = note.actors
    if (actor === undefined) throw new Error('an actor')
    const named = renameActor(note, actor, 'Ana Ruiz')
    expect('edits' in named && applyEdits(note, named.edits, now).note.actors).toEqual([{ ...actor, name: 'Ana Ruiz' }])
  })

  it('finds a name that is taken, whatever its case and accents', () => {
    const { note, ana, ruiz } = quoted()
    expect(renameActor(note, ruiz, 'ana ruíz')).toEqual({ taken: ana })
    expect(renameActor(note, ruiz, ' ')).toEqual({ edits: [] })
  })
})

describe('actors', () => {
  it('leave their quotes to nobody when they are removed', () => {
    const { note, ana } = quoted()
    const step = applyEdits(note, removeActor(note, ana), now)
    expect(step.note.annotations.map((annotation) => speakerName(step.note, annotation))).toEqual(['', 'Ruiz'])
  })

  it('have each alias once, and not their own name', () => {
    expect(parseAliases('Ana Ruiz', ' Ruiz,, the chair , ruiz, ana ruiz')).toEqual(['Ruiz', 'the chair'])
  })
})
