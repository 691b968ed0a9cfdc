import { afterEach, expect, it } from 'vitest'
import { ReadoutError } from '../../core/errors.ts'
import { setSaving, useSaving } from './saving.ts'

const full = new ReadoutError('disk', 'The disk is full.', { advice: null })
const shown = () => useSaving.getState().state

afterEach(() => {
  setSaving('note', 'saved')
  setSaving('memo', 'saved')
})

it('is not saved while a note is not, whatever becomes of a memo', () => {
  setSaving('note', 'failed', full)
  setSaving('memo', 'saving')
  setSaving('memo', 'saved')
  expect(useSaving.getState()).toEqual({ state: 'failed', failure: full })
  setSaving('note', 'saved')
  expect(useSaving.getState()).toEqual({ state: 'saved', failure: null })
})

it('stays not saved while it is tried again', () => {
  setSaving('memo', 'saving')
  expect(shown()).toBe('saving')
  setSaving('memo', 'failed', full)
  setSaving('memo', 'saving')
  expect(useSaving.getState()).toEqual({ state: 'failed', failure: full })
  setSaving('memo', 'saved')
  expect(shown()).toBe('saved')
})
