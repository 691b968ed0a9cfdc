import type { Cdp } from '../cdp.ts'
import { missing } from '../missing.ts'
import { fromChromium } from '../urls.ts'
import { answerRequest } from './protocol.ts'
import { decideRequest } from './session.ts'

interface RequestPaused {
  requestId: string
  request: { url: string; method: string; headers: Record<string, string>; postData?: string }
  frameId: string
  resourceType: string
}

/** Asked about each navigation of the main frame that the application did not begin itself. */
export type MayNavigate = (url: string) => boolean

let lastId = 0

/** Every request of a page goes through here: the application's own schemes are answered, the rest is decided by its session. */
export async function interceptRequests(
  cdp: Cdp,
  sessionId: string,
  mainFrame: string,
  mayNavigate: MayNavigate,
): Promise<void> {
  cdp.on<RequestPaused>(sessionId, 'Fetch.requestPaused', (paused) => {
    settle(cdp, sessionId, paused, mainFrame, mayNavigate).catch((error: unknown) => {
      process.stderr.write(`${fromChromium(paused.request.url)} could not be answered: ${String(error)}\n`)
      cdp.send('Fetch.failRequest', { requestId: paused.requestId, errorReason: 'Failed' }, sessionId).catch(() => {
        // The page went away meanwhile, and its request with it.
      })
    })
  })
  await cdp.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }, sessionId)
}

async function settle(
  cdp: Cdp,
  sessionId: string,
  paused: RequestPaused,
  mainFrame: string,
  mayNavigate: MayNavigate,
): Promise<void> {
  const { requestId, request, frameId, resourceType } = paused
  const url = fromChromium(request.url)
  const fail = (errorReason: string) => cdp.send('Fetch.failRequest', { requestId, errorReason }, sessionId)

  const isNavigation = resourceType === 'Document' && frameId === mainFrame
  if (isNavigation && !mayNavigate(url)) {
    await fail('Aborted')
    return
  }
  const decision = await decideRequest({
    id: ++lastId,
    url,
    method: request.method,
    resourceType: typeOf(resourceType, isNavigation),
  })
  if (decision.cancel === true) {
    await fail('BlockedByClient')
    return
  }
  if (decision.redirectURL !== undefined) throw missing('onBeforeRequest with a redirectURL')
  const answer = await answerRequest({ ...request, url })
  if (answer === null) await cdp.send('Fetch.continueRequest', { requestId }, sessionId)
  else await cdp.send('Fetch.fulfillRequest', { requestId, ...answer }, sessionId)
}

/** Electron's name for a resource type. */
function typeOf(chromium: string, isMainFrame: boolean): string {
  const names: Record<string, string> = {
    Document: isMainFrame ? 'mainFrame' : 'subFrame',
    Image: 'image',
    Font: 'font',
    Stylesheet: 'stylesheet',
    Script: 'script',
    XHR: 'xhr',
    Fetch: 'xhr',
    Media: 'media',
    WebSocket: 'webSocket',
    Ping: 'ping',
  }
  return names[chromium] ?? 'other'
}
