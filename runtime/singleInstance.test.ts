import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type SecondInstance, SingleInstance } from './api/singleInstance.ts'

let folder: string
const lock = () => join(folder, 'single-instance', 'lock')
const started: SingleInstance[] = []

/** Starts an instance; `heard` gets what later ones tell it. @returns whether it is the first */
function start(heard: SecondInstance[] = []): boolean {
  const instance = new SingleInstance(folder)
  started.push(instance)
  return instance.request({ argv: [], cwd: '/', data: null }, (second) => heard.push(second))
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'readout-instance-'))
  mkdirSync(join(folder, 'single-instance'))
})

afterEach(() => {
  for (const instance of started.splice(0)) instance.release()
  rmSync(folder, { recursive: true })
})

describe('one instance a folder', () => {
  it('is the first, until it lets go', () => {
    expect(start()).toBe(true)
    expect(started[0]?.isHeld).toBe(true)
    started[0]?.release()
    expect(start()).toBe(true)
  })

  it('is not a second one beside a process that lives', () => {
    writeFileSync(lock(), `${process.ppid} another`)
    expect(SingleInstance.isHeldElsewhere(folder)).toBe(true)
    expect(start()).toBe(false)
    expect(readFileSync(lock(), 'utf8')).toBe(`${process.ppid} another`)
  })

  it.each([
    ['of a process that is gone', '999999999 gone', 0],
    ['of a process that had this one’s number', `${process.pid} crashed`, 0],
    ['from before the last boot', `${process.ppid} crashed`, 1_000_000_000],
    ['that nobody finished writing', '', 1_000_000_000],
    ['that holds nonsense', 'nonsense', 0],
  ])('takes over a lock %s', (_what, content, written) => {
    writeFileSync(lock(), content)
    if (written > 0) utimesSync(lock(), written, written)
    expect(SingleInstance.isHeldElsewhere(folder)).toBe(false)
    expect(start()).toBe(true)
  })

  it('hears of a second one, and of one that came before it listened, once', async () => {
    const [early, late] = [1, 2].map((data) => ({ argv: ['readout'], cwd: '/', data }))
    const leave = (name: string, message: unknown) =>
      writeFileSync(join(folder, 'single-instance', name), JSON.stringify(message))
    const heard: SecondInstance[] = []
    leave('1.message', early)
    expect(start(heard)).toBe(true)
    await vi.waitFor(() => expect(heard).toEqual([early]))
    leave('2.tmp', late)
    renameSync(join(folder, 'single-instance', '2.tmp'), join(folder, 'single-instance', '2.message'))
    await vi.waitFor(() => expect(heard).toEqual([early, late]))
    expect(readdirSync(join(folder, 'single-instance'))).toEqual(['lock'])
  })

  it('does not let go of another’s lock', () => {
    start()
    writeFileSync(lock(), `${process.ppid} another`)
    started[0]?.release()
    expect(readFileSync(lock(), 'utf8')).toBe(`${process.ppid} another`)
  })
})
