import { describe, expect, it } from 'vitest'
import { mostSteps, noSteps, recordStep } from './history.ts'
import type { NoteEdit } from './noteEdit.ts'

const step = (title: string): NoteEdit[] => [{ type: 'note.change', change: { title } }]

describe('the steps of a note', () => {
  it('go from undo to redo and back, and a new step leaves nothing to redo', () => {
    const two = recordStep(recordStep(noSteps, 'edit', step('one')), 'edit', step('two'))
    const back = recordStep(two, 'undo', step('two again'))
    expect(back).toEqual({ undo: [step('one')], redo: [step('two again')] })
    expect(recordStep(back, 'redo', step('two'))).toEqual(two)
    expect(recordStep(back, 'edit', step('other'))).toEqual({ undo: [step('one'), step('other')], redo: [] })
  })

  it('are so many at most, and the oldest are let go', () => {
    let steps = noSteps
    for (let count = 0; count < mostSteps + 5; count++) steps = recordStep(steps, 'edit', step(`${count}`))
    expect(steps.undo).toHaveLength(mostSteps)
    expect(steps.undo.at(0)).toEqual(step('5'))
  })
})
