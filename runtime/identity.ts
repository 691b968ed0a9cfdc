import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'

/** The Node that runs the stand-in. */
export const nodeExecutable = process.execPath

/** The stand-in's executable, which is what the application knows as its own. */
export const executable = process.env.READOUT_STANDIN_PATH ?? resolve(import.meta.dirname, 'electron')

/** Makes `process` say what it says under Electron. */
export function pretendElectron(): void {
  Object.defineProperty(process.versions, 'electron', { value: electronVersion(), enumerable: true })
  // Whoever has to know what runs here can tell the two apart.
  Object.defineProperty(process.versions, 'standin', { value: '1', enumerable: true })
  process.execPath = executable
  delete process.env.READOUT_STANDIN_PATH
}

/** The version of Electron that is stood in for: that of the npm package, whose documentation and types the code follows. */
export function electronVersion(): string {
  const path = createRequire(import.meta.url).resolve('electron/package.json')
  const { version }: { version?: unknown } = JSON.parse(readFileSync(path, 'utf8'))
  if (typeof version !== 'string') throw new Error(`${path} names no version`)
  return version
}
