import { create } from 'zustand'
import { ReadoutError } from '../../core/errors.ts'
import type { AnnotationFormat, SourceFormat } from '../../core/interchange/exchangeFormats.ts'
import { call } from '../bridge.ts'
import { useLibrary } from '../state/library.ts'
import { useOpenNote } from '../state/note.ts'
import { flushAll } from '../state/saving.ts'
import { selectedNotes } from '../state/selection.ts'
import { complain, say } from '../state/toasts.ts'
import { t } from '../strings.ts'

type What = 'annotations' | 'sources'

/** Whose annotations or sources are wanted: the open note's, the selected notes', or everything. */
export type Scope = 'open' | 'selected' | 'all'

interface Exporting {
  /** What the dialog asks about; `null` while it is closed. */
  what: What | null
  /** Whether the dialog also asks what is wanted. */
  isEither: boolean
  scope: Scope
  /** The formats that were chosen last, with which the dialog begins. */
  annotations: AnnotationFormat
  sources: SourceFormat
  /** Whether the annotations of several notes go into one file, or into a folder with a file for each. */
  into: 'file' | 'folder'
  isBusy: boolean
}

export const useExporting = create<Exporting>(() => ({
  what: null,
  isEither: false,
  scope: 'open',
  annotations: 'w3c',
  sources: 'csl',
  into: 'file',
  isBusy: false,
}))

/** Asks in which format the open note's annotations are wanted; where none is open, those of the selected notes. */
export function askAnnotations(): void {
  const { note } = useOpenNote.getState()
  const isSelected = selectedNotes().length > 0
  if (note === null && !isSelected)
    complain(new ReadoutError('not-found', t.exchange.none, { advice: t.exchange.noneAdvice }))
  else if (note?.annotations.length === 0 && !isSelected)
    complain(new ReadoutError('not-found', t.exchange.nothing, { advice: t.exchange.nothingAdvice }))
  else ask({ what: 'annotations', scope: note === null ? 'selected' : 'open' })
}

/** Asks in which format references are wanted, and to which sources. */
export function askSources(): void {
  const { scope } = useExporting.getState()
  if (useLibrary.getState().notes.length === 0)
    complain(new ReadoutError('not-found', t.exchange.noSources, { advice: t.exchange.noSourcesAdvice }))
  else ask({ what: 'sources', scope: useOpenNote.getState().note === null || scope === 'all' ? 'all' : 'open' })
}

/** Asks what of the selected notes is wanted, and in which format; where none is selected, of the open one. */
export function askSelected(): void {
  if (selectedNotes().length > 0) ask({ what: 'annotations', scope: 'selected', isEither: true })
  else if (useOpenNote.getState().note !== null) ask({ what: 'annotations', scope: 'open', isEither: true })
  else complain(new ReadoutError('usage', t.listing.none, { advice: t.listing.noneAdvice }))
}

/** One question at a time: what is asked already stays. */
function ask(asked: { what: What; scope: Scope; isEither?: boolean }): void {
  const isTaken = useExporting.getState().isBusy || document.querySelector('dialog[open]') !== null
  if (!isTaken) useExporting.setState({ isEither: false, ...asked })
}

export function closeExport(): void {
  useExporting.setState({ what: null })
}

/** Changes what the dialog asks about. */
export function choose(change: Partial<Pick<Exporting, 'what' | 'scope' | 'into'>>): void {
  useExporting.setState(change)
}

/** The ids of the notes that `scope` means. */
export function notesIn(scope: Scope): string[] {
  const { note } = useOpenNote.getState()
  if (scope === 'open') return note === null ? [] : [note.id]
  return scope === 'selected' ? selectedNotes() : useLibrary.getState().notes.map(({ id }) => id)
}

export async function exportAnnotations(format: AnnotationFormat): Promise<void> {
  const { scope, into } = useExporting.getState()
  const notes = notesIn(scope)
  useExporting.setState({ annotations: format })
  const hasSome = new Set(notes)
  const isEmpty =
    scope !== 'open' && !useLibrary.getState().notes.some(({ id, annotations }) => hasSome.has(id) && annotations > 0)
  if (isEmpty) {
    closeExport()
    complain(new ReadoutError('not-found', t.exchange.nothingMany, { advice: t.exchange.nothingAdvice }))
    return
  }
  await exportTo(async () => {
    const { path, written, without } = await call('annotations.export', {
      notes,
      format,
      into: notes.length > 1 ? into : 'file',
    })
    if (path === null) return null
    const name = nameOf(path)
    if (notes.length === 1) return t.exchange.exported(name)
    return into === 'file'
      ? t.listing.exporting.written(name, written, without)
      : t.listing.exporting.writtenFiles(name, written, without)
  })
}

export async function exportSources(format: SourceFormat): Promise<void> {
  const { scope } = useExporting.getState()
  const notes = scope === 'all' ? null : notesIn(scope)
  useExporting.setState({ sources: format })
  await exportTo(async () => {
    const { path } = await call('sources.export', { notes, format })
    return path === null ? null : t.exchange.exported(nameOf(path))
  })
}

/** Closes the dialog and lets the files be written, of which `write` says what they are; what was typed goes with them. */
async function exportTo(write: () => Promise<string | null>): Promise<void> {
  if (useExporting.getState().isBusy) return
  useExporting.setState({ what: null, isBusy: true })
  try {
    await flushAll()
    const said = await write()
    if (said !== null) say(said, [{ label: t.exchange.folder, run: () => void reveal() }])
  } catch (error) {
    complain(error)
  } finally {
    useExporting.setState({ isBusy: false })
  }
}

function nameOf(path: string): string {
  return path.replace(/^.*[/\\]/u, '')
}

async function reveal(): Promise<void> {
  await call('export.reveal', { how: 'folder' }).catch(complain)
}
