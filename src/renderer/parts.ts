import { create } from 'zustand'
import { loadContract } from './bridge.ts'
import type { NoteView } from './state/view.ts'
import { part } from './ui/Later.tsx'

/** What of the window a start does not need to show. */
export const memoWorkspace = part(async () => (await import('./memo/MemoWorkspace.tsx')).MemoWorkspace)
export const dialogs = part(async () => (await import('./Dialogs.tsx')).Dialogs)
export const lockPage = part(async () => (await import('./lock/LockPage.tsx')).LockPage)
export const actors = part(async () => (await import('./actors/Actors.tsx')).Actors)
export const timeline = part(async () => (await import('./timeline/Timeline.tsx')).Timeline)

/** Whether the dialogs are loaded; one that was asked for before shows itself then. */
export const useParts = create<{ hasDialogs: boolean }>(() => ({ hasDialogs: false }))

/** Loads everything, one after the other, while the window rests: whatever is shown next is then there at once. */
export async function loadParts(): Promise<void> {
  await loadContract()
  await dialogs.load()
  useParts.setState({ hasDialogs: true })
  const { offerContextMenus } = await import('./menus/contextMenus.ts')
  offerContextMenus()
  const { followMenuState } = await import('./menus/menuState.ts')
  followMenuState()
  const { offerQuotations } = await import('./annotations/draggingOut.ts')
  offerQuotations()
  for (const { load } of [actors, timeline, memoWorkspace]) {
    await whenIdle()
    await load()
  }
}

/** Loads what shows a note in that way. */
export async function loadView(view: NoteView): Promise<void> {
  if (view === 'actors') await actors.load()
  if (view === 'timeline') await timeline.load()
}

function whenIdle(): Promise<unknown> {
  return new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2000 }))
}
