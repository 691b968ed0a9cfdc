import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { node, root, run, runtimeExecutable, SetUpError, say, stamps } from './project.mjs'

/**
 * Makes ready what is not: dependencies, something to run the application, the build. What is ready already is told by stamps
 * and costs nothing. Says what it does; output of the tools it calls goes to stderr.
 * @param {{ build?: boolean }} [what] `build: false` leaves the build out
 * @throws {SetUpError} what a person has to do first
 */
export async function setUp({ build = true } = {}) {
  await installDependencies()
  await installRuntime()
  if (build) await buildApplication()
}

async function installDependencies() {
  const lock = digest([join(root, 'package-lock.json'), join(root, 'package.json')])
  const stamp = join(stamps, 'dependencies')
  if (readStamp(stamp) === lock && existsSync(node)) return
  say('Installing dependencies…')
  // One that is broken off leaves what is neither the old nor the new.
  rmSync(stamp, { force: true })
  const npm = process.env.npm_execpath
  const [program, args] = npm === undefined ? ['npm', []] : [process.execPath, [npm]]
  // Not `npm ci`: it refuses a lock file made where some platform's optional packages cannot be had, `install` adds them.
  const status = await run(program, [...args, 'install', '--no-save', '--loglevel=error'], {
    stdio: ['ignore', 2, 2],
    shell: npm === undefined && process.platform === 'win32',
  })
  if (status !== 0 || !existsSync(node)) {
    throw new SetUpError('The dependencies could not be installed: see above, check the npm registry, and try again.')
  }
  writeStamp(stamp, lock)
}

async function installRuntime() {
  if (runtimeExecutable().name === 'Electron') return
  if (process.env.READOUT_RUNTIME !== 'standin' && (await downloadElectron())) return
  await installChromium()
}

/** One try for each version of Electron: networks that block the download today will block it tomorrow. */
async function downloadElectron() {
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8'))
  const stamp = join(stamps, 'electron-download')
  if (readStamp(stamp) === version) return false
  say(`Downloading Electron ${version} (once)…`)
  writeStamp(stamp, version)
  if (await isReachable(version)) await run(node, ['node_modules/electron/install.js'], { stdio: ['ignore', 2, 2] })
  if (runtimeExecutable().name === 'Electron') return true
  say('Electron cannot be downloaded here: the installed Chromium takes its place (docs/decisions/0002).')
  return false
}

/** Whether Electron's files can be had, found out within ten seconds. Behind a proxy only the download itself can tell. */
async function isReachable(/** @type {string} */ version) {
  if (process.env.HTTPS_PROXY ?? process.env.https_proxy) return true
  const mirror = process.env.ELECTRON_MIRROR ?? 'https://github.com/electron/electron/releases/download/'
  try {
    const { ok } = await fetch(`${mirror}v${version}/SHASUMS256.txt`, { signal: AbortSignal.timeout(10_000) })
    return ok
  } catch {
    // No network, or none that leads there: the answer is no.
    return false
  }
}

const packages = ['chromium', 'fonts-liberation', 'zenity']

async function installChromium() {
  const { chromiumVersion, findChromium, oldestChromium } = await import('../runtime/find-chromium.mjs')
  const found = findChromium()
  const version = found === null ? 0 : (chromiumVersion(found) ?? Infinity)
  if (version >= oldestChromium) return
  const has = found === null ? 'there is none' : `${found} is version ${version}`
  const need = `Readout needs Chromium, Chrome or Edge, version ${oldestChromium} or later; ${has}.`
  if (process.platform !== 'linux') throw new SetUpError(`${need} Install Google Chrome, then try again.`)
  await installPackages(packages, need)
}

/** The programs with which the tests read exported files back, and the Debian packages that have them. None of them made the files. */
const testTools = {
  pdftotext: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  qpdf: 'qpdf',
  pandoc: 'pandoc',
  unzip: 'unzip',
}

/**
 * Makes ready what only the tests need. On a bare Debian machine it takes less than half a minute, once.
 * @throws {SetUpError} what a person has to do first
 */
export async function installTestTools() {
  const missing = Object.entries(testTools).filter(([program]) => !isOnPath(program))
  if (missing.length === 0) return
  const need = `The tests need ${missing.map(([program]) => program).join(', ')}.`
  const wanted = [...new Set(missing.map(([, name]) => name))]
  if (process.platform !== 'linux') throw new SetUpError(`${need} Install ${wanted.join(', ')}, then try again.`)
  await installPackages(wanted, need)
}

/** Whether there is a program of that name to be run. */
function isOnPath(/** @type {string} */ program) {
  const names = process.platform === 'win32' ? [`${program}.exe`, `${program}.cmd`] : [program]
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.some((folder) => names.some((name) => existsSync(join(folder, name))))
}

/**
 * Installs Debian packages where that can be done: with apt-get, and as root.
 * @param {readonly string[]} names
 * @param {string} need what they are needed for, a sentence
 */
async function installPackages(names, need) {
  if (!existsSync('/usr/bin/apt-get')) {
    throw new SetUpError(`${need} Install ${names.join(', ')} with your system's package manager, then try again.`)
  }
  if (process.getuid?.() !== 0) throw new SetUpError(`${need} Run: sudo apt-get install ${names.join(' ')}`)
  say(`Installing ${names.join(', ')}…`)
  const options = { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  await run('apt-get', ['-qq', 'update'], options)
  const status = await run('apt-get', ['-qq', '-y', '--no-install-recommends', 'install', ...names], options)
  if (status !== 0) throw new SetUpError(`${need} They could not be installed. Run: apt-get install ${names.join(' ')}`)
}

async function buildApplication() {
  const inputs = [
    'src',
    'resources',
    // The guide is made of what people can read in the repository too.
    'scripts/guide',
    'docs',
    'README.md',
    'scripts/bdict',
    'electron.vite.config.ts',
    'tsconfig.json',
    'package-lock.json',
  ]
  const state = digest(inputs.flatMap((input) => filesOf(join(root, input))))
  const stamp = join(root, 'out/.built-from')
  if (readStamp(stamp) === state) return
  say('Building…')
  rmSync(stamp, { force: true })
  const status = await run(node, ['node_modules/electron-vite/bin/electron-vite.js', 'build', '--logLevel=warn'], {
    stdio: ['ignore', 2, 2],
  })
  if (status !== 0) throw new SetUpError('The build failed: see above.')
  writeStamp(stamp, state)
}

/** Every file under a path, in an order that is the same everywhere. @returns {string[]} */
function filesOf(/** @type {string} */ path) {
  if (statSync(path).isFile()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesOf(join(path, name)))
}

/** One hash of the names and contents of files. @param {readonly string[]} files */
function digest(files) {
  const hash = createHash('sha256')
  for (const file of files) {
    const content = readFileSync(file)
    hash.update(`${relative(root, file)}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

function readStamp(/** @type {string} */ file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}

function writeStamp(/** @type {string} */ file, /** @type {string} */ state) {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, state)
}

/** Runs a script's work after `setUp`; an error that a person can mend becomes one line. @param {() => Promise<number>} work */
export async function runScript(work) {
  try {
    process.exitCode = await work()
  } catch (error) {
    if (!(error instanceof SetUpError)) throw error
    say(error.message)
    process.exitCode = 1
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runScript(async () => {
    await setUp()
    return 0
  })
}
