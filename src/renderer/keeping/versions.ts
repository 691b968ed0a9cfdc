import { create } from 'zustand'
import { type ReadoutError, toReadoutError } from '../../core/errors.ts'
import { countedNoteChanges } from '../../core/keeping/noteComparison.ts'
import type { VersionSummary } from '../../core/keeping/version.ts'
import type { DocumentRef } from '../../core/model/desk.ts'
import { localDate } from '../../core/model/time.ts'
import { call } from '../bridge.ts'
import { closeComparing, compareWith, comparisonOf, showComparison } from '../memo/compare/comparing.ts'
import { replaceContent, useOpenMemo } from '../state/memo.ts'
import { reloadNote, useOpenNote } from '../state/note.ts'
import { flushAll } from '../state/saving.ts'
import { complain, say } from '../state/toasts.ts'
import { useView } from '../state/view.ts'
import { t } from '../strings.ts'

interface Versions {
  /** The note or memo whose versions these are. */
  document: (DocumentRef & { name: string }) | null
  isOpen: boolean
  versions: VersionSummary[]
  isBusy: boolean
  /** What was done, or why it could not be. */
  said: string | ReadoutError | null
}

/** The earlier versions of the open note or memo, while they are shown or one of them is compared. */
export const useVersions = create<Versions>(() => ({
  document: null,
  isOpen: false,
  versions: [],
  isBusy: false,
  said: null,
}))

/** What is open in the middle of the window. */
function openDocument(): Versions['document'] {
  if (useView.getState().place === 'note') {
    const { note } = useOpenNote.getState()
    return note === null ? null : { of: 'note', id: note.id, name: note.title }
  }
  const { memo } = useOpenMemo.getState()
  return memo === null ? null : { of: 'memo', id: memo.id, name: memo.head.subject || t.library.untitledMemo }
}

/** Shows the versions of the open note or memo. */
export async function askVersions(): Promise<void> {
  if (document.querySelector('dialog[open]') !== null) return
  try {
    await flushAll()
    const open = openDocument()
    if (open === null) return
    const versions = await call('versions.list', { of: open.of, id: open.id })
    useVersions.setState({ document: open, isOpen: true, versions, said: null })
  } catch (error) {
    complain(error)
  }
}

export function closeVersions(): void {
  useVersions.setState({ isOpen: false })
}

/** Keeps the document as it is now. */
export async function keepNow(): Promise<void> {
  await working(async ({ of, id }) => {
    await flushAll()
    await call('versions.keep', { of, id })
    const versions = await call('versions.list', { of, id })
    useVersions.setState({ versions, said: t.keeping.versions.keptNow })
  })
}

/** Brings a version back, as one step that can be undone. What the document was is kept as a version first. */
export async function restoreVersion({ key }: VersionSummary): Promise<void> {
  await working(async ({ of, id }) => {
    await flushAll()
    if (of === 'memo') {
      const version = await call('versions.memo', { id, key })
      await call('versions.keep', { of, id })
      if (useOpenMemo.getState().memo?.id !== id) return
      replaceContent(version)
    } else {
      await call('notes.restoreVersion', { id, key })
      if (useOpenNote.getState().note?.id === id) await reloadNote(id)
    }
    closeVersions()
    closeComparing()
    say(t.keeping.versions.restored)
  })
}

/** Shows what differs between a version and what the document is now, or the version before it. */
export async function compareVersion(version: VersionSummary, against: 'now' | 'earlier' = 'now'): Promise<void> {
  await working(async ({ of, id, name }) => {
    const earlier = earlierThan(version)
    const about = { version: { version, against } }
    const own = t.keeping.versions.version(whenSaved(version.saved))
    const isNow = against === 'now' || earlier === null
    const ends = isNow
      ? { left: own, right: t.keeping.versions.now(name) }
      : { left: t.keeping.versions.version(whenSaved(earlier.saved)), right: own }
    if (of === 'note') {
      const request = isNow ? { id, from: version.key, to: null } : { id, from: earlier.key, to: version.key }
      const { changes, more } = await call('versions.compareNote', request)
      const summary = countedNoteChanges(changes)
      const counted = summary.length === 0 ? '' : t.keeping.versions.changes(summary)
      showComparison({ ...ends, ...about, changes, more, hasSame: false, summary: counted })
    } else {
      const memo = await call('versions.memo', { id, key: version.key })
      if (isNow) compareWith(memo, own, about.version)
      else {
        const before = await call('versions.memo', { id, key: earlier.key })
        showComparison({ ...ends, ...about, ...comparisonOf(before, memo) })
      }
    }
    closeVersions()
  })
}

/** The version that was kept before another; `null` for the first. */
export function earlierThan({ key }: VersionSummary): VersionSummary | null {
  const { versions } = useVersions.getState()
  return versions[versions.findIndex((version) => version.key === key) + 1] ?? null
}

/** An instant as the day and the time of day where the user is. */
export function whenSaved(instant: string): string {
  return t.dates.at(t.dates.date(localDate(new Date(instant))), timeOf(instant))
}

/** The time of day of an instant where the user is. */
export function timeOf(instant: string): string {
  return new Date(instant).toLocaleTimeString(t.locale, { hour: '2-digit', minute: '2-digit' })
}

async function working(work: (document: NonNullable<Versions['document']>) => Promise<void>): Promise<void> {
  const { document: open, isBusy, isOpen } = useVersions.getState()
  if (open === null || isBusy) return
  useVersions.setState({ isBusy: true, said: null })
  try {
    await work(open)
  } catch (error) {
    if (isOpen) useVersions.setState({ said: toReadoutError(error) })
    else complain(error)
  } finally {
    useVersions.setState({ isBusy: false })
  }
}
