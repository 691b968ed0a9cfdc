import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { factsOf, Log } from './log.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'readout-log-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const lines = (name = 'readout.log') => readFileSync(join(folder, name), 'utf8').trimEnd().split('\n')

it('has a line for each thing that happened, with its time', () => {
  const log = new Log(() => join(folder, 'not', 'there', 'yet'))
  log.write('start', { version: '1.0.0' })
  log.write('window gone', { reason: 'crashed\nor so' })
  const [first, second, ...others] = readFileSync(log.file, 'utf8').trimEnd().split('\n')
  expect(first).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z start version=1\.0\.0$/u)
  expect(second).toMatch(/ window gone reason=crashed or so$/u)
  expect(others).toEqual([])
})

it('has every line that was written before the process was killed', () => {
  const module = pathToFileURL(resolve(import.meta.dirname, 'log.ts')).href
  const program = `
    const { Log } = await import(${JSON.stringify(module)})
    const log = new Log(() => ${JSON.stringify(folder)})
    for (let number = 1; number <= 3; number++) log.write('step', { number })
    process.kill(process.pid, 'SIGKILL')`
  const { signal } = spawnSync(process.execPath, ['--input-type=module', '-e', program])
  expect(signal).toBe('SIGKILL')
  expect(lines().map((line) => line.split(' ').slice(1).join(' '))).toEqual([
    'step number=1',
    'step number=2',
    'step number=3',
  ])
})

it('stays small: a full file becomes the older one, whose own predecessor goes', () => {
  const log = new Log(() => folder)
  writeFileSync(log.file, 'a'.repeat(600_000))
  log.write('first')
  expect(lines()).toHaveLength(1)
  writeFileSync(log.file, 'b'.repeat(600_000))
  log.write('second')
  expect(lines('readout.old.log')[0]?.[0]).toBe('b')
  expect(statSync(log.file).size).toBeLessThan(100)
})

it('goes on where the disk refuses, and says so once', () => {
  writeFileSync(join(folder, 'file'), '')
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const log = new Log(() => join(folder, 'file'))
  log.write('start')
  log.write('again')
  expect(told).toHaveBeenCalledOnce()
  told.mockRestore()
})

it('tells of an error where it was, and neither its message nor folders', () => {
  const error = Object.assign(new TypeError('“The secret words” of /home/jane/secret.pdf'), { code: 'ENOENT' })
  const facts = factsOf(error)
  expect(facts).toMatchObject({ error: 'TypeError', code: 'ENOENT', where: expect.stringContaining('log.test.ts:') })
  expect(JSON.stringify(facts)).not.toMatch(/secret|jane|\/home|file:/u)
  expect(JSON.stringify(facts)).not.toContain(import.meta.dirname)
  expect(factsOf('the secret words')).toEqual({ thrown: 'string' })
})
