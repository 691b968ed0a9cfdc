import { ReadoutError } from '../core/errors.ts'
import { say } from '../core/words/say.ts'
import { type Channel, contract, type Request, type Response } from '../shared/contract.ts'
import type { Outcome } from '../shared/outcome.ts'
import { toFailure } from './failure.ts'
import { type Frame, isOwnPage } from './ownPage.ts'

/** One function a channel; it gets a request that fits the channel's schema. */
export type HandlersOf<C extends Channel> = { [K in C]: (request: Request<K>) => Promise<Response<K>> }
/** What the window asks first. */
export type FirstHandlers = HandlersOf<FirstChannel>
export type LaterHandlers = HandlersOf<Exclude<Channel, FirstChannel>>

/** What is answered before a vault is open. */
const firstChannels = ['window.start', 'vault.unlock'] as const
type FirstChannel = (typeof firstChannels)[number]

export function isFirst(channel: Channel): channel is FirstChannel {
  return firstChannels.some((first) => first === channel)
}

/** Where a request comes from, and whether that may be electron-vite's page. */
export interface Asked {
  sender: Frame | null
  /** The address of electron-vite's page while developing. */
  devServer: string | undefined
}

/**
 * Answers one request. It is refused unless it comes from the window's own page and fits the channel's schema; what the handler gets is
 * what the schema made of it, never the object that came. Whatever a handler throws becomes an outcome with the error as a value.
 * @param handlers gives them when they are ready; a request waits for them
 */
export async function answerOne<C extends Channel>(
  channel: C,
  handlers: () => Promise<HandlersOf<C>>,
  { sender, devServer }: Asked,
  request: unknown,
): Promise<Outcome<Response<C>>> {
  const asked = { kept: say.editing.nothingChanged, advice: say.editing.startAgain }
  try {
    if (!isOwnPage(sender, devServer)) throw new ReadoutError('usage', say.editing.foreign, asked)
    const parsed = contract[channel].request.safeParse(request)
    if (!parsed.success) {
      const issue = parsed.error.issues[0]
      throw new ReadoutError(
        'usage',
        say.editing.malformed(channel, `${issue?.path.join('.')} ${issue?.message}`),
        asked,
      )
    }
    const handler = (await handlers())[channel]
    return { ok: true, value: await handler(parsed.data as Request<C>) }
  } catch (error) {
    return { ok: false, error: toFailure(error) }
  }
}
