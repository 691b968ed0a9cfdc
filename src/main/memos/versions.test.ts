import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { emptyMemo } from '../../core/memo/emptyMemo.ts'
import type { Memo } from '../../core/model/memo.ts'
import { paragraph, textLine } from '../../core/model/memoBody.ts'
import { openVault, type Vault } from '../vault/vault.ts'
import { copyMemo, saveMemo } from './memos.ts'
import { between, mostVersions, Versions } from './versions.ts'

let folder: string
let vault: Vault
let memo: Memo

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-versions-'))
  vault = await openVault(folder)
  memo = await vault.memos.create(emptyMemo(new Date(2024, 2, 1), { subject: 'As drafted' }))
})

afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

const start = Date.UTC(2024, 2, 1, 9)
const at = (minutes: number) => new Date(start + minutes * 60_000)
const folderOf = (id: string) => join(folder, '.readout', 'versions', id)

function revised(revision: number): Memo {
  const body = [paragraph(textLine(`state ${revision}`))]
  return { ...memo, revision, updated: at(revision).toISOString(), body }
}

async function revisions(versions = new Versions(vault)): Promise<number[]> {
  return (await versions.list(memo.id)).map(({ revision }) => revision)
}

describe('the versions of a memo', () => {
  it('have what the first save replaced, then one of every ten minutes, and the last state of a sitting', async () => {
    const versions = new Versions(vault)
    for (const minute of [1, 2, 9, 12, 13, 14]) await versions.keepReplaced(revised(minute), at(minute))
    expect(await revisions()).toEqual([12, 1])
    // The next day: what is replaced is how the memo was left.
    await versions.keepReplaced(revised(15), at(24 * 60))
    expect(await revisions()).toEqual([15, 12, 1])
  })

  it('go on counting the ten minutes after a restart', async () => {
    await new Versions(vault).keepReplaced(revised(1), at(1))
    await new Versions(vault).keepReplaced(revised(2), at(2))
    expect(await revisions()).toEqual([1])
    await new Versions(vault).keepReplaced(revised(3), new Date(at(1).getTime() + between))
    expect(await revisions()).toEqual([3, 1])
  })

  it('give the whole memo back, with the number of its words and whether it was exported', async () => {
    const versions = new Versions(vault)
    await versions.keepReplaced(revised(1), at(1))
    await versions.keep(revised(2), at(2), { isExported: true })
    // Kept again by hand: it stays one that was exported.
    await versions.keep(revised(2), at(3), { isExported: false })
    expect(await versions.get(memo.id, 1)).toEqual(revised(1))
    expect(await versions.list(memo.id)).toEqual([
      { revision: 2, saved: at(2).toISOString(), isExported: true, words: 2 },
      { revision: 1, saved: at(1).toISOString(), isExported: false, words: 2 },
    ])
    await expect(versions.get(memo.id, 7)).rejects.toMatchObject({ code: 'not-found' })
  })

  it(`are ${mostVersions} at most: the oldest go first, exported ones last`, async () => {
    const versions = new Versions(vault)
    for (let revision = 0; revision < mostVersions + 5; revision++)
      await versions.keep(revised(revision), at(revision), { isExported: revision < 3 })
    expect((await revisions()).toReversed().slice(0, 5)).toEqual([0, 1, 2, 8, 9])
    expect(await revisions()).toHaveLength(mostVersions)
    for (let revision = 100; revision < 100 + mostVersions; revision++)
      await versions.keep(revised(revision), at(revision), { isExported: true })
    expect(await revisions()).toHaveLength(mostVersions)
    expect((await revisions()).at(-1)).toBe(100)
  })

  it('leave out a file that is none, and report it', async () => {
    const versions = new Versions(vault)
    await versions.keep(revised(1), at(1), { isExported: false })
    await writeFile(join(folderOf(memo.id), '2.json'), '{"schema":1')
    await writeFile(join(folderOf(memo.id), 'notes.txt'), 'of another program')
    expect(await revisions(versions)).toEqual([1])
    expect(vault.setAside.problems).toMatchObject([{ setAside: expect.stringContaining('2.json') }])
    expect(await readdir(folderOf(memo.id))).toEqual(['1.json', 'notes.txt'])
  })
})

describe('saving a memo', () => {
  it('keeps what it replaces', async () => {
    const versions = new Versions(vault)
    const written = { ...memo, head: { ...memo.head, subject: 'As written' } }
    const saved = await saveMemo(vault, versions, written)
    expect(saved).toMatchObject({ revision: 1, head: { subject: 'As written' } })
    expect((await versions.get(memo.id, 0)).head.subject).toBe('As drafted')
  })

  it('is done even where a version cannot be kept, and says so once', async () => {
    await mkdir(join(folder, '.readout'), { recursive: true })
    await writeFile(join(folder, '.readout', 'versions'), 'a file where the folder should be')
    const versions = new Versions(vault)
    const once = await saveMemo(vault, versions, memo)
    await saveMemo(vault, versions, once)
    expect((await vault.memos.get(memo.id)).revision).toBe(2)
    expect(vault.setAside.problems).toMatchObject([{ reason: expect.stringContaining('could not be kept') }])
  })

  it('is refused, and keeps no version, where somebody else saved it meanwhile', async () => {
    const versions = new Versions(vault)
    await expect(saveMemo(vault, versions, { ...memo, revision: 4 })).rejects.toMatchObject({ code: 'conflict' })
    expect(await revisions(versions)).toEqual([])
  })

  it('as a copy leaves the one it was alone', async () => {
    const copy = await copyMemo(vault, { ...memo, revision: 8, head: { ...memo.head, subject: 'Mine' } })
    expect(copy).toMatchObject({ revision: 0, head: { subject: 'Mine' } })
    expect(copy.id).not.toBe(memo.id)
    expect(await vault.memos.get(memo.id)).toEqual(memo)
  })
})
