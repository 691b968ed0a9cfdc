import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { NoteCollection } from '../core/model/noteCollection.ts'
import { listCollections, saveCollection } from './collections.ts'
import { openVault, type Vault } from './vault/vault.ts'

let folder: string
let vault: Vault

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-collections-'))
  vault = await openVault(folder)
})

afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

function fresh(id: string, name: string, notes: string[] = []): NoteCollection {
  const then = '2024-01-01T00:00:00.000Z'
  return { schema: 1, id, revision: 0, created: then, updated: then, name, notes }
}

const names = async () => (await listCollections(vault)).map(({ name }) => name)

describe('collections', () => {
  it('are listed by name, numbers by their value, without the damaged ones, which are set aside', async () => {
    for (const [id, name] of [
      ['c', 'Part 10'],
      ['a', 'part 2'],
      ['b', 'Étude'],
    ] as const)
      await saveCollection(vault, fresh(id, name))
    await writeFile(join(folder, 'collections', 'd.json'), '{"schema":1,"id":"d"}')
    expect(await names()).toEqual(['Étude', 'part 2', 'Part 10'])
    expect(vault.setAside.problems).toMatchObject([{ file: join('collections', 'd.json') }])
  })

  it('hold each note once, in their order, and are on disk', async () => {
    const saved = await saveCollection(vault, fresh('a', 'Dossier', ['n2', 'n1', 'n2']))
    expect(saved).toMatchObject({ revision: 1, notes: ['n2', 'n1'] })
    expect(JSON.parse(await readFile(join(folder, 'collections', 'a.json'), 'utf8'))).toEqual(saved)
    expect(await saveCollection(vault, { ...saved, name: 'Reading list' })).toMatchObject({
      revision: 2,
      created: saved.created,
    })
  })

  it('refuse what is based on another state, and keep the one that is there', async () => {
    const first = await saveCollection(vault, fresh('a', 'Dossier'))
    await saveCollection(vault, { ...first, notes: ['n1'] })
    await expect(saveCollection(vault, { ...first, notes: ['n2'] })).rejects.toMatchObject({ code: 'conflict' })
    await expect(saveCollection(vault, fresh('a', 'Another'))).rejects.toMatchObject({ code: 'conflict' })
    expect((await vault.collections.get('a')).notes).toEqual(['n1'])
  })

  it('that are gone are not made again by a change to them', async () => {
    const first = await saveCollection(vault, fresh('a', 'Dossier', ['n1']))
    await vault.collections.remove('a')
    await expect(saveCollection(vault, first)).rejects.toMatchObject({ code: 'not-found' })
    await vault.collections.restore('a')
    expect(await listCollections(vault)).toEqual([first])
  })
})
