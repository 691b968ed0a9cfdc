import type { GivenNext } from '../../shared/givenContract.ts'
import { call } from '../bridge.ts'
import { importGiven, isImporting, whenImported } from './importing.ts'
import { openLink } from './links.ts'
import { complain } from './toasts.ts'

let isFilled = false
/** The end of all that was asked for until now: one thing is dealt with after the other. */
let last: Promise<unknown> = Promise.resolve()

/** Something was handed to Readout. Until the window is filled it waits in the main process. */
export function hearGiven(): void {
  if (isFilled) last = last.then(takeAll).catch(complain)
}

/** From now on the window deals with what is handed to Readout; with what came before, at once. */
export function takeGiven(): void {
  isFilled = true
  hearGiven()
}

/** Opens the link that waits before all else, as the window's first sight. @returns whether a note was opened by it */
export async function openFirstLink(): Promise<boolean> {
  const { next } = await call('given.next', { done: null })
  if (next?.type !== 'link') return false
  const isOpened = await follow(next.id)
  await call('given.next', { done: next.id })
  return isOpened
}

/** It is done with one when it asks for the next: what a page that goes away has not done is left to the one that comes. */
async function takeAll(): Promise<void> {
  let done: number | null = null
  for (;;) {
    const { next }: { next: GivenNext } = await call('given.next', { done })
    if (next === null) return
    if (next.type === 'link') {
      await follow(next.id)
    } else {
      while (isImporting()) await whenImported()
      await importGiven(next.id)
    }
    done = next.id
  }
}

async function follow(id: number): Promise<boolean> {
  try {
    const { link } = await call('given.link', { id })
    if (link === null) return false
    await openLink(link)
    return true
  } catch (error) {
    complain(error)
    return false
  }
}
