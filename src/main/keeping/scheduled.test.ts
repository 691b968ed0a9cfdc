import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { mostBackups } from '../../core/keeping/backup.ts'
import { harbourNote } from '../../core/model/note.fixture.ts'
import { openVault } from '../vault/vault.ts'
import { checkBackup } from './checkBackup.ts'
import { ScheduledBackups } from './scheduled.ts'

let root: string
let vault: string
let folder: string
let told: string[]

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'readout-scheduled-'))
  vault = join(root, 'Readout')
  folder = join(root, 'backups')
  await mkdir(folder)
  await (await openVault(vault)).notes.create(harbourNote())
  told = []
})

afterEach(async () => {
  await rm(root, { recursive: true, force: true })
})

const begun = () => new ScheduledBackups(vault, join(root, 'profile'), (reason) => void told.push(reason))
const start = Date.UTC(2024, 2, 1, 9)
const day = (days: number) => new Date(start + days * 24 * 60 * 60 * 1000)
const made = () => readdir(folder)

describe('scheduled backups', () => {
  it('are off until somebody wants them', async () => {
    await begun().run(day(0))
    expect(await begun().settings()).toEqual({ every: 'off', folder: null, last: null, failed: null })
    expect(await made()).toEqual([])
  })

  it('are made once a day or once a week, across restarts, and are whole', async () => {
    await begun().change({ every: 'daily', folder })
    for (const days of [0, 0.5, 0.99, 1, 2.5]) await begun().run(day(days))
    expect(await made()).toHaveLength(3)
    const { last } = await begun().settings()
    expect(last?.at).toBe(day(2.5).toISOString())
    expect((await checkBackup(last?.path ?? '')).counts.notes).toBe(1)
    await begun().change({ every: 'weekly' })
    for (const days of [3.5, 8, 9.5]) await begun().run(day(days))
    expect(await made()).toHaveLength(4)
    // The clock was put back by a year.
    await begun().run(day(-365))
    expect(await made()).toHaveLength(5)
  })

  it(`keep the newest ${mostBackups} and touch nothing else in the folder`, async () => {
    await writeFile(join(folder, 'Readout backup by hand.zip'), 'mine')
    await begun().change({ every: 'daily', folder })
    for (let days = 0; days < mostBackups + 3; days++) await begun().run(day(days))
    const names = await made()
    expect(names).toHaveLength(mostBackups + 1)
    expect(names).toContain('Readout backup by hand.zip')
    expect(names.some((name) => name.includes('2024-03-03'))).toBe(false)
    expect(names.some((name) => name.includes('2024-03-04'))).toBe(true)
  })

  it('take away what is left of one that was broken off long ago, and nothing else', async () => {
    await begun().change({ every: 'daily', folder })
    await begun().run(day(0))
    const [name = ''] = await made()
    const left = [`.${name}.0123456789ab.tmp`, `.${name}.ba9876543210.tmp`, '.mine.zip.0123456789ab.tmp']
    for (const each of left) await writeFile(join(folder, each), 'half')
    const long = new Date(Date.now() - 2 * 24 * 60 * 60 * 1000)
    for (const each of [left[0], left[2]]) await utimes(join(folder, each ?? ''), long, long)
    await begun().run(day(1))
    expect((await made()).filter((each) => each.startsWith('.'))).toEqual(left.slice(1).sort())
  })

  it('tell a failure in one line, keep it, and are tried again after a while', async () => {
    const scheduled = begun()
    const away = join(folder, 'file')
    await writeFile(away, 'where a folder should be')
    await scheduled.change({ every: 'daily', folder: away })
    await scheduled.run(day(0))
    await scheduled.run(day(0.01))
    expect(told).toHaveLength(1)
    expect((await scheduled.settings()).failed?.reason).toBe(told[0])
    await scheduled.change({ folder })
    await scheduled.run(day(0.1))
    expect(await scheduled.settings()).toMatchObject({ failed: null, last: { at: day(0.1).toISOString() } })
  })

  it('end with the one that is being made, and none is made of a vault that was closed', async () => {
    const backups = begun()
    await backups.change({ every: 'daily', folder })
    const running = backups.run(day(0))
    await backups.end()
    expect((await backups.settings()).last?.at).toBe(day(0).toISOString())
    await running
    await backups.run(day(2))
    expect(await made()).toHaveLength(1)
  })
})
