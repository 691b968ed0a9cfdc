import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { ZipReader } from './zipReader.ts'
import { ZipWriter } from './zipWriter.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-zip-'))
})

afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

it('a zip file has room for more files than the older form of the format can count', async () => {
  const path = join(folder, 'many.zip')
  const count = 66_000
  const how = { modified: new Date(Date.UTC(2024, 2, 1)), isPacked: false }
  const writer = await ZipWriter.begin(path)
  for (let index = 0; index < count; index++) await writer.addBytes(`notes/${index}.json`, Buffer.from(`${index}`), how)
  await writer.finish()

  const reader = await ZipReader.open(path)
  expect(reader.entries).toHaveLength(count)
  for (const index of [0, 1, 65_535, 65_536, count - 1]) {
    const entry = reader.entries[index]
    const chunks: Uint8Array[] = []
    if (entry !== undefined) await reader.read(entry, (chunk) => void chunks.push(chunk))
    expect(`notes/${Buffer.concat(chunks)}.json`).toBe(entry?.name)
  }
  await reader.close()

  const python = ['/usr/bin/python3', '/usr/local/bin/python3'].find((one) => existsSync(one))
  if (python === undefined) return
  const script =
    'import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); print(len(z.namelist()), z.read("notes/65536.json").decode())'
  expect(execFileSync(python, ['-c', script, path], { encoding: 'utf8' }).trim()).toBe(`${count} 65536`)
})
