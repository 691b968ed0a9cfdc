import './eager.ts'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from './api/app.ts'
import { provideResponse } from './api/exchange.ts'
import { host } from './api/host.ts'
import './electron.ts'
import { provideElectron } from './hooks.ts'
import { executable, pretendElectron } from './identity.ts'

/**
 * Runs the application's main script as Electron would.
 * @param path the script, or a folder whose package.json names it by `main`
 * @param args the command line without the executable
 */
export async function runApplication(path: string, args: readonly string[]): Promise<void> {
  pretendElectron()
  process.argv = [executable, ...args]
  provideElectron()
  provideResponse()
  const entry = host.appFolder === path ? join(path, mainOf(path)) : path
  const required = host.commandLine.switches.get('require')
  if (required !== undefined) createRequire(entry)(required)
  await import(pathToFileURL(entry).href)
  app._becomeReady()
}

function mainOf(folder: string): string {
  const { main = 'index.js' }: { main?: string } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return main
}
