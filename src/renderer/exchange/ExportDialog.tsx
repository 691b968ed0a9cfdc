import { type KeyboardEvent, useId } from 'react'
import {
  annotationFiles,
  annotationFormats,
  type FileKind,
  sourceFiles,
  sourceFormats,
} from '../../core/interchange/exchangeFormats.ts'
import { useLibrary } from '../state/library.ts'
import { useOpenNote } from '../state/note.ts'
import { useSelection } from '../state/selection.ts'
import { t } from '../strings.ts'
import { Dialog, DialogButtons } from '../ui/Dialog.tsx'
import styles from './Exchange.module.css'
import {
  choose,
  closeExport,
  exportAnnotations,
  exportSources,
  notesIn,
  type Scope,
  useExporting,
} from './exporting.ts'

/** Asks for the format in which annotations, or references to sources, are to be exported, and of which notes. */
export function ExportDialog() {
  const { what, isEither, scope, annotations, sources } = useExporting()
  const note = useOpenNote((state) => state.note)
  const title = isEither
    ? t.listing.exporting.title
    : what === 'sources'
      ? t.exchange.exportSources
      : t.exchange.exportAnnotations
  return (
    <Dialog isOpen={what !== null} title={title} onClose={closeExport}>
      {isEither && what !== null && <What what={what} />}
      {what === 'annotations' && (
        <>
          {scope === 'open' && note !== null && <p>{t.exchange.from(note.title, note.annotations.length)}</p>}
          <Scopes />
          {notesIn(scope).length > 1 && <Into />}
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
          <Scopes />
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

interface ChoiceProps<C extends string> {
  legend: string
  /** Each with what it is called. */
  choices: readonly (readonly [C, string])[]
  chosen: C
  onChoose: (choice: C) => void
}

function Choices<C extends string>({ legend, choices, chosen, onChoose }: ChoiceProps<C>) {
  const name = useId()
  return (
    <fieldset className={styles.scope}>
      <legend>{legend}</legend>
      {choices.map(([choice, label]) => (
        <label key={choice}>
          <input type="radio" name={name} checked={choice === chosen} onChange={() => onChoose(choice)} />
          {label}
        </label>
      ))}
    </fieldset>
  )
}

function What({ what }: { what: 'annotations' | 'sources' }) {
  const { annotations, sources, what: legend } = t.listing.exporting
  const choices = [
    ['annotations', annotations],
    ['sources', sources],
  ] as const
  return <Choices legend={legend} choices={choices} chosen={what} onChoose={(chosen) => choose({ what: chosen })} />
}

/** Of which notes it is wanted. */
function Scopes() {
  const { what, scope } = useExporting()
  const hasNote = useOpenNote((state) => state.note !== null)
  const selected = useSelection(({ of, ids }) => (of === 'note' ? ids.size : 0))
  const count = useLibrary((state) => state.notes.length)
  const choices: [Scope, string][] = [['all', t.exchange.allNotes(count)]]
  if (selected > 0) choices.unshift(['selected', t.listing.exporting.selectedNotes(selected)])
  if (hasNote) choices.unshift(['open', t.exchange.thisNote])
  const legend = what === 'sources' ? t.exchange.of : t.listing.exporting.of
  return <Choices legend={legend} choices={choices} chosen={scope} onChoose={(chosen) => choose({ scope: chosen })} />
}

/** Whether the annotations of several notes are wanted in one file. */
function Into() {
  const into = useExporting((state) => state.into)
  const { into: legend, oneFile, files, importable } = t.listing.exporting
  const choices = [
    ['file', oneFile],
    ['folder', files],
  ] as const
  return (
    <>
      <Choices legend={legend} choices={choices} chosen={into} onChoose={(chosen) => choose({ into: chosen })} />
      <p className={styles.hint}>{importable}</p>
    </>
  )
}
