import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { RecentVaults } from './recentVaults.ts'

let folder = ''
let file = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'readout-vaults-'))
  file = join(folder, 'profile', 'vaults.json')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('lists what was open, the latest first, each once, and no more than eight', () => {
  const vaults = new RecentVaults(file)
  expect(vaults.recent).toEqual([])
  for (const name of ['/a', '/b', '/a']) vaults.opened(name)
  expect(new RecentVaults(file).recent).toEqual(['/a', '/b'])
  for (const number of Array(9).keys()) vaults.opened(`/v${number}`)
  expect(new RecentVaults(file).recent).toEqual(['/v8', '/v7', '/v6', '/v5', '/v4', '/v3', '/v2', '/v1'])
})

it('goes on with the vault that was chosen, not with one that was only named once', () => {
  const vaults = new RecentVaults(file)
  vaults.opened('/named')
  expect(new RecentVaults(file).current).toBeNull()
  vaults.choose('/chosen')
  vaults.opened('/named')
  expect(new RecentVaults(file).current).toBe('/chosen')
})

it('forgets all but the one that is open', () => {
  const vaults = new RecentVaults(file)
  for (const name of ['/a', '/b']) vaults.opened(name)
  vaults.forgetOthers('/b')
  expect(new RecentVaults(file).recent).toEqual(['/b'])
})

it('begins anew where the file is damaged, and says so', () => {
  new RecentVaults(file).opened('/a')
  writeFileSync(file, '{"current":')
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  expect(new RecentVaults(file).recent).toEqual([])
  expect(told).toHaveBeenCalledOnce()
  told.mockRestore()
})
