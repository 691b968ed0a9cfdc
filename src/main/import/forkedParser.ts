import { fork } from 'node:child_process'
import type { StartParser } from './parserStart.ts'

/** Parsers for a program that runs on plain Node: the command line, tests. `entry` is their script, `flags` are Node's own. */
export function forkedParser(entry: string, flags: readonly string[] = []): StartParser {
  return (memory, { onAnswer, onEnd }) => {
    const child = fork(entry, [], {
      // Electron's executable is Node then, as it is already for the command line.
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
      execArgv: [`--max-old-space-size=${memory}`, ...flags],
      serialization: 'advanced',
      // What a parser prints about a file is nobody's concern.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    child.on('message', onAnswer)
    child.on('error', onEnd)
    child.on('exit', (_status, signal) => onEnd(signal === 'SIGABRT' ? 'memory' : 'other'))
    return {
      send: (job) => void child.send(job),
      kill: () => void child.kill('SIGKILL'),
      hold: (isBusy) => {
        for (const handle of [child, child.channel]) {
          if (isBusy) handle?.ref()
          else handle?.unref()
        }
      },
    }
  }
}
