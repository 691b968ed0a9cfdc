import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { decode, encode } from '../clone.ts'
import { type BridgeConfig, installBridge } from './bridge.ts'
import { drawMenu } from './menu.ts'

// Names that no page can guess before its bridge has taken them away.
const secret = randomBytes(16).toString('hex')

export const bindingName = `standin${secret}call`
export const receiverName = `standin${secret}receive`

export interface BridgeOptions {
  /** Path of the preload script, if the window has one. */
  preload: string | undefined
  argv: string[]
  accelerators: string[]
}

/** The script that makes a new document's bridge and runs the preload script in it, with nothing but `require` and `process`. */
export function bridgeSource({ preload, argv, accelerators }: BridgeOptions): string {
  const { electron, chrome, node } = process.versions
  const config: BridgeConfig = {
    binding: bindingName,
    receiver: receiverName,
    accelerators,
    process: { platform: process.platform, arch: process.arch, versions: { electron, chrome, node }, argv },
  }
  const script =
    preload === undefined
      ? 'null'
      : `function (require, process, window, globalThis, self) {\nconst module = { exports: {} }, exports = module.exports;\n${readFileSync(preload, 'utf8')}\n}`
  // Page scripts can redefine globals later; these functions keep what they need from before. `Buffer` does not exist in pages.
  return `(${installBridge})(${JSON.stringify(config)}, ${encode}, ${decode}, ${drawMenu}, ${script})`
}
