import { create } from 'zustand'
import { toReadoutError } from '../../../core/errors.ts'
import type { VersionSummary } from '../../../core/memo/version.ts'
import { formatDate, localDate } from '../../../core/model/time.ts'
import { call } from '../../bridge.ts'
import { replaceContent, useOpenMemo } from '../../state/memo.ts'
import { flushAll } from '../../state/saving.ts'
import { complain, say } from '../../state/toasts.ts'
import { t } from '../../strings.ts'
import { compareWith } from './comparing.ts'

interface Versions {
  isOpen: boolean
  versions: VersionSummary[]
  isBusy: boolean
  said: { text: string; isError: boolean } | null
}

/** The earlier versions of the open memo, while they are shown. */
export const useVersions = create<Versions>(() => ({ isOpen: false, versions: [], isBusy: false, said: null }))

/** Shows the versions of the open memo. */
export async function askVersions(): Promise<void> {
  if (document.querySelector('dialog[open]') !== null) return
  try {
    await flushAll()
    const { memo } = useOpenMemo.getState()
    if (memo === null) return
    const versions = await call('memos.versions', { id: memo.id })
    useVersions.setState({ isOpen: true, versions, said: null })
  } catch (error) {
    complain(error)
  }
}

export function closeVersions(): void {
  useVersions.setState({ isOpen: false })
}

/** Keeps the memo as it is now. */
export async function keepNow(): Promise<void> {
  await working(async (id) => {
    await flushAll()
    await call('memos.keep', { id })
    const versions = await call('memos.versions', { id })
    useVersions.setState({ versions, said: { text: t.compare.keptNow, isError: false } })
  })
}

/** Brings a version back into the open memo, as one step that can be undone. What the memo was is kept as a version first. */
export async function restoreVersion({ revision }: VersionSummary): Promise<void> {
  await working(async (id) => {
    await flushAll()
    const version = await call('memos.version', { id, revision })
    await call('memos.keep', { id })
    if (useOpenMemo.getState().memo?.id !== id) return
    replaceContent(version)
    closeVersions()
    say(t.compare.restored)
  })
}

/** Shows what the memo has otherwise than a version of it. */
export async function compareVersion({ revision, saved }: VersionSummary): Promise<void> {
  await working(async (id) => {
    const version = await call('memos.version', { id, revision })
    closeVersions()
    compareWith(version, t.compare.version(whenSaved(saved)))
  })
}

/** An instant as the day and the time of day where the user is. */
export function whenSaved(instant: string): string {
  const date = new Date(instant)
  const time = date.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
  return `${formatDate(localDate(date))}, ${time}`
}

async function working(work: (id: string) => Promise<void>): Promise<void> {
  const { memo } = useOpenMemo.getState()
  if (memo === null || useVersions.getState().isBusy) return
  useVersions.setState({ isBusy: true, said: null })
  try {
    await work(memo.id)
  } catch (error) {
    useVersions.setState({ said: { text: toReadoutError(error).line, isError: true } })
  } finally {
    useVersions.setState({ isBusy: false })
  }
}
