import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')

/** The executable that runs the application: Electron's binary where it is installed, otherwise the stand-in. */
export function runtimeExecutable(): { name: 'Electron' | 'stand-in'; path: string } {
  const pathFile = join(root, 'node_modules/electron/path.txt')
  if (existsSync(pathFile)) {
    const path = join(root, 'node_modules/electron/dist', readFileSync(pathFile, 'utf8'))
    if (existsSync(path)) return { name: 'Electron', path }
  }
  return { name: 'stand-in', path: join(root, 'runtime', process.platform === 'win32' ? 'electron.cmd' : 'electron') }
}
