import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { node, root } from '../project.mjs'

/** How Electron's fuses begin in its binary: a mark, the version of their form, and how many there are (Electron, "Electron Fuses"). */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

/** As Electron 45 has them when nobody has set any, in the order of its own list. */
const asShipped = '101100011'

/**
 * Has electron-builder put the application into something that has Electron's layout but not its program, with the project's own
 * configuration: everything that it does but the download.
 * @param folder an empty one, to work in
 * @returns the folder that it made
 */
export function packInto(folder: string): string {
  const electron = join(folder, 'electron')
  for (const name of ['locales', 'resources']) mkdirSync(join(electron, name), { recursive: true })
  writeFileSync(join(electron, 'electron'), `\0${sentinel}\x01${String.fromCharCode(asShipped.length)}${asShipped}\0`)
  for (const name of ['en-US', 'es', 'fr', 'xx']) writeFileSync(join(electron, `locales/${name}.pak`), '')
  const settings = {
    electronDist: electron,
    'directories.app': join(folder, 'application'),
    'directories.output': folder,
  }
  const { status, stderr, stdout } = spawnSync(
    node,
    [
      'node_modules/electron-builder/cli.js',
      ...['--config', 'electron-builder.config.ts', '--publish', 'never', '--linux', 'dir'],
      ...Object.entries(settings).map(([name, value]) => `-c.${name}=${value}`),
    ],
    { cwd: root, encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`electron-builder failed:\n${stdout}${stderr}`)
  return join(folder, 'linux-unpacked')
}

/** The fuses of a binary, in Electron's order: `1` on, `0` off. */
export function fusesOf(binary: string): string {
  const bytes = readFileSync(binary, 'latin1')
  const at = bytes.indexOf(sentinel) + sentinel.length
  return bytes.slice(at + 2, at + 2 + bytes.charCodeAt(at + 1))
}

interface Entry {
  files?: Record<string, Entry>
  size?: number
  offset?: string
}

/** The files of an archive by their paths, read from its own table: four numbers of four bytes, of which the last is the table's length, then JSON. */
export function filesOfArchive(path: string): Map<string, Buffer> {
  const bytes = readFileSync(path)
  const { files }: Entry = JSON.parse(bytes.toString('utf8', 16, 16 + bytes.readUInt32LE(12)))
  const start = 8 + bytes.readUInt32LE(4)
  const found = new Map<string, Buffer>()
  const walk = (folder: string, entries: Record<string, Entry>) => {
    for (const [name, { files: inside, size = 0, offset = '0' }] of Object.entries(entries)) {
      if (inside !== undefined) walk(`${folder}${name}/`, inside)
      else found.set(`${folder}${name}`, bytes.subarray(start + Number(offset), start + Number(offset) + size))
    }
  }
  walk('', files ?? {})
  return found
}
