import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Desk } from '../core/model/desk.ts'
import { DeskFile } from './desk.ts'
import { nodeDisk } from './vault/disk.ts'
import { SetAside } from './vault/setAside.ts'
import { openVault, type Vault } from './vault/vault.ts'

let folder: string
let vault: Vault
let desk: DeskFile

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-desk-'))
  vault = await openVault(folder)
  desk = new DeskFile(vault)
})

afterEach(() => rm(folder, { recursive: true, force: true }))

const withPin = (one: Desk): Desk => ({ ...one, pinned: [...one.pinned, { of: 'note', id: 'harbour' }] })
const onDisk = async (): Promise<unknown> => JSON.parse(await readFile(join(folder, 'desk.json'), 'utf8'))

describe('the desk of a vault', () => {
  it('is empty where there is no file, and makes none by being looked at', async () => {
    expect(await desk.get()).toMatchObject({ revision: 0, pinned: [], searches: [] })
    expect(await readdir(folder)).not.toContain('desk.json')
  })

  it('keeps what was saved, and counts it', async () => {
    const { revision } = await desk.save(withPin(await desk.get()))
    expect(revision).toBe(1)
    expect(await new DeskFile(vault).get()).toMatchObject({ revision: 1, pinned: [{ of: 'note', id: 'harbour' }] })
  })

  it('refuses what was made of an older state, and keeps the newer one', async () => {
    const read = await desk.get()
    await desk.save(withPin(read))
    await expect(desk.save(read)).rejects.toMatchObject({ code: 'conflict' })
    expect(await onDisk()).toMatchObject({ revision: 1, pinned: [{ id: 'harbour' }] })
  })

  it('saves one after the other, so that of two at once the second is told', async () => {
    const read = await desk.get()
    const both = await Promise.allSettled([desk.save(withPin(read)), desk.save(read)])
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
  })

  it('sets a damaged file aside, says so, and is empty', async () => {
    await writeFile(join(folder, 'desk.json'), '{"schema": 1, "pinned"')
    expect(await desk.get()).toMatchObject({ revision: 0, pinned: [] })
    const [problem] = vault.setAside.problems
    expect(problem).toMatchObject({ file: 'desk.json' })
    expect(await readFile(join(folder, problem?.setAside ?? ''), 'utf8')).toBe('{"schema": 1, "pinned"')
  })

  it('is never written over a damaged file that cannot be set aside', async () => {
    await writeFile(join(folder, 'desk.json'), '{"schema": 1, "pinned"')
    const refuse = async () => {
      throw Object.assign(new Error('in use'), { code: 'EPERM' })
    }
    const refusing = new DeskFile({
      ...vault,
      disk: nodeDisk,
      setAside: new SetAside(folder, { ...nodeDisk, rename: refuse }),
    })
    await expect(refusing.save(withPin(await refusing.get()))).rejects.toThrow('in use')
    expect(await readFile(join(folder, 'desk.json'), 'utf8')).toBe('{"schema": 1, "pinned"')
  })

  it('leaves the file of a newer Readout as it is', async () => {
    const newer = JSON.stringify({ schema: 9, boards: [] })
    await writeFile(join(folder, 'desk.json'), newer)
    const read = await desk.get()
    await expect(desk.save(withPin(read))).rejects.toMatchObject({ code: 'unsupported' })
    expect(await readFile(join(folder, 'desk.json'), 'utf8')).toBe(newer)
  })
})
