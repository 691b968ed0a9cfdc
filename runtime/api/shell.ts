import { spawn } from 'node:child_process'
import { dirname } from 'node:path'
import { strict } from '../missing.ts'

/** Electron's `shell`, by the system's own opener. */
export const shell = strict('shell', {
  openExternal: (url: string) => open(url).then(refuse),
  openPath: (path: string) => open(path),
  showItemInFolder(path: string): void {
    void open(dirname(path))
  },
})

/** @returns why it could not be opened, empty when it was */
function open(target: string): Promise<string> {
  const [program, ...args] = opener(target)
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'ignore', detached: true })
    child.once('error', (error) => resolve(error.message))
    child.once('spawn', () => {
      child.unref()
      resolve('')
    })
  })
}

function opener(target: string): [string, ...string[]] {
  if (process.platform === 'darwin') return ['open', target]
  if (process.platform === 'win32') return ['explorer.exe', target]
  return ['xdg-open', target]
}

function refuse(why: string): void {
  if (why !== '') throw new Error(why)
}
