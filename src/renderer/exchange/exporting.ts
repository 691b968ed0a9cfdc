import { create } from 'zustand'
import { ReadoutError } from '../../core/errors.ts'
import type { AnnotationFormat, SourceFormat } from '../../core/interchange/exchangeFormats.ts'
import { call } from '../bridge.ts'
import { useLibrary } from '../state/library.ts'
import { useOpenNote } from '../state/note.ts'
import { flushAll } from '../state/saving.ts'
import { complain, say } from '../state/toasts.ts'
import { t } from '../strings.ts'

interface Exporting {
  /** What the dialog asks about; `null` while it is closed. */
  what: 'annotations' | 'sources' | null
  /** The formats that were chosen last, with which the dialog begins. */
  annotations: AnnotationFormat
  sources: SourceFormat
  /** Whether references are wanted to the sources of all notes. */
  isAll: boolean
  isBusy: boolean
}

export const useExporting = create<Exporting>(() => ({
  what: null,
  annotations: 'w3c',
  sources: 'csl',
  isAll: false,
  isBusy: false,
}))

/** Asks in which format the open note's annotations are wanted. */
export function askAnnotations(): void {
  const { note } = useOpenNote.getState()
  if (note === null) complain(new ReadoutError('not-found', t.exchange.none, { advice: t.exchange.noneAdvice }))
  else if (note.annotations.length === 0)
    complain(new ReadoutError('not-found', t.exchange.nothing, { advice: t.exchange.nothingAdvice }))
  else ask('annotations')
}

/** Asks in which format references are wanted, and to which sources. */
export function askSources(): void {
  if (useLibrary.getState().notes.length === 0)
    complain(new ReadoutError('not-found', t.exchange.noSources, { advice: t.exchange.noSourcesAdvice }))
  else {
    if (useOpenNote.getState().note === null) chooseAll(true)
    ask('sources')
  }
}

/** One question at a time: what is asked already stays. */
function ask(what: 'annotations' | 'sources'): void {
  const isTaken = useExporting.getState().isBusy || document.querySelector('dialog[open]') !== null
  if (!isTaken) useExporting.setState({ what })
}

export function closeExport(): void {
  useExporting.setState({ what: null })
}

export function chooseAll(isAll: boolean): void {
  useExporting.setState({ isAll })
}

export async function exportAnnotations(format: AnnotationFormat): Promise<void> {
  const { note } = useOpenNote.getState()
  useExporting.setState({ annotations: format })
  if (note !== null) await exportTo(() => call('annotations.export', { id: note.id, format }))
}

export async function exportSources(format: SourceFormat): Promise<void> {
  const { isAll } = useExporting.getState()
  const note = isAll ? null : (useOpenNote.getState().note?.id ?? null)
  useExporting.setState({ sources: format })
  await exportTo(() => call('sources.export', { note, format }))
}

/** Closes the dialog and lets the file be written; what was typed goes with it. */
async function exportTo(write: () => Promise<{ path: string | null }>): Promise<void> {
  if (useExporting.getState().isBusy) return
  useExporting.setState({ what: null, isBusy: true })
  try {
    await flushAll()
    const { path } = await write()
    if (path === null) return
    say(t.exchange.exported(path.replace(/^.*[/\\]/u, '')), [{ label: t.exchange.folder, run: () => void reveal() }])
  } catch (error) {
    complain(error)
  } finally {
    useExporting.setState({ isBusy: false })
  }
}

async function reveal(): Promise<void> {
  await call('export.reveal', { how: 'folder' }).catch(complain)
}
