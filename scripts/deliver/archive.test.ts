import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import configuration from '../../electron-builder.config.ts'
import { layOutApplication } from './application.ts'
import { filesOfArchive, fusesOf, packInto } from './archive.fixture.ts'
import { shippedPackages } from './notices.ts'

/** It is 17.5 MB now, most of it the readers of PDF and Word, the typefaces and the dictionaries. */
const largestArchive = 20_000_000

/**
 * Every fuse that there is, in the order of Electron's fuse wire (`FuseV1Options` of @electron/fuses; Electron, "Electron Fuses"), with
 * what it has to be. electron-builder.config.ts has the reasons.
 */
const fuses = [
  ['runAsNode', false],
  ['enableCookieEncryption', true],
  ['enableNodeOptionsEnvironmentVariable', false],
  ['enableNodeCliInspectArguments', false],
  ['enableEmbeddedAsarIntegrityValidation', true],
  ['onlyLoadAppFromAsar', true],
  ['loadBrowserProcessSpecificV8Snapshot', false],
  ['grantFileProtocolExtraPrivileges', false],
  ['wasmTrapHandlers', true],
] as const

let folder: string
let packed: string
let files: Map<string, Buffer>

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'readout-archive-'))
  layOutApplication(join(folder, 'application'))
  packed = packInto(folder)
  files = filesOfArchive(join(packed, 'resources/app.asar'))
  // Seconds on a quiet machine.
}, 120_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const textOf = (path: string) => files.get(path)?.toString('utf8') ?? ''

describe('the packaged application', () => {
  it('has every fuse set in its binary', () => {
    const set = fusesOf(join(packed, 'readout'))
    expect(fuses.map(([name], index) => [name, set[index] === '1'])).toEqual(fuses)
    expect(set).toHaveLength(fuses.length)
    const { resetAdHocDarwinSignature: _, ...written } = configuration.electronFuses ?? {}
    expect({ ...written, wasmTrapHandlers: true }).toEqual(Object.fromEntries(fuses))
  })

  it('is one archive, and nothing of it lies beside it', () => {
    expect(readdirSync(join(packed, 'resources'))).toEqual(['app.asar'])
    expect(readdirSync(join(packed, 'locales')).sort()).toEqual(['en-US.pak', 'es.pak', 'fr.pak'])
  })
})

describe('the archive of the application', () => {
  it('holds what was laid out, byte for byte', () => {
    const laidOut = readdirSync(join(folder, 'application'), { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => statSync(join(folder, 'application', path)).isFile())
    expect([...files.keys()].sort()).toEqual(laidOut.sort())
    for (const path of laidOut) {
      if (path === 'package.json') continue
      expect(files.get(path)?.equals(readFileSync(join(folder, 'application', path))), path).toBe(true)
    }
  })

  it('holds the build and the licences alone: no source, no source map, no test, no dependency tree', () => {
    const places = new Set([...files.keys()].map((path) => path.split('/').slice(0, 2).join('/')))
    expect([...places].sort()).toEqual(
      ['LICENSE', 'THIRD-PARTY.txt', 'out/guide', 'out/main', 'out/preload', 'out/renderer', 'package.json'].sort(),
    )
    const stray = /\.map$|\.tsx?$|\.test\.|fixture|node_modules|(?:^|\/)\./u
    expect([...files.keys()].filter((path) => stray.test(path))).toEqual([])
    expect(files.has('out/main/index.js')).toBe(true)
    expect(files.has('out/preload/index.cjs')).toBe(true)
  })

  it('starts from three files: Node takes about a millisecond to load each', () => {
    const loaded = new Set(['out/main/index.js'])
    // What is added is gone through, too.
    for (const path of loaded) {
      const imports = textOf(path).matchAll(/^(?:import|export)\b.*["']\.\/([^"']+)["'];$/gmu)
      for (const [, name = ''] of imports) loaded.add(`out/main/${name}`)
    }
    const names = [...loaded].map((path) => path.replace(/^out\/main\/|-[\w-]{8}(?=\.js$)/gu, ''))
    expect(names.sort()).toEqual(['index.js', 'shared.js', 'start.js'])
  })

  it('has the user guide, with all that its page asks for', () => {
    const page = textOf('out/guide/index.html')
    const asked = [
      ...page.matchAll(/ (?:src|href)="([^"#:]+)"/gu),
      ...textOf('out/guide/guide.css').matchAll(/url\("([^"]+)"\)/gu),
    ]
    expect(asked.length).toBeGreaterThan(10)
    for (const [, name = ''] of asked) expect(files.get(`out/guide/${name}`)?.length, name).toBeGreaterThan(1000)
    expect(page).not.toMatch(/<script|\son\w+=|javascript:/iu)
  })

  it('has a package.json that names its main script and no dependency', () => {
    const manifest = JSON.parse(textOf('package.json'))
    expect(manifest).toMatchObject({
      name: 'readout',
      productName: 'Readout',
      main: 'out/main/index.js',
      type: 'module',
    })
    expect(Object.keys(manifest).filter((key) => /dependencies|scripts/iu.test(key))).toEqual([])
  })

  it('has no tool in it, and tells the licence of every package whose code it has', () => {
    // The build leaves a line before each module that it took in, which names its file.
    const modules = [...files]
      .filter(([path]) => /^out\/main\/.*\.js$/u.test(path))
      .flatMap(([, bytes]) => [
        ...bytes.toString('utf8').matchAll(/^\/\/ (?:\S*\/)?node_modules\/((?:@[^/\s]+\/)?[^/\s]+)\//gmu),
      ])
    const taken = new Set(modules.map(([, name = '']) => name))
    expect(taken.size).toBeGreaterThan(20)
    const shipped = shippedPackages()
    const names = new Set(shipped.map(({ name }) => name))
    expect([...taken].filter((name) => !names.has(name))).toEqual([])
    const told = textOf('THIRD-PARTY.txt')
    for (const { name, version } of shipped) expect(told).toContain(`${name} ${version} (`)
  })

  it('loads nothing from outside but Electron and Node', () => {
    const imported = [...files]
      .filter(([path]) => /^out\/(?:main|preload)\/[^/]*\.c?js$/u.test(path))
      .flatMap(([, bytes]) => [...bytes.toString('utf8').matchAll(/^import\b[^;\n]*?["']([^"']+)["'];?$/gmu)])
      .map(([, name = '']) => name)
    expect(imported.length).toBeGreaterThan(50)
    expect([...new Set(imported.filter((name) => !/^(?:node:|\.\.?\/)/u.test(name)))]).toEqual(['electron'])
  })

  it('is not larger than it may be', () => {
    expect(statSync(join(packed, 'resources/app.asar')).size).toBeLessThan(largestArchive)
  })
})
