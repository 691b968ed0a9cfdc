import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  cpSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { oldestChromium } from '../../runtime/find-chromium.mjs'
import { commandNames, optionsWithValue } from '../../src/main/commandLine.ts'
import { node, root } from '../project.mjs'
import { layOutApplication, readManifest } from './application.ts'
import { copyright } from './copyright.ts'
import { desktopEntry } from './desktopEntry.ts'
import { manual } from './manual.ts'

// The package for Debian and Ubuntu without Electron in it: `npm run deb`. It has the application, the stand-in of `runtime/` and Node, because
// the systems' own Node is too old; Chromium is the system's. docs/decisions/0018-delivery.md has the reasons.

const { values: options } = parseArgs({
  options: {
    out: { type: 'string', default: join(root, 'dist') },
    // For tests: as it is, without compression.
    fast: { type: 'boolean', default: false },
  },
})
const { version, description } = readManifest()
const architecture = { x64: 'amd64', arm64: 'arm64' }[process.arch as string]
if (architecture === undefined) throw new Error(`There is no Debian architecture for ${process.arch}.`)

const changed = new Date(Number(process.env.SOURCE_DATE_EPOCH ?? Date.now() / 1000) * 1000)
const name = 'readout-chromium'
const maintainer = 'The Readout maintainers <maintainers@readout.invalid>'
const tree = join(options.out, 'deb')
rmSync(tree, { recursive: true, force: true })

const home = join(tree, 'usr/lib/readout')
layOutApplication(join(home, 'resources/app'))
layOutRuntime()
layOutForTheDesktop()
layOutDocumentation()
writeControl()
const file = join(options.out, `${name}_${version}_${architecture}.deb`)
const compression = options.fast ? ['-Znone'] : ['-Zxz']
execFileSync('dpkg-deb', ['--root-owner-group', ...compression, '--build', tree, file], { stdio: ['ignore', 2, 2] })
rmSync(tree, { recursive: true })
console.log(file)

function put(path: string, content: string | Uint8Array, mode = 0o644): void {
  mkdirSync(dirname(join(tree, path)), { recursive: true })
  writeFileSync(join(tree, path), content)
  chmodSync(join(tree, path), mode)
}

/** The stand-in beside the application, as Electron lies beside it; it is TypeScript, which Node reads. */
function layOutRuntime(): void {
  const isPart = (path: string) => !/\.test\.ts$|\/electron(?:\.cmd)?$/u.test(path)
  cpSync(join(root, 'runtime'), join(home, 'runtime'), { recursive: true, filter: isPart })
  const { name: itsName, version: electron } = JSON.parse(
    readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8'),
  )
  // By this the stand-in knows which version of Electron it stands in for.
  put('usr/lib/readout/node_modules/electron/package.json', JSON.stringify({ name: itsName, version: electron }))
  put('usr/lib/readout/package.json', JSON.stringify({ type: 'module' }))
  copyFileSync(node, join(home, 'node'))
  chmodSync(join(home, 'node'), 0o755)
  const launcher = readFileSync(join(import.meta.dirname, 'launcher.sh'), 'utf8')
  const filledIn = launcher
    .replace('@COMMANDS@', commandNames.join(' | '))
    .replace('@OPTIONS@', optionsWithValue.join(' | '))
  put('usr/lib/readout/readout', filledIn, 0o755)
  mkdirSync(join(tree, 'usr/bin'), { recursive: true })
  symlinkSync('../lib/readout/readout', join(tree, 'usr/bin/readout'))
}

function layOutForTheDesktop(): void {
  put('usr/share/applications/readout.desktop', desktopEntry())
  const icons = 'usr/share/icons/hicolor'
  put(`${icons}/scalable/apps/readout.svg`, readFileSync(join(root, 'resources/icon.svg')))
  for (const size of [16, 24, 32, 48, 64, 128, 256, 512]) {
    const picture = readFileSync(join(root, `resources/icons/${size}x${size}.png`))
    put(`${icons}/${size}x${size}/apps/readout.png`, picture)
  }
}

function layOutDocumentation(): void {
  const date = changed.toISOString().slice(0, 10)
  put(`usr/share/doc/${name}/copyright`, copyright())
  put(`usr/share/doc/${name}/CHANGELOG.md.gz`, compressed(readFileSync(join(root, 'CHANGELOG.md'))))
  // Debian's own form, which says of which version the package is; what changed for people is beside it.
  const entry = `${name} (${version}) unstable; urgency=medium\n\n  * See CHANGELOG.md.gz.\n\n -- ${maintainer}  ${rfc2822(changed)}\n`
  put(`usr/share/doc/${name}/changelog.gz`, compressed(entry))
  put('usr/share/man/man1/readout.1.gz', compressed(manual(version, date)))
  put(`usr/share/lintian/overrides/${name}`, readFileSync(join(import.meta.dirname, 'lintian-overrides')))
}

function compressed(content: string | Uint8Array): Uint8Array {
  return gzipSync(content, { level: 9 })
}

/** As a Debian changelog has its dates: with the zone as a number. */
function rfc2822(date: Date): string {
  return date.toUTCString().replace('GMT', '+0000')
}

function writeControl(): void {
  const chromium = `chromium (>= ${oldestChromium}) | google-chrome-stable | microsoft-edge-stable | brave-browser`
  const fields = {
    Package: name,
    Version: version,
    Architecture: architecture,
    Maintainer: maintainer,
    'Installed-Size': Math.ceil(sizeOf(tree) / 1024),
    // What Node asks for (`objdump -T`).
    Depends: `libc6 (>= 2.28), libgcc-s1 (>= 3.4), libstdc++6 (>= 5.2), ${chromium}, xdg-utils`,
    Recommends: 'fonts-liberation, zenity',
    // The package with Electron in it, which has the same program.
    Provides: 'readout',
    Conflicts: 'readout',
    Replaces: 'readout',
    Section: 'text',
    Priority: 'optional',
    Description: `briefing notes whose every line can be traced\n ${description.replaceAll(': ', ':\n ')}\n The window is shown by the Chromium that is installed.`,
  }
  const lines = Object.entries(fields).map(([field, value]) => `${field}: ${value}`)
  put('DEBIAN/control', `${lines.join('\n')}\n`)
}

/** The bytes of the files in a folder. */
function sizeOf(folder: string): number {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => lstatSync(join(folder, path)))
  return paths.reduce((sum, stats) => sum + (stats.isFile() ? stats.size : 0), 0)
}
