import type { Cdp } from '../cdp.ts'
import { onChromiumStart } from './host.ts'

/** A page of Chromium that the stand-in is attached to, waiting to be let go. */
export interface Attached {
  targetId: string
  sessionId: string
}

interface AttachedEvent {
  sessionId: string
  targetInfo: { targetId: string; type: string; openerId?: string; url: string }
}

const attached = new Map<string, Attached>()
const awaited = new Map<string, (page: Attached) => void>()
const first = Promise.withResolvers<Attached>()
const detached = new Map<string, () => void>()
const openers = new Map<string, (url: string) => void>()
let isFirstTaken = false

onChromiumStart(({ cdp }) => {
  cdp.on<AttachedEvent>(undefined, 'Target.attachedToTarget', (event) => void attach(cdp, event))
  cdp.on<{ sessionId: string }>(undefined, 'Target.detachedFromTarget', ({ sessionId }) => detached.get(sessionId)?.())
  // Every new page waits until it has its bridge, so that no script of it runs before the preload script.
  void cdp.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true })
})

async function attach(cdp: Cdp, { sessionId, targetInfo }: AttachedEvent): Promise<void> {
  const page = { sessionId, targetId: targetInfo.targetId }
  if (targetInfo.type !== 'page') {
    await cdp.send('Runtime.runIfWaitingForDebugger', {}, sessionId)
    return
  }
  const opener = targetInfo.openerId === undefined ? undefined : openers.get(targetInfo.openerId)
  if (opener !== undefined) {
    // It has loaded nothing yet, and never will.
    await cdp.send('Target.closeTarget', { targetId: page.targetId })
    opener(targetInfo.url)
    return
  }
  attached.set(page.targetId, page)
  awaited.get(page.targetId)?.(page)
  first.resolve(page)
}

/** The page of a target that was just created. */
export function pageOf(targetId: string): Promise<Attached> {
  const known = attached.get(targetId)
  if (known !== undefined) return Promise.resolve(known)
  return new Promise((resolve) => awaited.set(targetId, resolve))
}

/** The page of the window that Chromium opened at its start; for one caller, `null` afterwards. */
export function takeStartupPage(): Promise<Attached> | null {
  if (isFirstTaken) return null
  isFirstTaken = true
  return first.promise
}

export function onDetached({ sessionId, targetId }: Attached, listener: () => void): void {
  detached.set(sessionId, () => {
    detached.delete(sessionId)
    openers.delete(targetId)
    attached.delete(targetId)
    listener()
  })
}

/** Tells of each window that the page wanted to open; it has been closed by then. */
export function onOpening({ targetId }: Attached, listener: (url: string) => void): void {
  openers.set(targetId, listener)
}
