import { type ChildProcess, fork } from 'node:child_process'
import { constants } from 'node:os'
import { resolve } from 'node:path'
import { executable, nodeExecutable } from '../identity.ts'
import { KnownEvents, missing, refuseUnknown, strict } from '../missing.ts'
import { app } from './app.ts'

interface ForkOptions {
  env?: NodeJS.ProcessEnv
  execArgv?: string[]
  cwd?: string
  stdio?: 'pipe' | 'ignore' | 'inherit' | ('pipe' | 'ignore' | 'inherit')[]
  /** Names the process in metrics, which the stand-in has none of. */
  serviceName?: string
}

const options = ['env', 'execArgv', 'cwd', 'stdio', 'serviceName']

/** Makes `process.parentPort` in the new process, before its script runs. */
const preparation = `--import=${resolve(import.meta.dirname, '../utility.ts')}`

/** Electron's `UtilityProcess`: Node in a process of its own. */
class UtilityProcess extends KnownEvents {
  readonly #child: ChildProcess
  #hasExited = false

  constructor(path: string, args: string[], { stdio = 'inherit', execArgv = [], ...rest }: ForkOptions) {
    super('UtilityProcess', ['spawn', 'message', 'error', 'exit'])
    const [, out, err] = typeof stdio === 'string' ? ['ignore', stdio, stdio] : stdio
    this.#child = fork(path, args, {
      cwd: rest.cwd,
      env: { ...(rest.env ?? process.env), READOUT_STANDIN_PATH: executable },
      execPath: nodeExecutable,
      execArgv: [...execArgv, preparation],
      serialization: 'advanced',
      stdio: ['ignore', out ?? 'inherit', err ?? 'inherit', 'ipc'],
    })
    this.#child.on('spawn', () => this.emit('spawn'))
    this.#child.on('message', (message) => this.emit('message', message))
    // It could not be started at all: Electron then tells of its end alone.
    this.#child.on('error', () => this.#exit(1))
    this.#child.on('exit', (status, signal) => {
      // So V8 ends a process when it cannot go on, for want of memory above all.
      if (signal === 'SIGABRT' || signal === 'SIGTRAP') this.emit('error', 'FatalError', '', '')
      this.#exit(status ?? (signal === null ? 1 : constants.signals[signal]))
    })
  }

  get pid(): number | undefined {
    return this.#hasExited ? undefined : this.#child.pid
  }

  get stdout() {
    return this.#hasExited ? null : this.#child.stdout
  }

  get stderr() {
    return this.#hasExited ? null : this.#child.stderr
  }

  postMessage(message: unknown, transfer: unknown[] = []): void {
    if (transfer.length > 0) throw missing('ports that are transferred to a UtilityProcess')
    // Who has ended hears nothing, and nobody is told, as in Electron.
    if (!this.#hasExited && this.#child.connected) this.#child.send(message as object)
  }

  kill(): boolean {
    return !this.#hasExited && this.#child.kill('SIGTERM')
  }

  #exit(status: number): void {
    if (this.#hasExited) return
    this.emit('exit', status)
    this.#hasExited = true
  }
}

/** Electron's `utilityProcess`. */
export const utilityProcess = strict('utilityProcess', {
  fork(path: string, args: string[] = [], given: ForkOptions = {}) {
    if (!app.isReady()) throw new Error('utilityProcess cannot be created before app is ready.')
    refuseUnknown('utilityProcess.fork', given, options)
    return strict('UtilityProcess', new UtilityProcess(path, args, given))
  },
})
