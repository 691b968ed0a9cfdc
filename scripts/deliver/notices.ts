import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { allowedAsData, type Lock, licenceOf, nameOf, ownDependencies } from '../licences.mjs'
import { root } from '../project.mjs'

/** A package that is in what a person gets. */
export interface Shipped {
  name: string
  version: string
  licence: string
  /** What its authors say about it, word for word; empty where the package has no such file. */
  text: string
}

/** Every package whose code or data is in the application, in the order of their names: those that the lock file does not call tools. */
export function shippedPackages(): Shipped[] {
  const found = new Map<string, Shipped>()
  const lock: Lock = ownDependencies().lock
  for (const [path, locked] of Object.entries(lock.packages)) {
    // Optional packages are for systems and uses that Readout does without: none of them is in the build.
    if (path === '' || locked.dev === true || locked.optional === true) continue
    const one = { name: nameOf(path), version: locked.version ?? '', licence: licenceOf(path, locked) }
    found.set(`${one.name} ${one.version}`, { ...one, text: licenceText(join(root, path)) })
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** The notices that the licences of what is shipped ask for, as one text. Packages with the same words share them. */
export function notices(packages: readonly Shipped[]): string {
  const byText = Map.groupBy(
    packages,
    ({ licence, text }) => text || `Under the licence ${licence}, as the package says.`,
  )
  const parts = [...byText].map(([text, those]) => {
    const names = those.map(({ name, version, licence }) => `${name} ${version} (${licence})`)
    const sources = those.filter(({ name }) => Object.hasOwn(allowedAsData, name)).map(sourceOf)
    return `${[...names, ...sources].join('\n')}\n\n${text.trim()}\n`
  })
  return [`Readout contains the work of others, under these licences.\n`, ...parts].join(`\n${'-'.repeat(78)}\n\n`)
}

/** Where data that is in the application in another form is to be had as it was (Mozilla Public License 2.0, section 3.2). */
function sourceOf({ name, version }: Shipped): string {
  return `It is in Readout converted and otherwise unchanged. Its source form is the files index.aff and index.dic of version ${version} of the npm package ${name} (https://github.com/wooorm/dictionaries).`
}

function licenceText(folder: string): string {
  const names = readdirSync(folder).filter((name) => /^(?:licen[cs]e|copying|notice)(?:[.-]|$)/iu.test(name))
  return names.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n')
}
