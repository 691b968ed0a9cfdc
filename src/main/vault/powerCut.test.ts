import { existsSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import type { MemoVersion } from '../../core/keeping/version.ts'
import { emptyMemo } from '../../core/memo/emptyMemo.ts'
import type { Memo } from '../../core/model/memo.ts'
import { harbourNote } from '../../core/model/note.fixture.ts'
import type { Note } from '../../core/model/note.ts'
import { DeskFile } from '../desk.ts'
import { keepDocument } from '../import/keepDocument.ts'
import { memoVersions, noteVersions } from '../keeping/versionKind.ts'
import { Versions } from '../keeping/versions.ts'
import { saveMemo } from '../memos/memos.ts'
import { Histories } from './histories.ts'
import { originalPath, sha256 } from './originals.ts'
import { type Flaws, PowerCut, PowerCutDisk } from './powerCutDisk.fixture.ts'
import { openVault, type Vault } from './vault.ts'

const folder = '/in-memory/Readout'

/** What is done with one of a few documents, some of it at the same time as what comes next. */
const Deed = fc.record({
  what: fc.constantFrom('save', 'save', 'remove', 'restore', 'memo', 'desk', 'import'),
  which: fc.nat({ max: 2 }),
  isTogether: fc.boolean(),
})
type Deed = { what: string; which: number; isTogether: boolean }

/** What a person was told is saved: by name, a value; `absent` where the document was removed. */
type Told = Map<string, string>

/** Does the deeds until the power is cut. */
class Person {
  readonly told: Told = new Map()
  /** Also true afterwards, of what was under way. */
  readonly underWay: Told = new Map()
  readonly #vault: Vault
  readonly #histories: Histories
  readonly #versions: Versions<Memo, MemoVersion>
  readonly #desk: DeskFile

  constructor(vault: Vault) {
    this.#vault = vault
    this.#histories = new Histories(vault)
    this.#versions = new Versions(vault, memoVersions)
    this.#versions.follow(vault.memos)
    this.#desk = new DeskFile(vault)
    new Versions(vault, noteVersions).follow(vault.notes)
  }

  async does(deeds: readonly Deed[]): Promise<void> {
    let together: Promise<void>[] = []
    const busy = new Set<string>()
    for (const [count, deed] of deeds.entries()) {
      const of = deed.what === 'desk' ? 'desk' : `${deed.what === 'memo' ? 'memo' : 'note'} ${deed.which}`
      if (busy.has(of) || !deed.isTogether) {
        await Promise.all(together)
        together = []
        busy.clear()
      }
      busy.add(of)
      together.push(this.#do(deed, count))
    }
    await Promise.all(together)
    await this.#histories.flush()
  }

  async #do({ what, which }: Deed, count: number): Promise<void> {
    const note = `note-${which}`
    const isThere = (this.told.get(note) ?? 'absent') !== 'absent'
    if (what === 'save') await this.#acknowledged(note, `${count}`, () => this.#saveNote(note, isThere, `${count}`))
    if (what === 'remove' && isThere) await this.#acknowledged(note, 'absent', () => this.#vault.notes.remove(note))
    const trashed = `trashed ${note}`
    if (what === 'remove' && isThere) this.told.set(trashed, this.told.get(`last ${note}`) ?? '')
    if (what === 'restore' && this.told.get(note) === 'absent') {
      await this.#acknowledged(note, this.told.get(trashed) ?? '', () => this.#vault.notes.restore(note))
      this.told.delete(trashed)
    }
    if (what === 'memo') await this.#acknowledged(`memo-${which}`, `${count}`, () => this.#saveMemo(which, `${count}`))
    if (what === 'desk') await this.#acknowledged('desk', `${count}`, () => this.#saveDesk(`${count}`))
    if (what === 'import') await this.#import(`imported ${count}`)
  }

  async #acknowledged(name: string, value: string, work: () => Promise<unknown>): Promise<void> {
    this.underWay.set(name, value)
    if (value !== 'absent') this.told.delete(`trashed ${name}`)
    await work()
    this.underWay.delete(name)
    this.told.set(name, value)
    if (value !== 'absent') this.told.set(`last ${name}`, value)
  }

  async #saveNote(id: string, isThere: boolean, summary: string): Promise<void> {
    if (isThere) await this.#histories.edit(id, [{ type: 'note.change', change: { summary } }], 'edit')
    else await this.#vault.notes.create({ ...harbourNote(), id, summary })
  }

  async #saveMemo(which: number, title: string): Promise<void> {
    const id = `memo-${which}`
    if (!this.told.has(id)) await this.#vault.memos.create({ ...emptyMemo(new Date(2024, 2, 1), {}), id, title })
    else await saveMemo(this.#vault, { ...(await this.#vault.memos.get(id)), title })
  }

  async #saveDesk(query: string): Promise<void> {
    const desk = await this.#desk.get()
    await this.#desk.save({ ...desk, searches: [{ id: 'search', name: 'Search', query }] })
  }

  async #import(text: string): Promise<void> {
    const { source } = harbourNote(text)
    const document = { text: source.text, blocks: source.blocks, marks: source.marks, meta: source.meta }
    const bytes = Buffer.from(text)
    const file = { bytes, sha256: sha256(bytes) }
    const { id } = await keepDocument(
      this.#vault,
      { document, mediaType: 'text/plain', extension: 'txt' },
      file,
      'a.txt',
    )
    this.told.set(id, '')
    this.told.set(`original ${file.sha256}`, text)
  }
}

/** What of it is not as it was told: nothing, it is hoped. */
async function losses({ told, underWay }: Person, disk: PowerCutDisk): Promise<string[]> {
  const vault = await openVault(folder, { disk })
  const found: string[] = []
  const look = (name: string, value: string, is: string) => {
    const may = [value, ...(underWay.has(name) ? [underWay.get(name)] : [])]
    if (!may.includes(is)) found.push(`${name}: told ${value}, is ${is}`)
  }
  const summaryOf = (note: Note | null) => note?.summary ?? 'absent'
  const titleOf = (memo: Memo | null) => memo?.title ?? 'absent'
  for (const [name, value] of told) {
    const [kind = '', of = ''] = name.split(' ')
    if (kind === 'last') continue
    else if (kind === 'original') {
      const bytes = await disk.readFile(originalPath(folder, of, 'txt')).catch(() => Buffer.from('absent'))
      look(name, value, bytes.toString())
    } else if (kind === 'trashed') {
      look(name, value, summaryOf(await fromTrash(vault, of)))
    } else if (kind === 'desk') look(name, value, (await new DeskFile(vault).get()).searches[0]?.query ?? 'absent')
    else if (kind.startsWith('memo')) look(name, value, titleOf(await vault.memos.read(name)))
    else {
      const is = await vault.notes.read(name)
      // It may be on its way to the trash, and has to be there then.
      look(name, value, summaryOf(is === null && value !== 'absent' ? await fromTrash(vault, name) : is))
    }
  }
  await Array.fromAsync(vault.notes.all())
  await Array.fromAsync(vault.memos.all())
  const histories = new Histories(vault)
  for (const id of await vault.notes.ids()) await histories.stepsOf(id, 1)
  for (const id of await vault.notes.ids()) await new Versions(vault, noteVersions).list(id)
  for (const id of await vault.memos.ids()) await new Versions(vault, memoVersions).list(id)
  return [...found, ...vault.setAside.problems.map(({ file, reason }) => `${file}: ${reason}`)]
}

async function fromTrash(vault: Vault, id: string): Promise<Note | null> {
  if ((await vault.notes.read(id)) === null) await vault.notes.restore(id).catch(() => undefined)
  return vault.notes.read(id)
}

async function lostAfter(deeds: readonly Deed[], steps: number, seed: number, flaws: Flaws): Promise<string[]> {
  const disk = new PowerCutDisk(steps, flaws)
  let person: Person | null = null
  try {
    person = new Person(await openVault(folder, { disk }))
    await person.does(deeds)
  } catch (error) {
    if (!hasPowerCut(error)) throw error
  }
  const after = disk.afterCut(randomFrom(seed))
  if (person !== null) return losses(person, after)
  return (await openVault(folder, { disk: after })).setAside.problems.map(({ file }) => file)
}

function hasPowerCut(error: unknown): boolean {
  return error instanceof PowerCut || (error instanceof Error && hasPowerCut(error.cause))
}

/** Mulberry32. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

function property(flaws: Flaws) {
  const runs = [fc.array(Deed, { minLength: 1, maxLength: 12 }), fc.nat({ max: 600 }), fc.nat()] as const
  return fc.asyncProperty(...runs, async (deeds, steps, seed) => {
    expect(await lostAfter(deeds, steps, seed, flaws)).toEqual([])
  })
}

// What goes past the disk that a vault is given would be found in that of the computer.
afterAll(() => expect(existsSync('/in-memory')).toBe(false))

describe('a power cut', () => {
  it('takes nothing that was said to be saved, and leaves nothing damaged, whatever the disk had not yet flushed', async () => {
    await fc.assert(property({}), { numRuns: 400 })
  })

  it.each<[string, Flaws]>([
    ['files', { forgetsFiles: true }],
    ['folders', { forgetsFolders: true }],
  ])('would be noticed here to take something, were %s not flushed', async (_name, flaws) => {
    const { failed, error } = {
      error: null,
      ...(await fc.check(property(flaws), { numRuns: 400, endOnFailure: true })),
    }
    expect(failed, String(error)).toBe(true)
  })
})
