import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from './project.mjs'

/** What the packaged build's Electron may do, as electron-builder takes it (`electronFuses`). @type {Record<string, boolean>} */
const fuses = JSON.parse(readFileSync(join(root, 'resources/fuses.json'), 'utf8'))

/**
 * Every fuse that there is, in the order of Electron's fuse wire (`FuseV1Options` of @electron/fuses; Electron, "Electron Fuses"), under
 * the name that electron-builder has for it, with what it has to be and why. A new one has to be decided on.
 * @type {[name: string, isOn: boolean, why: string][]}
 */
const decided = [
  ['runAsNode', false, 'ELECTRON_RUN_AS_NODE would let anybody run scripts under the application’s name'],
  ['enableCookieEncryption', true, 'there are no cookies; if there ever were, they would not be readable'],
  ['enableNodeOptionsEnvironmentVariable', false, 'NODE_OPTIONS could load code before ours'],
  ['enableNodeCliInspectArguments', false, '--inspect would open the main process to a debugger'],
  ['enableEmbeddedAsarIntegrityValidation', true, 'a changed archive does not start (macOS and Windows)'],
  ['onlyLoadAppFromAsar', true, 'a folder beside the archive is not the application'],
  ['loadBrowserProcessSpecificV8Snapshot', false, 'there is no snapshot of our own'],
  ['grantFileProtocolExtraPrivileges', false, 'no page comes from a file'],
  ['wasmTrapHandlers', true, 'Electron’s own setting: WebAssembly stays within its memory by traps'],
]

describe('the packaged build', () => {
  it('has every fuse decided, and set so', () => {
    expect(fuses).toEqual(Object.fromEntries(decided.map(([name, isOn]) => [name, isOn])))
    expect(Object.keys(fuses)).toEqual(decided.map(([name]) => name))
  })
})
