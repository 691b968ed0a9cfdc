import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { writeNewsVault } from '../../bench/newsVault.ts'
import { Memo } from '../../src/core/model/memo.ts'
import { indexFile, VaultIndex } from '../../src/main/search/vaultIndex.ts'
import { isSealed } from '../../src/main/vault/encryption/sealedMark.ts'
import { encryptVault } from '../../src/main/vault/encryption/turning.ts'
import { keepOriginal, originalPath, sha256 } from '../../src/main/vault/originals.ts'
import { openVault, type Vault } from '../../src/main/vault/vault.ts'
import { type Acknowledged, cost, type Job, passphrase, textOf } from './jobs.ts'

/** Notes in the vault whose index is built, and memos in the one that is migrated. */
const [indexed, old] = [120, 12]
/** Notes in the vault that is encrypted and decrypted. */
const turned = 20
const fixture = resolve(import.meta.dirname, '../../src/main/vault/fixtures/schema-1')

/** Makes a vault as it is before a process works on it. `isFresh` begins anew where a job would otherwise be done. */
export async function prepare(job: Job, folder: string, isFresh: boolean): Promise<void> {
  mkdirSync(folder, { recursive: true })
  if (job === 'indexing') {
    if (readdirSync(folder).length === 0) writeNewsVault(folder, indexed)
    if (isFresh) rmSync(join(indexFile(folder), '..'), { recursive: true, force: true })
  }
  if (job === 'encrypted' && readdirSync(folder).length === 0) {
    await openVault(folder)
    await encryptVault(folder, passphrase, { cost })
  }
  if (job === 'turning' && (isFresh || readdirSync(folder).length === 0)) {
    rmSync(folder, { recursive: true, force: true })
    writeNewsVault(folder, turned)
    const vault = await openVault(folder)
    await keepOriginal(vault, Buffer.from(textOf(1)), sha256(textOf(1)), 'txt')
  }
  if (job === 'migrating' && (isFresh || readdirSync(folder).length === 0)) {
    rmSync(folder, { recursive: true, force: true })
    cpSync(fixture, folder, { recursive: true })
    const memo = JSON.parse(readFileSync(join(fixture, 'memos', 'strike.json'), 'utf8'))
    for (let count = 0; count < old; count++)
      writeFileSync(join(folder, 'memos', `old-${count}.json`), JSON.stringify({ ...memo, id: `old-${count}` }))
  }
}

/**
 * What a person was told is saved, as far as it must still hold: by name, the value. What is told later of the same replaces what was told
 * before.
 */
export class Told {
  readonly values = new Map<string, number>()
  /** Notes that come and go. */
  readonly made = new Set<string>()
  /** Of those, the ones that are gone, with what they were then. */
  readonly removed = new Map<string, number>()
  readonly imported = new Map<string, number>()

  hear(what: Acknowledged): void {
    if ('note' in what) this.values.set(what.note, what.value)
    else if ('memo' in what) this.values.set(what.memo, what.value)
    else if ('imported' in what) this.imported.set(what.imported, what.value)
    else if ('removed' in what) this.removed.set(what.removed, what.value)
    else if ('made' in what) {
      this.made.add(what.made)
      this.removed.delete(what.made)
    }
  }
}

/**
 * Opens a vault as the application does after a crash, and tells what is not as it should be.
 * @param isIndexed whether its index is made too, as it always is where the job was to make it
 */
export async function check(
  job: Job,
  folder: string,
  told: Told,
  isIndexed: boolean,
): Promise<{ lost: string[]; setAside: number }> {
  const vault = await openVault(folder, { unlock: (locked) => locked.try(passphrase) })
  const lost: string[] = []
  await Array.fromAsync(vault.notes.all())
  await Array.fromAsync(vault.memos.all())
  if (job === 'notes' || job === 'memos' || job === 'encrypted') lost.push(...(await lostEdits(vault, told)))
  if (job === 'imports') lost.push(...(await lostImports(vault, told)))
  if (job === 'migrating') lost.push(...unmigrated(folder))
  if (job === 'turning') lost.push(...(await unturned(vault)))
  if (job === 'indexing' || isIndexed) lost.push(...(await unindexed(vault)))
  return { lost, setAside: vault.setAside.problems.length }
}

async function lostEdits(vault: Vault, { values, made, removed }: Told): Promise<string[]> {
  const lost: string[] = []
  for (const [id, value] of values) {
    const is = Number(id === 'memo' ? (await vault.memos.read(id))?.title : (await vault.notes.read(id))?.summary)
    // What was under way may be there too.
    if (!(is >= value)) lost.push(`${id}: told ${value}, is ${is}`)
  }
  for (const id of made) {
    const note = await vault.notes.read(id)
    if (note === null) {
      // It is gone, or on its way: then it is in the trash.
      await vault.notes.restore(id).catch(() => lost.push(`the note ${id}`))
      removed.delete(id)
    } else if (Number(note.summary) <= (removed.get(id) ?? 0)) lost.push(`the removal of ${id}`)
  }
  return lost
}

async function lostImports(vault: Vault, { imported }: Told): Promise<string[]> {
  const lost: string[] = []
  for (const [id, value] of imported) {
    const note = await vault.notes.read(id)
    const text = textOf(value)
    if (note?.source.text !== text) lost.push(`the imported note ${id}`)
    const bytes = await vault.disk.readFile(originalPath(vault.folder, sha256(text), 'txt')).catch(() => null)
    if (bytes?.toString() !== text) lost.push(`the original of ${id}`)
  }
  // Once is enough for each: the disk is checked for what the last process did.
  imported.clear()
  return lost
}

function unmigrated(folder: string): string[] {
  const lost: string[] = []
  for (const name of readdirSync(join(folder, 'memos')).filter((one) => !one.startsWith('.'))) {
    if (!Memo.safeParse(JSON.parse(readFileSync(join(folder, 'memos', name), 'utf8'))).success)
      lost.push(`the memo ${name}`)
    const backup = JSON.parse(readFileSync(join(folder, '.readout', 'before-schema-2', 'memos', name), 'utf8'))
    if (backup.schema !== 1 || backup.bottomLine.text === '') lost.push(`the backup of ${name}`)
  }
  return lost
}

/** What is missing of a vault that was being encrypted or decrypted, and what is still to be turned. */
async function unturned(vault: Vault): Promise<string[]> {
  const lost: string[] = []
  const there = (await vault.notes.ids()).length
  if (there !== turned) lost.push(`notes: ${there} of ${turned}`)
  const path = originalPath(vault.folder, vault.disk.nameFor(sha256(textOf(1))), 'txt')
  const bytes = await vault.disk.readFile(path).catch(() => null)
  if (bytes?.toString() !== textOf(1)) lost.push('the original')
  for (const name of readdirSync(join(vault.folder, 'notes')))
    if (isSealed(readFileSync(join(vault.folder, 'notes', name))) !== (vault.key !== null)) lost.push(`turning ${name}`)
  return lost
}

async function unindexed(vault: Vault): Promise<string[]> {
  const index = new VaultIndex(vault, () => undefined)
  try {
    await index.refresh()
    const notes = await index.list((store) => store.notes(0, 100_000))
    const there = (await vault.notes.ids()).length
    const lost = notes.total === there ? [] : [`the index: ${notes.total} of ${there} notes`]
    const { groups } = await index.ask((store) => store.search('the', 5))
    return groups.length === 0 && there > 5 ? [...lost, 'the index: it finds nothing'] : lost
  } finally {
    index.close()
  }
}
