import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { root } from '../project.mjs'
import { notices, shippedPackages } from './notices.ts'

/**
 * Lays out in `folder` what a person gets, whatever it is then packed into: the build, which has every library in it, a package.json
 * that names no dependency, and the licences.
 */
export function layOutApplication(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  // The scripts' own note of what was built stays behind.
  cpSync(join(root, 'out'), join(folder, 'out'), {
    recursive: true,
    filter: (path) => basename(path) !== '.built-from',
  })
  const { name, productName, version, description, license, author, type, main } = readManifest()
  const manifest = { name, productName, version, description, license, author, type, main }
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  cpSync(join(root, 'LICENSE'), join(folder, 'LICENSE'))
  writeFileSync(join(folder, 'THIRD-PARTY.txt'), notices(shippedPackages()))
}

/** The project's package.json, as far as it is about the application. */
export function readManifest(): Record<
  'name' | 'productName' | 'version' | 'description' | 'license' | 'author' | 'type' | 'main',
  string
> {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
}
