import { z } from 'zod'
import { ReadoutError } from '../core/errors.ts'
import {
  type Bridge,
  type Channel,
  contract,
  Failure,
  type Notice,
  notices,
  type Request,
  type Response,
} from '../shared/contract.ts'

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

/**
 * Asks the main process, and gives its answer parsed by the contract.
 * @throws ReadoutError what the main process could not do, as it explains it
 */
export async function call<C extends Channel>(channel: C, request: Request<C>): Promise<Response<C>> {
  return answerOf(channel, window.readout.invoke(channel, request))
}

/** As {@link call}, of what has been asked already. */
export async function answerOf<C extends Channel>(channel: C, asked: Promise<unknown>): Promise<Response<C>> {
  const outcome = Outcome.parse(await asked)
  if (outcome.ok) return contract[channel].response.parse(outcome.value) as Response<C>
  const { code, message, kept, advice } = outcome.error
  throw new ReadoutError(code, message, { kept, advice })
}

/** Listens for what the main process says unasked. @returns a function that stops listening */
export function onNotice<N extends Notice>(
  notice: N,
  listener: (payload: z.infer<(typeof notices)[N]>) => void,
): () => void {
  return window.readout.on(notice, (payload) =>
    listener(notices[notice].parse(payload) as z.infer<(typeof notices)[N]>),
  )
}
