import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { summariseMemo, summariseNote } from '../core/library/summary.ts'
import { citationProblem } from '../core/memo/citationProblem.ts'
import { citationsOf } from '../core/model/memo.ts'
import { harbourNote } from '../core/model/note.fixture.ts'
import { sampleOf } from './sample.ts'
import { openVault, type Vault } from './vault/vault.ts'

let folder: string
let vault: Vault

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-sample-'))
  vault = await openVault(folder)
})

afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

const lists = {
  notes: async (from: number, count: number) => {
    const notes = (await Array.fromAsync(vault.notes.all())).map(summariseNote)
    return { notes: notes.slice(from, from + count), total: notes.length }
  },
  memos: async () => (await Array.fromAsync(vault.memos.all())).map(summariseMemo),
}

it('is put where it is missing, and found again where it is', async () => {
  await vault.notes.create(harbourNote())
  const first = await sampleOf(vault, lists)
  const second = await sampleOf(vault, lists)
  expect([second.note.id, second.memo.id]).toEqual([first.note.id, first.memo.id])
  await vault.memos.remove(first.memo.id)
  const third = await sampleOf(vault, lists)
  expect(third.note.id).toBe(first.note.id)
  expect(third.memo.id).not.toBe(first.memo.id)
})

it('has a memo whose every citation stands in its briefing', async () => {
  const { note, memo } = await sampleOf(vault, lists)
  const citations = citationsOf(memo)
  expect(citations.length).toBeGreaterThan(15)
  expect(citations.map((citation) => citationProblem(citation, note)).filter((problem) => problem !== null)).toEqual([])
})
