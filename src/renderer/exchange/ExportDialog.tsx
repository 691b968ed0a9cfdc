import type { KeyboardEvent } from 'react'
import {
  annotationFiles,
  annotationFormats,
  type FileKind,
  sourceFiles,
  sourceFormats,
} from '../../core/interchange/exchangeFormats.ts'
import { useLibrary } from '../state/library.ts'
import { useOpenNote } from '../state/note.ts'
import { t } from '../strings.ts'
import { Dialog, DialogButtons } from '../ui/Dialog.tsx'
import styles from './Exchange.module.css'
import { chooseAll, closeExport, exportAnnotations, exportSources, useExporting } from './exporting.ts'

/** Asks for the format in which annotations, or references to sources, are to be exported. */
export function ExportDialog() {
  const { what, annotations, sources } = useExporting()
  const note = useOpenNote((state) => state.note)
  const title = what === 'sources' ? t.exchange.exportSources : t.exchange.exportAnnotations
  return (
    <Dialog isOpen={what !== null} title={title} onClose={closeExport}>
      {what === 'annotations' && note !== null && (
        <>
          <p>{t.exchange.from(note.title, note.annotations.length)}</p>
          <Formats
            formats={annotationFormats}
            first={annotations}
            files={annotationFiles}
            uses={t.exchange.annotations}
            choose={exportAnnotations}
          />
        </>
      )}
      {what === 'sources' && (
        <>
          <Scope />
          <Formats
            formats={sourceFormats}
            first={sources}
            files={sourceFiles}
            uses={t.exchange.sources}
            choose={exportSources}
          />
        </>
      )}
      <DialogButtons>
        <button type="button" className="button" onClick={closeExport}>
          {t.exchange.cancel}
        </button>
      </DialogButtons>
    </Dialog>
  )
}

interface FormatsProps<F extends string> {
  formats: readonly F[]
  /** The one that has the focus at first. */
  first: F
  files: Record<F, FileKind>
  /** What each is for. */
  uses: Record<F, string>
  choose: (format: F) => Promise<void>
}

function Formats<F extends string>({ formats, first, files, uses, choose }: FormatsProps<F>) {
  return (
    <ul className={styles.formats} aria-label={t.exchange.formats}>
      {formats.map((format) => (
        <li key={format}>
          <button
            type="button"
            data-first={format === first || undefined}
            onClick={() => void choose(format)}
            onKeyDown={moveFormat}
          >
            <strong>{files[format].name}</strong>
            <small>.{files[format].extensions[0]}</small>
            <span>{uses[format]}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

/** ↑ and ↓ go from one format to the next, and round. */
function moveFormat(event: KeyboardEvent<HTMLButtonElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0) return
  event.preventDefault()
  const all = [...(event.currentTarget.closest('ul')?.querySelectorAll('button') ?? [])]
  all.at((all.indexOf(event.currentTarget) + step) % all.length)?.focus()
}

/** Whether references are wanted to the open note's source or to all. */
function Scope() {
  const isAll = useExporting((state) => state.isAll)
  const hasNote = useOpenNote((state) => state.note !== null)
  const count = useLibrary((state) => state.notes.length)
  return (
    <fieldset className={styles.scope}>
      <legend>{t.exchange.of}</legend>
      <label>
        <input type="radio" name="sources-of" checked={!isAll} disabled={!hasNote} onChange={() => chooseAll(false)} />
        {t.exchange.thisNote}
      </label>
      <label>
        <input type="radio" name="sources-of" checked={isAll} onChange={() => chooseAll(true)} />
        {t.exchange.allNotes(count)}
      </label>
    </fieldset>
  )
}
