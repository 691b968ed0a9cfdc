import { utilityProcess } from 'electron'
import type { StartParser } from './parserStart.ts'

/**
 * Parsers for Electron's main process, once `app` is ready. The packaged application is not to be had as Node (its `runAsNode` fuse is
 * off), so that it cannot fork itself; this is what Electron has in its place.
 */
export function utilityParser(entry: string): StartParser {
  return (memory, { onAnswer, onEnd }) => {
    const child = utilityProcess.fork(entry, [], {
      serviceName: 'Readout file reader',
      execArgv: [`--max-old-space-size=${memory}`],
      // What a parser prints about a file is nobody's concern.
      stdio: 'ignore',
    })
    let why: 'memory' | 'other' = 'other'
    child.on('message', onAnswer)
    // V8 cannot go on. In a parser, that is for want of memory.
    child.on('error', () => {
      why = 'memory'
    })
    child.on('exit', () => onEnd(why))
    return {
      send: (job) => child.postMessage(job),
      kill: () => void child.kill(),
      // Electron's main process lives until the application quits.
      hold: () => undefined,
    }
  }
}
