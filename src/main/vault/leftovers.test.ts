import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { leastAge, removeLeftovers } from './leftovers.ts'
import { openVault, type Vault } from './vault.ts'

let folder: string
let vault: Vault

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-leftovers-'))
  vault = await openVault(folder)
})

afterEach(() => rm(folder, { recursive: true, force: true }))

async function file(path: string, age: number): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true })
  await writeFile(join(folder, path), 'x')
  const then = new Date(Date.now() - age)
  await utimes(join(folder, path), then, then)
}

it('removes what broken-off writes left, wherever it is, and nothing else', async () => {
  const old = leastAge + 60_000
  const leftovers = [
    '.readout.json.0123456789ab.tmp',
    'notes/.one.json.0123456789ab.tmp',
    '.readout/history/.one.json.0123456789ab.tmp',
    '.readout/versions/one/.3.json.0123456789ab.tmp',
  ]
  const others = ['notes/.one.json.tmp', 'notes/one.tmp', '.hidden', '.git/.one.json.0123456789ab.tmp']
  for (const path of [...leftovers, ...others]) await file(path, old)
  // Another program may be writing this one.
  await file('notes/.two.json.0123456789ab.tmp', leastAge - 60_000)
  expect(await removeLeftovers(vault)).toBe(leftovers.length)
  expect(await readdir(join(folder, 'notes'))).toEqual(['.one.json.tmp', '.two.json.0123456789ab.tmp', 'one.tmp'])
  expect(await readdir(join(folder, '.git'))).toHaveLength(1)
  expect(await readdir(join(folder, '.readout', 'versions', 'one'))).toEqual([])
})
