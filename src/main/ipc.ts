import { ipcMain, type WebFrameMain } from 'electron'
import { ReadoutError } from '../core/errors.ts'
import { type Channel, contract, type Outcome, type Request, type Response } from '../shared/contract.ts'
import { toFailure } from './failure.ts'
import { origin } from './protocol.ts'

/** One function a channel; it gets a request that fits the channel's schema. */
type HandlersOf<C extends Channel> = { [K in C]: (request: Request<K>) => Promise<Response<K>> }
/** What the window asks first. */
export type FirstHandlers = HandlersOf<'window.start'>
export type LaterHandlers = HandlersOf<Exclude<Channel, 'window.start'>>

/**
 * Answers the window's requests. A request is refused unless it comes from the top frame of the application's own page and fits
 * its schema. Whatever a handler throws becomes an outcome with the error as a value.
 * @param later gives what answers everything but the first; requests wait for it
 */
export function answer(first: FirstHandlers, later: () => Promise<LaterHandlers>): void {
  for (const channel of Object.keys(contract) as Channel[]) {
    ipcMain.handle(channel, ({ senderFrame }, request: unknown) =>
      channel === 'window.start'
        ? answerOne(channel, senderFrame, request, async () => first)
        : answerOne(channel, senderFrame, request, later),
    )
  }
}

async function answerOne<C extends Channel>(
  channel: C,
  sender: WebFrameMain | null,
  request: unknown,
  handlers: () => Promise<HandlersOf<C>>,
): Promise<Outcome<Response<C>>> {
  try {
    refuseStrangers(sender)
    const parsed = contract[channel].request.safeParse(request)
    if (!parsed.success) {
      const issue = parsed.error.issues[0]
      throw new ReadoutError(
        'usage',
        `The request ${channel} is malformed: ${issue?.path.join('.')} ${issue?.message}.`,
      )
    }
    const handler = (await handlers())[channel]
    return { ok: true, value: await handler(parsed.data as Request<C>) }
  } catch (error) {
    return { ok: false, error: toFailure(error) }
  }
}

function refuseStrangers(sender: WebFrameMain | null): void {
  const isOwnPage = sender !== null && sender.parent === null && sender.url.startsWith(`${origin}/`)
  if (!isOwnPage) throw new ReadoutError('usage', 'The request does not come from the application’s own page.')
}
