import { summaryLine } from '../../core/edit/updating.ts'
import { importLine } from '../../core/interchange/importSummary.ts'
import type { MemoSummary, NoteSummary } from '../../core/library/summary.ts'
import { creditLine } from '../../core/model/actor.ts'
import { exactOf } from '../../core/model/annotation.ts'
import type { Note } from '../../core/model/note.ts'
import { formatDate } from '../../core/model/time.ts'
import type { AnnotationOffer, ImportOutcome, UpdateOffer } from '../../shared/importContract.ts'
import type { WrittenMemo } from './memoJobs.ts'

/** How the command line shows its values to people; programs ask for `--json`. Each function gives lines without a final line end. */

export function renderNotes(notes: readonly NoteSummary[]): string {
  if (notes.length === 0) return 'No notes yet. Import one: readout import FILE…'
  return notes.map((note) => `${note.id}  ${counted(note.quotes, 'quote').padStart(10)}  ${note.title}`).join('\n')
}

export function renderMemos(memos: readonly MemoSummary[]): string {
  if (memos.length === 0) return 'No memos yet. Make one: readout memo NOTE --out FILE --keep'
  return memos
    .map(({ id, date, subject, title, archived }) => {
      const name = subject.trim() || title
      return `${id}  ${archived ? `${name} (archived)` : name}${date === '' ? '' : `, ${date}`}`
    })
    .join('\n')
}

export function renderWrittenMemo({ files, citations }: WrittenMemo): string {
  return files.map(({ path }) => `${path} (${counted(citations, 'citation')})`).join('\n')
}

export function renderImport(outcomes: readonly ImportOutcome[]): string {
  return outcomes
    .filter((outcome) => outcome.status === 'imported' || outcome.status === 'duplicate')
    .map(({ status, note, title }) => `${status === 'imported' ? 'imported' : 'already in'}  ${note}  ${title}`)
    .join('\n')
}

export function renderUpdate({
  file,
  title,
  summary,
  updated,
}: Pick<UpdateOffer, 'file' | 'title' | 'summary'> & { updated: boolean }): string {
  const lines = summary.atStake.map(({ before, after }) =>
    after === null ? `  not found  “${before}”` : `  changed    “${before}”\n       now    “${after}”`,
  )
  const head = updated ? `“${title}” updated from ${file}` : `“${title}” would be updated from ${file}`
  return [`${head}: ${summaryLine(summary)}`, ...lines].join('\n')
}

/** What was written to a file is named; otherwise it is printed, without its final line feed. */
export function renderExport({ path, content }: { path: string | null; content: string }): string {
  return path ?? content.replace(/\n$/u, '')
}

export function renderAnnotationImport({
  file,
  title,
  summary,
  report,
  imported,
}: Omit<AnnotationOffer, 'offer'> & { imported: boolean }): string {
  const head = imported ? `“${title}” has now, from ${file}` : `“${title}” is unchanged; ${file} has`
  return [`${head}: ${importLine(summary)}`, ...report.map((sentence) => `  ${sentence}`)].join('\n')
}

export function renderNote(note: Note): string {
  const { meta, original } = note.source
  const published = meta.published === null ? '' : formatDate(meta.published)
  const origin = [meta.authors.join(', '), meta.publisher, published, meta.url].filter(Boolean).join(' · ')
  const parts = [
    [note.title, origin, `note ${note.id}, from ${original.name}`].filter(Boolean).join('\n'),
    note.summary === '' ? '' : `SUMMARY\n${note.summary}`,
    note.annotations.length === 0 ? '' : `ANNOTATIONS\n${annotations(note)}`,
    `TEXT\n${note.source.text}`,
  ]
  return parts.filter(Boolean).join('\n\n')
}

function annotations(note: Note): string {
  return note.annotations
    .map((annotation) => {
      const actor = note.actors.find(({ id }) => id === annotation.speaker)
      const tags = annotation.tags.map((tag) => `#${tag}`).join(' ')
      const under = [actor === undefined ? '' : creditLine(actor), annotation.comment, tags].filter(Boolean)
      return [`${annotation.kind}: ${exactOf(annotation.target)}`, ...under.map((line) => `    ${line}`)].join('\n')
    })
    .join('\n')
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
