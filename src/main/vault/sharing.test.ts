import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { harbourNote } from '../../core/model/note.fixture.ts'
import { openVault, type Vault } from './vault.ts'

/** Processes at a time, saves that are waited for, and how many processes are killed meanwhile. */
const [atOnce, saves, kills] = [3, 200, 8]
const ids = ['one', 'two']

let folder: string
let vault: Vault
let running: Set<ChildProcess>
/** Whether no process takes the place of one that is killed. */
let isOver: boolean

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-sharing-'))
  vault = await openVault(folder)
  for (const id of ids) await vault.notes.create({ ...harbourNote(), id, revision: 0, annotations: [] })
  running = new Set()
  isOver = false
})

afterEach(async () => {
  isOver = true
  for (const child of running) child.kill('SIGKILL')
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
})

/** Starts a process that annotates the notes. @param onSaved is told of each annotation that the process says is saved */
function start(onSaved: (note: string, annotation: string) => void): ChildProcess {
  const script = resolve(import.meta.dirname, 'sharing.fixture.ts')
  const child = spawn(process.execPath, [script, folder, ...ids], { stdio: ['ignore', 'pipe', 'pipe'] })
  running.add(child)
  const lines = createInterface({ input: child.stdout })
  lines.on('line', (line) => {
    const [note, annotation] = line.split(' ')
    // The last line of one that is killed may be cut off.
    if (note !== undefined && annotation?.length === 36) onSaved(note, annotation)
  })
  return child
}

it('loses no change of several processes that write the same notes and are killed at any time', async () => {
  const saved = new Map(ids.map((id) => [id, new Set<string>()]))
  const complaints: string[] = []
  let count = 0
  let killed = 0
  await new Promise<void>((done, fail) => {
    const begin = () => {
      const child = start((note, annotation) => {
        saved.get(note)?.add(annotation)
        count++
        if (count >= saves) done()
        // At random moments of its work, until there were enough.
        else if (killed < kills && Math.random() < (2 * kills) / saves) {
          killed++
          child.kill('SIGKILL')
        }
      })
      child.stderr?.on('data', (data) => complaints.push(String(data)))
      child.on('exit', () => running.delete(child))
      child.on('close', (status, signal) => {
        if (signal !== 'SIGKILL')
          fail(new Error(`a process ended by itself (${signal ?? status}): ${complaints.join('')}`))
        else if (count < saves && !isOver) begin()
      })
    }
    for (let number = 0; number < atOnce; number++) begin()
  })
  expect(killed).toBeGreaterThan(0)
  const ends = [...running].map((child) => once(child, 'exit'))
  for (const child of running) child.kill('SIGKILL')
  await Promise.all(ends)

  expect(complaints).toEqual([])
  for (const id of ids) {
    const note = await vault.notes.get(id)
    const present = new Set(note.annotations.map((annotation) => annotation.id))
    expect([...(saved.get(id) ?? [])].filter((annotation) => !present.has(annotation))).toEqual([])
    // Each save adds one annotation and one revision: none was made over another.
    expect(note.revision).toBe(present.size)
  }
  expect(vault.setAside.problems).toEqual([])
  expect(await readdir(join(folder, '.readout'))).not.toContain('set-aside')
})
