import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { markNotes, undoBulk } from './bulk.ts'
import { useToasts } from './toasts.ts'

const buttons = () => useToasts.getState().toasts.flatMap(({ actions }) => actions.map(({ label }) => label))

beforeEach(() => useToasts.setState({ toasts: [] }))

afterEach(() => {
  vi.unstubAllGlobals()
  useToasts.setState({ toasts: [] })
})

it('only the message about the last change to many notes has a button that takes it back', async () => {
  const value = { label: '1 note archived', changed: 1, failed: [] }
  const invoke = async () => ({ ok: true, value })
  vi.stubGlobal('window', { readout: { invoke, on: () => () => undefined } })
  await markNotes({ ids: ['note-harbour-0001'], archived: true })
  await markNotes({ ids: ['note-second-00001'], archived: true })
  expect(buttons()).toHaveLength(1)
  await undoBulk()
  expect(buttons()).toEqual([])
})
