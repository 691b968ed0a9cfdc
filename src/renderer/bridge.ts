import { z } from 'zod'
import { ReadoutError } from '../core/errors.ts'
import type { Bridge, Channel, Notice, notices, Request, Response } from '../shared/contract.ts'
import { Failure } from '../shared/outcome.ts'
import { StartAnswer } from '../shared/windowStart.ts'

declare global {
  interface Window {
    /** Put there by the preload script. */
    readout: Bridge
  }
}

const Outcome = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: Failure }),
])

let loading: Promise<typeof import('../shared/contract.ts')> | null = null

/**
 * The schemas of everything but the start: there are so many that to make them would hold up the first drawing. Asked for once: to import
 * them again takes a task of its own, in which an answer would overtake what was told before it.
 */
export function loadContract(): Promise<typeof import('../shared/contract.ts')> {
  loading ??= import('../shared/contract.ts')
  return loading
}

/**
 * Asks the main process, and gives its answer parsed by the contract.
 * @throws ReadoutError what the main process could not do, as it explains it
 */
export async function call<C extends Channel>(channel: C, request: Request<C>): Promise<Response<C>> {
  // Asked before anything is waited for: a page that goes away still sends what was typed.
  const [answer, { contract }] = await Promise.all([window.readout.invoke(channel, request), loadContract()])
  return contract[channel].response.parse(answered(answer)) as Response<C>
}

/**
 * The answer to `window.start`, parsed.
 * @throws ReadoutError as {@link call}
 */
export async function startAnswer(asked: Promise<unknown>): Promise<StartAnswer> {
  return StartAnswer.parse(answered(await asked))
}

/**
 * Listens for what the main process says unasked; it is heard in the order in which it was said, and before an answer that was given after
 * it. @returns a function that stops listening: nothing is heard after it was called
 */
export function onNotice<N extends Notice>(
  notice: N,
  listener: (payload: z.infer<(typeof notices)[N]>) => void,
): () => void {
  let isHeard = true
  const stop = window.readout.on(notice, async (payload) => {
    const { notices } = await loadContract()
    // One that was on its way when nobody listened any more would tell of what is over.
    if (isHeard) listener(notices[notice].parse(payload) as z.infer<(typeof notices)[N]>)
  })
  return () => {
    isHeard = false
    stop()
  }
}

function answered(answer: unknown): unknown {
  const outcome = Outcome.parse(answer)
  if (outcome.ok) return outcome.value
  const { code, message, kept, advice } = outcome.error
  throw new ReadoutError(code, message, { kept, advice })
}
