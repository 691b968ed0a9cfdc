import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './project.mjs'

// What Readout is made of besides its own code, checked without a network: `npm run licences`. It reads the lock file, what is installed,
// and `dependencies.json`, in which each dependency that a person gets is written down with why it is there.

/**
 * @typedef {{ version?: string, license?: string, integrity?: string, resolved?: string, link?: boolean, dev?: boolean,
 *   optional?: boolean, hasInstallScript?: boolean }} Locked
 * @typedef {{ packages: Record<string, Locked> }} Lock
 * @typedef {{ dependencies?: Record<string, string>, devDependencies?: Record<string, string>, allowScripts?: Record<string, boolean> }} Manifest
 * @typedef {{ direct: Record<string, { range: string, licence: string, why: string }>, brought: Record<string, string> }} Written
 * @typedef {(path: string) => { version?: string, license?: unknown } | null} Installed
 */

/** Licences under which code may be in what a person gets, each with why. SPDX identifiers (https://spdx.org/licenses/). */
export const allowed = {
  MIT: 'asks for its notice alone',
  'MIT-0': 'asks for nothing',
  ISC: 'as MIT',
  '0BSD': 'asks for nothing',
  'BSD-2-Clause': 'asks for its notice alone',
  'BSD-3-Clause': 'as BSD-2-Clause, and that its authors are not advertised with',
  'Apache-2.0': 'asks for its notices, and grants patents',
  Zlib: 'asks that changed versions say so',
  'OFL-1.1': 'for fonts, which may go with a program',
}

/** Licences that tools may have besides: they are not in what a person gets. */
const allowedForTools = {
  'MPL-2.0': 'asks for the source of changed files, which are none',
  'BlueOak-1.0.0': 'as MIT',
  'Python-2.0': 'asks for its notices (argparse, which reads configurations)',
  WTFPL: 'asks for nothing',
  'CC-BY-4.0': 'for data (caniuse-lite), which a build reads',
}

/**
 * Packages of which a person gets data alone, under licences that code may not be under here: each with its licence and why that is
 * right. None of their code is in the application, which the test of its archive looks at.
 * @type {Record<string, { licence: string, why: string }>}
 */
export const allowedAsData = {
  'dictionary-en': {
    licence: '(MIT AND BSD)',
    why: 'its BSD is that of Ispell, without advertising: asks for its notice, and that changed versions say so',
  },
  'dictionary-en-gb': { licence: '(MIT AND BSD)', why: 'as dictionary-en' },
  'dictionary-fr': {
    licence: 'MPL-2.0',
    why: 'asks of its own files alone that who gets them converted is told where they are as they were: the notices tell',
  },
}

/** Packages that name their licence otherwise than by an identifier, with what their licence's text says. */
const readByHand = {
  'node_modules/png-js': 'MIT',
  'node_modules/duck': 'BSD-2-Clause',
}

/**
 * Whether a licence expression allows what is asked: any side of an `OR`, every side of an `AND`. One that has both is not: what its brackets
 * mean has to be read by a person.
 */
export function isAllowed(/** @type {string} */ expression, /** @type {Record<string, string>} */ licences) {
  const bare = expression.replace(/[()]/gu, '')
  if (/\sOR\s/u.test(bare) && /\sAND\s/u.test(bare)) return false
  return bare
    .split(/\s+OR\s+/u)
    .some((side) => side.split(/\s+AND\s+/u).every((one) => Object.hasOwn(licences, one.trim())))
}

/**
 * What is wrong with the dependencies, a sentence each; none where nothing is.
 * @param {{ lock: Lock, manifest: Manifest, written: Written, installed: Installed }} of
 * @returns {string[]}
 */
export function problemsOf({ lock, manifest, written, installed }) {
  const packages = Object.entries(lock.packages).filter(([path]) => path !== '')
  return [
    ...packages.flatMap(([path, locked]) => problemsOfPackage(path, locked, manifest, installed)),
    ...problemsOfRecord(packages, manifest, written),
  ]
}

/** @param {string} path @param {Locked} locked @param {Manifest} manifest @param {Installed} installed @returns {string[]} */
function problemsOfPackage(path, locked, manifest, installed) {
  const problems = []
  const name = nameOf(path)
  const licence = licenceOf(path, locked)
  const licences = locked.dev === true ? { ...allowed, ...allowedForTools } : allowed
  const isData = Object.hasOwn(allowedAsData, name) && allowedAsData[name]?.licence === licence
  if (!isData && !isAllowed(licence, licences))
    problems.push(`${name} is under ${licence === '' ? 'no licence' : licence}, which is not allowed.`)
  if (!/^sha512-[\w+/]+={0,2}$/u.test(locked.integrity ?? '')) problems.push(`${name} has no SHA-512 in the lock file.`)
  if (locked.link === true || /^(?:git|file|http:)/u.test(locked.resolved ?? ''))
    problems.push(`${name} does not come from the registry.`)
  if (locked.hasInstallScript === true && manifest.allowScripts?.[name] === undefined)
    problems.push(`${name} would run a script when it is installed, which package.json neither allows nor forbids.`)
  if (locked.dev === true) return problems
  const there = installed(path)
  if (there === null) {
    if (locked.optional !== true) problems.push(`${name} is not installed.`)
  } else if (there.version !== locked.version) {
    problems.push(`${name} is installed as ${there.version}, and locked as ${locked.version}.`)
  } else if (typeof there.license === 'string' && there.license !== (locked.license ?? there.license)) {
    problems.push(`${name} says that it is under ${there.license}, and the lock file ${locked.license}.`)
  }
  return problems
}

/** @param {[string, Locked][]} packages @param {Manifest} manifest @param {Written} written @returns {string[]} */
function problemsOfRecord(packages, { dependencies = {} }, { direct, brought }) {
  const problems = []
  for (const [name, range] of Object.entries(dependencies)) {
    const entry = direct[name]
    if (entry === undefined)
      problems.push(`${name} is a new dependency: write down why it is there, in scripts/dependencies.json.`)
    else if (entry.range !== range) problems.push(`${name} is written down as ${entry.range}, and is ${range}.`)
    else if (entry.why.trim().length < 10) problems.push(`${name} is written down without why it is there.`)
  }
  for (const name of Object.keys(direct))
    if (!Object.hasOwn(dependencies, name)) problems.push(`${name} is written down and no longer a dependency.`)
  const got = new Map(
    packages.filter(([, { dev }]) => dev !== true).map(([path, locked]) => [nameOf(path), licenceOf(path, locked)]),
  )
  for (const [name, licence] of got) {
    const known = direct[name]?.licence ?? brought[name]
    if (known === undefined) problems.push(`${name} is brought along by a dependency and is not written down.`)
    else if (known !== licence) problems.push(`${name} is written down under ${known}, and is under ${licence}.`)
  }
  for (const name of Object.keys(brought))
    if (!got.has(name)) problems.push(`${name} is written down and no longer brought along.`)
  return problems
}

/** The licence a package is under, as an SPDX expression; empty where none is known. @param {string} path @param {Locked} locked */
export function licenceOf(path, locked) {
  return Object.hasOwn(readByHand, path) ? readByHand[/** @type {keyof readByHand} */ (path)] : (locked.license ?? '')
}

/** A package's name: what stands behind the last `node_modules/`. */
export function nameOf(/** @type {string} */ path) {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
}

/** The project's own lock file, manifest, record and packages. */
export function ownDependencies() {
  const read = (/** @type {string} */ path) => JSON.parse(readFileSync(join(root, path), 'utf8'))
  /** @type {Installed} */
  const installed = (path) => {
    try {
      return read(`${path}/package.json`)
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
      throw error
    }
  }
  return {
    lock: read('package-lock.json'),
    manifest: read('package.json'),
    written: read('scripts/dependencies.json'),
    installed,
  }
}

function main() {
  const own = ownDependencies()
  const problems = problemsOf(own)
  for (const problem of problems) console.log(problem)
  const packages = Object.entries(own.lock.packages).filter(([path]) => path !== '')
  const shipped = packages.filter(([, { dev }]) => dev !== true)
  /** @type {Record<string, number>} */
  const counts = {}
  for (const [path, locked] of shipped) counts[licenceOf(path, locked)] = (counts[licenceOf(path, locked)] ?? 0) + 1
  console.log(
    `${shipped.length} packages in the application, ${packages.length - shipped.length} tools; ${problems.length} problems.`,
  )
  console.log(
    Object.entries(counts)
      .map(([licence, count]) => `${licence}: ${count}`)
      .join(', '),
  )
  console.log('Known weaknesses are looked up by the registry: with a network, run npm audit --omit=dev.')
  process.exitCode = problems.length === 0 ? 0 : 1
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) main()
