import { app } from 'electron'
import { factsOf, Log } from './log.ts'

/** The log in the place that the system has for logs. */
export const log = new Log(() => app.getPath('logs'))

/** Has the log told from now on of everything that goes down. What then happens to it stays as Electron has it. */
export function logCrashes(): void {
  process.on('uncaughtExceptionMonitor', (error, origin) => log.write(origin, factsOf(error)))
  // Electron says these on the console and goes on, as long as nobody listens.
  process.on('unhandledRejection', (reason) => {
    log.write('unhandledRejection', factsOf(reason))
    console.error(reason)
  })
  app.on('web-contents-created', (_event, contents) => {
    contents.on('render-process-gone', (_gone, { reason, exitCode }) => log.write('page gone', { reason, exitCode }))
    contents.on('preload-error', (_failed, _path, error) => log.write('preload failed', factsOf(error)))
  })
  app.on('child-process-gone', (_event, { type, reason, exitCode }) =>
    log.write('process gone', { type, reason, exitCode }),
  )
}

/** Says in the log which program on which system it is about. */
export function logStart(): void {
  const { electron = '', chrome = '', node } = process.versions
  log.write('start', {
    version: app.getVersion(),
    platform: process.platform,
    arch: process.arch,
    electron,
    chrome,
    node,
  })
  app.on('quit', () => log.write('quit'))
}
