import type { Cdp } from '../cdp.ts'
import type { Chromium } from '../chromium.ts'
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
const openers = new Set<string>()
let isFirstTaken = false

onChromiumStart(({ cdp }) => {
  cdp.on<AttachedEvent>(undefined, 'Target.attachedToTarget', (event) => attach(cdp, event))
  cdp.on<{ sessionId: string }>(undefined, 'Target.detachedFromTarget', ({ sessionId }) => {
    detached.get(sessionId)?.()
    cdp.forget(sessionId)
  })
  // Every new page waits until it has its bridge, so that no script of it runs before the preload script.
  cdp.tell('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true })
})

function attach(cdp: Cdp, { sessionId, targetInfo }: AttachedEvent): void {
  const page = { sessionId, targetId: targetInfo.targetId }
  if (targetInfo.type !== 'page') {
    cdp.tell('Runtime.runIfWaitingForDebugger', {}, sessionId)
    return
  }
  if (targetInfo.openerId !== undefined && openers.has(targetInfo.openerId)) {
    // A page opened it. It has loaded nothing yet, and never will.
    cdp.tell('Target.closeTarget', { targetId: page.targetId })
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

/** The page that Chromium opened at its start, if it did; for one caller, `null` afterwards. */
export function takeStartupPage({ hasPage }: Chromium): Promise<Attached> | null {
  if (isFirstTaken || !hasPage) return null
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

/** Has every window that the page opens closed before it loads anything. */
export function refuseWindowsOf({ targetId }: Attached): void {
  openers.add(targetId)
}
