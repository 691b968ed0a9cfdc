import { chmod, mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { applyEdits } from '../../core/edit/noteEdit.ts'
import { harbourNote, now } from '../../core/model/note.fixture.ts'
import { type Disk, nodeDisk } from './disk.ts'
import { writeDurably } from './durableFile.ts'
import { openVault, type Vault } from './vault.ts'

let folder: string
let vault: Vault

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-vault-'))
  vault = await openVault(folder)
})

afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

async function noteFile(id: string, content: unknown): Promise<string> {
  const path = join(folder, 'notes', `${id}.json`)
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

describe('opening a vault', () => {
  it('makes it once, and knows it again', async () => {
    expect(vault.isNew).toBe(true)
    expect((await openVault(folder)).isNew).toBe(false)
  })

  it('makes none where one must exist', async () => {
    const empty = join(folder, 'typo')
    await expect(openVault(empty, { mustExist: true })).rejects.toMatchObject({ code: 'not-found' })
    expect(await readdir(folder)).not.toContain('typo')
  })

  it('leaves the files of others in the folder alone', async () => {
    await writeFile(join(folder, 'shopping.txt'), 'milk')
    await openVault(folder)
    expect(await readFile(join(folder, 'shopping.txt'), 'utf8')).toBe('milk')
  })

  it('says so when the folder cannot be used', async () => {
    await writeFile(join(folder, 'file'), '')
    await expect(openVault(join(folder, 'file'))).rejects.toMatchObject({
      code: 'disk',
      advice: expect.stringContaining('--vault'),
    })
  })

  it('refuses the vault of a newer Readout and changes nothing in it', async () => {
    const manifest = JSON.stringify({ schema: 9, id: 'x', created: now, more: true })
    await writeFile(join(folder, 'readout.json'), manifest)
    await expect(openVault(folder)).rejects.toMatchObject({ code: 'unsupported' })
    expect(await readFile(join(folder, 'readout.json'), 'utf8')).toBe(manifest)
  })

  it('goes on when its manifest is damaged: it is set aside, the notes are there', async () => {
    const note = await vault.notes.create(harbourNote())
    await writeFile(join(folder, 'readout.json'), '{"schema":')
    const again = await openVault(folder)
    expect(again.setAside.problems).toMatchObject([{ file: 'readout.json' }])
    expect(await again.notes.get(note.id)).toEqual(note)
  })
})

describe('a document', () => {
  it('comes back as it was saved', async () => {
    const note = await vault.notes.create(harbourNote('Emoji 👩‍👩‍👧, שלום, e\u0301.'))
    expect(await (await openVault(folder)).notes.get(note.id)).toEqual(note)
  })

  it('loses no change when many are made at once', async () => {
    const note = await vault.notes.create(harbourNote())
    const change = (round: number) =>
      vault.notes.update(note.id, (current) => {
        const edit = { type: 'note.change' as const, change: { summary: `${current.summary}${round} ` } }
        return applyEdits(current, [edit], now).note
      })
    await Promise.all(Array.from({ length: 25 }, (_, round) => change(round)))
    const { revision, summary } = await vault.notes.get(note.id)
    expect(revision).toBe(25)
    expect(summary.trim().split(' ')).toHaveLength(25)
  })

  describe('of a window that stood still in the middle of a save, while another one took over its lock', () => {
    /** A window that has written its temporary file when `meanwhile` is done in another window. */
    async function standing(meanwhile: (other: Vault) => Promise<unknown>): Promise<Vault> {
      const other = await openVault(folder, { disk: { ...nodeDisk, alone: (_vault, _name, work) => work() } })
      let isFirst = true
      const writeFlushed: Disk['writeFlushed'] = async (...args) => {
        await nodeDisk.writeFlushed(...args)
        if (isFirst) await meanwhile(other)
        isFirst = false
      }
      return openVault(folder, { disk: { ...nodeDisk, writeFlushed } })
    }

    it('has both changes', async () => {
      const note = await vault.notes.create(harbourNote())
      const first = await standing((other) => other.notes.update(note.id, (now) => ({ ...now, summary: 'Theirs' })))
      const saved = await first.notes.update(note.id, (now) => ({ ...now, title: 'Ours' }))
      expect(saved).toMatchObject({ title: 'Ours', summary: 'Theirs' })
      expect(await vault.notes.get(note.id)).toEqual(saved)
      expect(await readdir(join(folder, 'notes'))).toEqual([`${note.id}.json`])
    })

    it('is written where nothing but the time of its file is another', async () => {
      const note = await vault.notes.create(harbourNote())
      const first = await standing(() => utimes(join(folder, 'notes', `${note.id}.json`), 1, 1))
      let changes = 0
      await first.notes.update(note.id, (now) => ({ ...now, title: `Change ${++changes}` }))
      expect((await vault.notes.get(note.id)).title).toBe('Change 1')
    })

    it('stays away where it was removed', async () => {
      const note = await vault.notes.create(harbourNote())
      const first = await standing((other) => other.notes.remove(note.id))
      const late = first.notes.update(note.id, (now) => ({ ...now, title: 'Too late' }))
      await expect(late).rejects.toMatchObject({ code: 'not-found' })
      expect(await readdir(join(folder, 'notes'))).toEqual([])
    })
  })

  it('stays as it is when a change is refused, and the next change goes through', async () => {
    const note = await vault.notes.create(harbourNote())
    const refuse = () => {
      throw new Error('refused')
    }
    await expect(vault.notes.update(note.id, refuse)).rejects.toThrow('refused')
    expect(await vault.notes.get(note.id)).toEqual(note)
    expect((await vault.notes.update(note.id, (current) => ({ ...current, title: 'New' }))).title).toBe('New')
  })

  it('goes to the trash and comes back', async () => {
    const note = await vault.notes.create(harbourNote())
    await vault.notes.remove(note.id)
    await expect(vault.notes.get(note.id)).rejects.toMatchObject({ code: 'not-found' })
    await vault.notes.restore(note.id)
    expect(await vault.notes.get(note.id)).toEqual(note)
  })

  it('cannot be named by a path out of the vault', async () => {
    await expect(vault.notes.get('../readout')).rejects.toThrow()
  })
})

describe('a file that cannot be read', () => {
  it.each<[string, (id: string) => unknown, string]>([
    ['cut short', () => '{"schema":1,"id":', 'it breaks off'],
    ['empty', () => '', 'it breaks off'],
    ['of another shape', (id) => ({ schema: 1, id, title: 'x' }), 'shape of a Readout document'],
    ['holding another note', () => harbourNote(), 'it holds the note'],
  ])('%s is set aside with its bytes, reported, and stops nothing', async (_name, content, reason) => {
    const good = await vault.notes.create(harbourNote())
    const path = await noteFile('broken', content('broken'))
    const bytes = await readFile(path, 'utf8')

    expect(await Array.fromAsync(vault.notes.all(), ({ id }) => id)).toEqual([good.id])
    expect(await Array.fromAsync(vault.notes.all(), ({ id }) => id)).toEqual([good.id])

    const [problem, ...others] = vault.setAside.problems
    expect(others).toEqual([])
    expect(problem).toMatchObject({ file: join('notes', 'broken.json'), reason: expect.stringContaining(reason) })
    expect(await readFile(join(folder, problem?.setAside ?? ''), 'utf8')).toBe(bytes)
  })

  it('of a newer Readout stays where it is', async () => {
    const path = await noteFile('newer', { schema: 2, id: 'newer', more: true })
    await expect(vault.notes.get('newer')).rejects.toMatchObject({ code: 'not-found' })
    await Array.fromAsync(vault.notes.all())
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ schema: 2 })
    expect(vault.setAside.problems).toMatchObject([
      { setAside: null, reason: expect.stringContaining('newer Readout') },
    ])
  })
})

describe('a durable write', () => {
  it('leaves the old content and no litter when the new one cannot be written', async () => {
    const path = join(folder, 'kept', 'file.txt')
    await writeDurably(path, 'old')
    // A folder in the place of the file makes the rename fail, for root too.
    const blocked = join(folder, 'blocked')
    await mkdir(join(blocked, 'file.txt', 'inside'), { recursive: true })
    await expect(writeDurably(join(blocked, 'file.txt'), 'new')).rejects.toThrow()
    expect(await readdir(blocked)).toEqual(['file.txt'])
    expect(await readFile(path, 'utf8')).toBe('old')
  })

  it('replaces a file that is read-only itself, as an editor does', async () => {
    const path = join(folder, 'file.txt')
    await writeDurably(path, 'old')
    await chmod(path, 0o444)
    await writeDurably(path, 'new')
    expect(await readFile(path, 'utf8')).toBe('new')
  })
})
