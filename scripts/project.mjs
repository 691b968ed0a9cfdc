import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'

// These scripts run before anything is installed, on whatever Node the machine has (20 or later): no package, no TypeScript.

/** The folder of the repository. */
export const root = resolve(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..')

const isWindows = process.platform === 'win32'

/** The Node that the project brings along: the one that Electron embeds. */
export const node = join(root, isWindows ? 'node_modules/node/bin/node.exe' : 'node_modules/.bin/node')

/** The folder in which the scripts remember what they have done. */
export const stamps = join(root, 'node_modules/.cache/readout')

/** Says on stderr what is being done, so that stdout stays a program's own. @param {string} line */
export function say(line) {
  process.stderr.write(`readout: ${line}\n`)
}

/** Something that a person has to do before the script can go on; its message is the one line that says what. */
export class SetUpError extends Error {}

/**
 * The executable that runs the application: Electron's binary where it is installed, otherwise the stand-in of `runtime/`.
 * `READOUT_RUNTIME=standin` chooses the stand-in where both are.
 * @returns {{ name: 'Electron' | 'stand-in', path: string }}
 */
export function runtimeExecutable() {
  const pathFile = join(root, 'node_modules/electron/path.txt')
  if (process.env.READOUT_RUNTIME !== 'standin' && existsSync(pathFile)) {
    const path = join(root, 'node_modules/electron/dist', readFileSync(pathFile, 'utf8').trim())
    if (existsSync(path)) return { name: 'Electron', path }
  }
  return { name: 'stand-in', path: join(root, 'runtime', isWindows ? 'electron.cmd' : 'electron') }
}

/** The environment for the project's programs: its own Node first in PATH, which keeps what it compiled. */
export function environment() {
  return {
    NODE_COMPILE_CACHE: join(stamps, 'compiled'),
    ...process.env,
    PATH: [join(root, 'node_modules/.bin'), process.env.PATH ?? ''].join(delimiter),
  }
}

/**
 * Runs a program to its end. Its output is the script's own unless `options.stdio` says otherwise. A script that is told to end
 * (`SIGTERM`) ends the program first, and then itself.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>} its exit status; 127 when it could not be started, 128 and more when a signal ended it
 */
export function run(program, args, options = {}) {
  return new Promise((done) => {
    const child = spawn(program, args, { cwd: root, env: environment(), stdio: 'inherit', ...options })
    // The child has the terminal's signals as well; what it makes of them is the result.
    const ignore = () => {}
    process.on('SIGINT', ignore)
    let isToEnd = false
    const end = () => {
      isToEnd = true
      child.kill('SIGTERM')
    }
    process.on('SIGTERM', end)
    const finish = (/** @type {number} */ status) => {
      process.off('SIGINT', ignore)
      process.off('SIGTERM', end)
      // What a shell makes of the signal's number, 15.
      if (isToEnd) process.exit(143)
      done(status)
    }
    child.on('error', (error) => {
      say(`${program} could not be started: ${error.message}`)
      finish(127)
    })
    child.on('exit', (status, signal) => finish(status ?? (signal === 'SIGINT' ? 130 : 128)))
  })
}
