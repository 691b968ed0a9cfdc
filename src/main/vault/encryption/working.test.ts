import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { emptyMemo } from '../../../core/memo/emptyMemo.ts'
import { Bulk } from '../../bulk/bulk.ts'
import { forkedParser } from '../../import/forkedParser.ts'
import { Importer } from '../../import/importer.ts'
import { ParserPool } from '../../import/parserPool.ts'
import { backUp } from '../../keeping/backup.ts'
import { checkBackup } from '../../keeping/checkBackup.ts'
import { followVersions } from '../../keeping/followVersions.ts'
import { restoreBackup } from '../../keeping/restoreBackup.ts'
import { keepLists, readKeptLists } from '../../keptLists.ts'
import { saveMemo } from '../../memos/memos.ts'
import { VaultIndex } from '../../search/vaultIndex.ts'
import { Histories } from '../histories.ts'
import { openVault, type Vault } from '../vault.ts'
import type { Locked } from './locked.ts'
import { encryptVault } from './turning.ts'

const passphrase = 'correct horse battery'
const cost = { N: 2, r: 8 as const, p: 1 }
const unlock = (locked: Locked) => locked.try(passphrase)
const marker = 'Xylophanous'
const startParser = forkedParser(resolve(import.meta.dirname, '../../import/parserProcess.ts'))

let folder: string
let root: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-encrypted-'))
  root = join(folder, 'vault')
  await writeFile(join(folder, 'article.txt'), `${marker} talks\n\n“We are ${marker},” Ana Ruiz said on Friday.`)
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** The files below a folder that hold the marker, in UTF-8 or UTF-16. */
async function filesWithMarker(where: string): Promise<string[]> {
  const encodings = [Buffer.from(marker), Buffer.from(marker, 'utf16le'), Buffer.from(marker, 'utf16le').swap16()]
  const entries = await readdir(where, { recursive: true, withFileTypes: true })
  const found: string[] = []
  for (const entry of entries.filter((one) => one.isFile())) {
    const bytes = await readFile(join(entry.parentPath, entry.name))
    if (encodings.some((words) => bytes.includes(words))) found.push(entry.name)
  }
  return found
}

/** Does everything to a vault that writes into it. */
async function work(vault: Vault): Promise<void> {
  const versions = followVersions(vault)
  const histories = new Histories(vault)
  const importer = new Importer(vault, new ParserPool(startParser))
  const [outcome] = await importer.importPaths([join(folder, 'article.txt')])
  if (outcome?.status !== 'imported') throw new Error(JSON.stringify(outcome))
  await copyFile(join(folder, 'article.txt'), join(folder, 'again.txt'))
  const [again] = await importer.importPaths([join(folder, 'again.txt')])
  expect(again?.status).toBe('duplicate')
  await histories.edit(outcome.note, [{ type: 'note.change', change: { summary: `A ${marker} summary.` } }], 'edit')
  await versions.notes.keep(await vault.notes.get(outcome.note), { isByHand: true })
  await new Bulk(vault, histories, () => undefined).change(
    { type: 'mark', addTags: [marker], removeTags: [], archived: null },
    [outcome.note],
  )
  const memo = await vault.memos.create(emptyMemo(new Date(), { subject: marker }))
  await saveMemo(vault, { ...memo, title: `${marker} again` })
  const gone = await vault.notes.create({ ...(await vault.notes.get(outcome.note)), id: 'gone' })
  await vault.notes.remove(gone.id)
  await histories.flush()
  await versions.flush()
  const index = new VaultIndex(vault, () => undefined)
  await index.refresh()
  const { groups } = await index.ask((store) => store.search(marker, 5))
  expect(groups.map(({ of }) => of).sort()).toEqual(['memo', 'note'])
  const lists = await index.list((store) => ({ ...store.notes(0, 40), memos: store.memos() }))
  await keepLists(vault, async () => lists)
  expect((await readKeptLists(vault))?.notes).toHaveLength(1)
  expect(await versions.notes.list(outcome.note)).not.toEqual([])
  index.close()
}

describe('a vault that is worked in', () => {
  it('has not a word on the disk while it is encrypted, also where it was not before, nor in its backup', async () => {
    await work(await openVault(root))
    expect(await filesWithMarker(root)).not.toEqual([])
    await encryptVault(root, passphrase, { cost })
    expect(await filesWithMarker(root)).toEqual([])
    await rm(root, { recursive: true })
    await openVault(root)
    await encryptVault(root, passphrase, { cost })
    const vault = await openVault(root, { unlock })
    await work(vault)
    expect(vault.setAside.problems).toEqual([])
    expect(await filesWithMarker(root)).toEqual([])
    expect(await readdir(join(root, '.readout', 'index'))).toEqual(['lists.json'])

    const zip = join(folder, 'backup.zip')
    const report = await backUp(root, zip, undefined, vault.key)
    expect(report.counts).toMatchObject({ notes: 1, memos: 1, sealed: 0, unreadable: [] })
    expect(await filesWithMarker(folder)).toEqual(['again.txt', 'article.txt'])
    const outside = await checkBackup(zip)
    expect(outside.counts.sealed).toBe(outside.counts.files - 2)
    expect((await checkBackup(zip, undefined, unlock)).counts).toMatchObject({ sealed: 0, unreadable: [] })
    await restoreBackup(zip, join(folder, 'restored'))
    const restored = await openVault(join(folder, 'restored'), { unlock })
    expect((await Array.fromAsync(restored.notes.all())).map(({ tags }) => tags)).toEqual([[marker]])
  })

  it('has a file in its backup named that was damaged in the vault, where the key is known', async () => {
    await openVault(root)
    await encryptVault(root, passphrase, { cost })
    const vault = await openVault(root, { unlock })
    const { id } = await vault.memos.create(emptyMemo(new Date(), {}))
    const path = join(root, 'memos', `${id}.json`)
    const bytes = await readFile(path)
    bytes[bytes.length - 1] = (bytes[bytes.length - 1] ?? 0) ^ 1
    await writeFile(path, bytes)
    const report = await backUp(root, join(folder, 'backup.zip'), undefined, vault.key)
    expect(report.counts.unreadable).toEqual([`memos/${id}.json`])
  })
})
