import type { Job } from './parserProtocol.ts'

/** A process that reads files, one at a time, as the pool sees it. Who started it knows what kind it is. */
export interface ParserChild {
  send(job: Job): void
  /** Ends it, whatever it is doing. */
  kill(): void
  /** Whether the program stays alive for it: one that waits for files does not keep it from ending. */
  hold(isBusy: boolean): void
}

export interface ParserEvents {
  onAnswer: (message: unknown) => void
  /** It has ended by itself. `memory` tells that it wanted more than it may have; an error, that it could not be run. */
  onEnd: (why: 'memory' | 'other' | Error) => void
}

/** Starts a process that may take `memory` MB for JavaScript objects. */
export type StartParser = (memory: number, events: ParserEvents) => ParserChild
