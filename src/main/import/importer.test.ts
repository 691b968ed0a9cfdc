import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join, relative, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openVault, type Vault } from '../vault/vault.ts'
import { forkedParser } from './forkedParser.ts'
import { Importer } from './importer.ts'
import { listFiles } from './listFiles.ts'
import { ParserPool } from './parserPool.ts'
import { Transfers } from './transfers.ts'

let folder: string
let vault: Vault
let importer: Importer

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-import-'))
  vault = await openVault(join(folder, 'vault'))
  const limits = { time: 30_000, memory: 256, lanes: 1 }
  importer = new Importer(vault, new ParserPool(forkedParser(resolve(import.meta.dirname, 'parserProcess.ts')), limits))
})

afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

async function file(name: string, content: string): Promise<string> {
  const path = join(folder, name)
  await mkdir(join(path, '..'), { recursive: true })
  await writeFile(path, content)
  return path
}

const statuses = (outcomes: readonly { status: string }[]) => outcomes.map(({ status }) => status)
const notes = () => Array.fromAsync(vault.notes.all())

describe('importing files', () => {
  it('keeps each original unchanged under its hash', async () => {
    await importer.importPaths([await file('a.html', '<p>Words.</p>\r\n')])
    const [note] = await notes()
    const original = join(vault.folder, 'originals', `${note?.source.original.sha256}.html`)
    expect(await readFile(original, 'utf8')).toBe('<p>Words.</p>\r\n')
    expect(note?.source.original).toMatchObject({ name: 'a.html', mediaType: 'text/html', bytes: 15 })
  })

  it('answers in the order asked, says how far it is, and lets no bad file stop the others', async () => {
    const paths = [
      await file('a.txt', 'A.'),
      join(folder, 'missing.txt'),
      await file('b.xyz', 'B.'),
      await file('c.txt', 'C.'),
    ]
    const progress: number[] = []
    const outcomes = await importer.importPaths(paths, ({ done, total }) => progress.push(done / total))
    expect(statuses(outcomes)).toEqual(['imported', 'failed', 'failed', 'imported'])
    expect(outcomes.map((outcome) => basename(outcome.file))).toEqual(['a.txt', 'missing.txt', 'b.xyz', 'c.txt'])
    expect(progress).toEqual([0.25, 0.5, 0.75, 1])
    expect(outcomes[2]).toMatchObject({ reason: expect.stringMatching(/b\.xyz is of a kind .* Save it as/u) })
  })

  it('makes one note of the same content, in one round, in the next, and under another name', async () => {
    const first = await importer.importPaths([await file('a.txt', 'Same.'), await file('b.txt', 'Same.')])
    expect(statuses(first).sort()).toEqual(['duplicate', 'imported'])
    const [again] = await importer.importPaths([await file('c.txt', 'Same.')])
    expect(again?.status).toBe('duplicate')
    const [note] = await notes()
    expect(again).toMatchObject({ note: note?.id, title: note?.title })
    expect(await notes()).toHaveLength(1)
  })

  it('imports again what was removed', async () => {
    const path = await file('a.txt', 'Once.')
    await importer.importPaths([path])
    const [note] = await notes()
    await vault.notes.remove(note?.id ?? '')
    expect(statuses(await importer.importPaths([path]))).toEqual(['imported'])
  })

  it('stops when told to, keeps what is done, and can go on', async () => {
    const paths = await Promise.all(Array.from({ length: 30 }, (_, index) => file(`${index}.txt`, `Words ${index}.`)))
    const outcomes = await importer.importPaths(paths, ({ done }) => {
      if (done === 3) importer.cancel()
    })
    const imported = outcomes.filter(({ status }) => status === 'imported')
    expect(outcomes.filter(({ status }) => status === 'cancelled').length).toBeGreaterThan(15)
    expect(await notes()).toHaveLength(imported.length)
    const rest = await importer.importPaths(paths)
    expect(rest.filter(({ status }) => status === 'imported').length + imported.length).toBe(30)
    expect(rest.some(({ status }) => status === 'cancelled')).toBe(false)
  })

  it('ends when nothing is being written any more', async () => {
    const paths = await Promise.all(Array.from({ length: 30 }, (_, index) => file(`${index}.txt`, `Words ${index}.`)))
    const ended: Promise<string[]>[] = []
    const outcomes = await importer.importPaths(paths, ({ done }) => {
      if (done === 3) ended.push(importer.end().then(async () => (await notes()).map(({ id }) => id)))
    })
    const imported = outcomes.flatMap((outcome) => (outcome.status === 'imported' ? [outcome.note] : []))
    expect((await ended[0])?.toSorted()).toEqual(imported.toSorted())
  })

  it('leaves nothing of a file that is refused', async () => {
    await importer.importPaths([await file('empty.txt', '  \n'), await file('bad.pdf', 'no pdf')])
    expect(await readdir(join(vault.folder, 'originals'))).toEqual([])
    expect(await notes()).toEqual([])
  })

  it('reads no device and no pipe', async () => {
    const [outcome] = await importer.importPaths(['/dev/zero'])
    // Windows has no such name.
    expect(outcome).toMatchObject({ status: 'failed', reason: expect.stringMatching(/no ordinary file|no such file/u) })
  })
})

describe('a folder', () => {
  it('gives its files in the order of their names, without what is hidden, linked, or a saved page’s own', async () => {
    for (const name of ['b/2.txt', 'b/10.txt', 'a.html', 'a_files/script.js', 'b_files/x.txt', '.hidden/x.txt', '.x']) {
      await file(`in/${name}`, 'x')
    }
    await symlink(folder, join(folder, 'in', 'loop'))
    const root = join(folder, 'in')
    const found = (await listFiles(root)).map((path) => relative(root, path).replaceAll('\\', '/'))
    expect(found).toEqual(['a.html', 'b/2.txt', 'b/10.txt', 'b_files/x.txt'])
  })
})

describe('files that the window hands over', () => {
  const bytes = (text: string) => new TextEncoder().encode(text)

  it('are put together from their pieces', async () => {
    const transfers = new Transfers(importer)
    const [one, two] = ['transfer-1', 'transfer-2']
    const give = (transfer: string, text: string, isLast: boolean) =>
      transfers.give({ transfer, index: isLast ? 1 : 0, name: `in/${transfer}/a.txt`, bytes: bytes(text), isLast })
    expect(await give(one, 'One ', false)).toBeNull()
    expect(await give(two, 'Two ', false)).toBeNull()
    expect(await give(one, 'whole.', true)).toMatchObject({ status: 'imported', title: 'One whole.' })
    expect(await give(two, 'words.', true)).toMatchObject({ status: 'imported' })
    expect((await notes()).map(({ source }) => source.text).sort()).toEqual(['One whole.', 'Two words.'])
    expect((await notes())[0]?.source.original.name).toBe('a.txt')
  })

  it('are never imported without their beginning: too many at once, or after a cancel', async () => {
    const transfers = new Transfers(importer)
    const piece = (transfer: string, index: number) => ({
      transfer,
      index,
      name: 'a.txt',
      bytes: bytes('words '),
      isLast: index > 0,
    })
    for (let file = 0; file < 12; file++) await transfers.give(piece(`file-${file}`, 0))
    expect(await transfers.give(piece('file-0', 1))).toEqual({ status: 'cancelled', file: 'a.txt' })
    transfers.clear()
    expect(await transfers.give(piece('file-11', 1))).toEqual({ status: 'cancelled', file: 'a.txt' })
    expect(await notes()).toEqual([])
  })
})
