import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { memoOf } from '../../core/checks/checks.fixture.ts'
import { harbourNote } from '../../core/model/note.fixture.ts'
import { openingOf } from '../../core/model/pieces.ts'
import { changeMemo, chooseEvidence, closeMemo, useOpenMemo } from './memo.ts'
import { saveAll, useSaving } from './saving.ts'

const note = harbourNote()
const memo = memoOf()
let read: () => Promise<void> = async () => undefined

beforeEach(() => {
  const answers = {
    'notes.open': async () => {
      await read()
      return openingOf(note)
    },
    'memos.save': async () => ({ revision: memo.revision + 1, updated: memo.updated }),
  }
  const invoke = async (channel: keyof typeof answers) => ({ ok: true, value: await answers[channel]() })
  vi.stubGlobal('window', { readout: { invoke } })
  useOpenMemo.setState({ memo, notes: [] })
})

afterEach(async () => {
  await saveAll()
  closeMemo()
  vi.unstubAllGlobals()
})

it('a memo that is closed with changes leaves nothing behind that is still to be saved', () => {
  changeMemo({ archived: true })
  expect(useSaving.getState().state).toBe('saving')
  closeMemo()
  expect(useSaving.getState().state).toBe('saved')
})

it('a note that is taken out of the tray while it is still read stays out', async () => {
  let finish: () => void = () => undefined
  const isRead = new Promise<void>((resolve) => {
    finish = resolve
  })
  read = () => isRead
  const chosen = chooseEvidence(note.id, true)
  const taken = chooseEvidence(note.id, false)
  finish()
  await Promise.all([chosen, taken])
  expect(useOpenMemo.getState()).toMatchObject({ notes: [], memo: { notes: [] } })
})
