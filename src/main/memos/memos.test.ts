import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { emptyMemo } from '../../core/memo/emptyMemo.ts'
import type { Memo } from '../../core/model/memo.ts'
import { openVault, type Vault } from '../vault/vault.ts'
import { copyMemo, saveMemo } from './memos.ts'

let folder: string
let vault: Vault
let memo: Memo

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-memos-'))
  vault = await openVault(folder)
  memo = await vault.memos.create(emptyMemo(new Date(2024, 2, 1), { subject: 'As drafted' }))
})

afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

describe('saving a memo', () => {
  it('puts it in the place of what it was', async () => {
    const saved = await saveMemo(vault, { ...memo, head: { ...memo.head, subject: 'As written' } })
    expect(saved).toMatchObject({ revision: 1, head: { subject: 'As written' } })
    expect(await vault.memos.get(memo.id)).toEqual(saved)
  })

  it('is refused where somebody else saved it meanwhile', async () => {
    await expect(saveMemo(vault, { ...memo, revision: 4 })).rejects.toMatchObject({ code: 'conflict' })
    expect(await vault.memos.get(memo.id)).toEqual(memo)
  })

  it('as a copy leaves the one it was alone', async () => {
    const copy = await copyMemo(vault, { ...memo, revision: 8, head: { ...memo.head, subject: 'Mine' } })
    expect(copy).toMatchObject({ revision: 0, head: { subject: 'Mine' } })
    expect(copy.id).not.toBe(memo.id)
    expect(await vault.memos.get(memo.id)).toEqual(memo)
  })
})
