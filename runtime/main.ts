import './eager.ts'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from './api/app.ts'
import { ensureChromium, host, wantsHeadless } from './api/host.ts'
import { SingleInstance } from './api/singleInstance.ts'
import { parseCommandLine } from './commandLine.ts'
import './electron.ts'
import { provideElectron } from './hooks.ts'
import { electronVersion, executable, pretendElectron } from './identity.ts'

/** The stand-in, as Electron's executable: reads the command line, starts Chromium, runs the application's main script. */

const args = process.argv.slice(2)
host.commandLine = parseCommandLine(args)
const { switches, app: named } = host.commandLine

if (switches.has('version')) {
  process.stdout.write(`v${electronVersion}\n`)
  process.exit(0)
}
if (named === null || !existsSync(named))
  fail(named === null ? 'Name an application: electron PATH' : `There is no application at ${named}.`)

pretendElectron()
process.argv = [executable, ...args]
provideElectron()

try {
  const entry = entryOf(resolve(named ?? '.'))
  if (isEager()) ensureChromium({ hidden: wantsHeadless() })
  const required = switches.get('require')
  if (required !== undefined) createRequire(entry)(required)
  await import(pathToFileURL(entry).href)
  app._becomeReady()
} catch (error) {
  fail(error instanceof Error ? (error.stack ?? error.message) : String(error))
}

/**
 * Whether Chromium starts beside the main script rather than at its first page: an application will need it, unless it is a
 * second instance, whose Chromium would only find its profile taken.
 */
function isEager(): boolean {
  const isApplication = statSync(resolve(named ?? '.')).isDirectory()
  return (
    (isApplication || switches.has('remote-debugging-port')) && !SingleInstance.isHeldElsewhere(app.getPath('userData'))
  )
}

/** The script to run: the one named, or the `main` of the folder's package.json. */
function entryOf(path: string): string {
  if (!statSync(path).isDirectory()) {
    host.appFolder = dirname(path)
    return path
  }
  host.appFolder = path
  const { main = 'index.js' }: { main?: string } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'))
  return join(path, main)
}

function fail(message: string): never {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}
