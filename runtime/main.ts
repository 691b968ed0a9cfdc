import { existsSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { app } from './api/app.ts'
import { ensureChromium, host, wantsHeadless } from './api/host.ts'
import { SingleInstance } from './api/singleInstance.ts'
import { parseCommandLine } from './commandLine.ts'
import { electronVersion } from './identity.ts'

/**
 * The stand-in, as Electron's executable: reads the command line, starts Chromium, runs the application's main script. Chromium takes
 * longest, so that it is started before what it does not need is even loaded.
 */

const args = process.argv.slice(2)
host.commandLine = parseCommandLine(args)
const packaged = resolve(import.meta.dirname, '../resources/app')
host.isPackaged = existsSync(packaged)
const { switches } = host.commandLine
const named = host.isPackaged ? packaged : host.commandLine.app

if (switches.has('version')) {
  process.stdout.write(`v${electronVersion()}\n`)
  process.exit(0)
}
if (named === null || !existsSync(named))
  fail(named === null ? 'Name an application: electron PATH' : `There is no application at ${named}.`)

try {
  const path = resolve(named ?? '.')
  const isFolder = statSync(path).isDirectory()
  host.appFolder = isFolder ? path : resolve(path, '..')
  if (isEager(isFolder)) ensureChromium({ hidden: wantsHeadless(), hasPage: true })
  const { runApplication } = await import('./run.ts')
  await runApplication(path, args)
} catch (error) {
  fail(error instanceof Error ? (error.stack ?? error.message) : String(error))
}

/**
 * Whether Chromium starts beside the main script rather than at its first page: an application will need it, unless it is a
 * second instance, whose Chromium would only find its profile taken. Who starts it knows where it shows nothing (`READOUT_STANDIN_LAZY`).
 */
function isEager(isApplication: boolean): boolean {
  return (
    !process.env.READOUT_STANDIN_LAZY &&
    (isApplication || switches.has('remote-debugging-port')) &&
    !SingleInstance.isHeldElsewhere(app.getPath('userData'))
  )
}

function fail(message: string): never {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}
