import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { Tour } from './tour.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-tour-'))
})

afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

it('is offered to somebody new, and after it has ended never again', async () => {
  // The profile's folder need not be there yet.
  const profile = join(folder, 'profile')
  const tour = new Tour(profile)
  expect(tour.isOffered).toBe(false)
  expect(tour.offer()).toBe(true)
  expect(tour.isOffered).toBe(true)
  await tour.end()
  expect(tour.isOffered).toBe(false)
  expect(new Tour(profile).offer()).toBe(false)
})

it('ends even where that cannot be kept', async () => {
  await writeFile(join(folder, 'file'), '')
  const tour = new Tour(join(folder, 'file'))
  expect(tour.offer()).toBe(true)
  await tour.end()
  expect(tour.isOffered).toBe(false)
})
