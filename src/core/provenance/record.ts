import { anchorerOf } from '../anchoring/anchor.ts'
import { annotationLink } from '../interchange/link.ts'
import { webAnnotationsOf } from '../interchange/webAnnotation.ts'
import { citedIn } from '../memo/cited.ts'
import type { PrintedMemo } from '../memo/resolve.ts'
import { type Annotation, exactOf } from '../model/annotation.ts'
import { citationsOf, type Memo } from '../model/memo.ts'
import type { Citation } from '../model/memoBody.ts'
import type { Note } from '../model/note.ts'
import type { Span } from '../model/source.ts'
import { occurrences } from '../text/find.ts'
import { textDigest } from './digest.ts'
import { type PrintedWords, printedWordsOf } from './printedWords.ts'
import {
  type PrintedPages,
  type Provenance,
  type ProvenanceRecord,
  provenanceContext,
  provenanceVersion,
  type RecordedAnnotation,
  type RecordedQuotation,
  type RecordedSource,
  type SealedFormat,
} from './provenance.ts'

/** What a record is made from. */
export interface Exported {
  memo: Memo
  /** The notes that it cites, as they are now; those that are gone are missing. */
  notes: readonly Note[]
  /** The memo as it is printed, without the seal. */
  printed: PrintedMemo
  /** Its visible text, without the seal. */
  lines: readonly string[]
  /** ISO 8601 instant. */
  exported: string
  application: ProvenanceRecord['application']
  format: SealedFormat
}

/** The record of a memo's provenance. The same memo, notes and instant give the same record, to the letter. */
export async function recordOf(of: Exported): Promise<ProvenanceRecord> {
  const { memo, notes, printed, lines, exported, application, format } = of
  const cited = new Map(notes.map((note) => [note.id, note]))
  const ordered = printed.endnotes.flatMap(({ note }) => cited.get(note) ?? [])
  const annotations = ordered.map((note) => ({ note, cited: citedAnnotations(memo, note) }))
  return {
    version: provenanceVersion,
    exported,
    application,
    format,
    memo,
    sources: await Promise.all(annotations.map(sourceOf)),
    annotations: annotations.flatMap(annotationsOf),
    quotations: printedWordsOf(printed).map((words) => quotationOf(words, cited.get(words.citation.note))),
    printed: [...lines],
  }
}

/** The file that carries a record: with its seal, and with the digests of what the file shows. */
export function provenanceOf(record: ProvenanceRecord, seal: string, pages: PrintedPages): Provenance {
  return { '@context': provenanceContext, type: 'readout:Provenance', record, seal, pages }
}

interface Cited {
  note: Note
  cited: Annotation[]
}

function citedAnnotations(memo: Memo, note: Note): Annotation[] {
  const ids = new Set(citationsOf(memo).flatMap((citation) => (citation.note === note.id ? citation.annotation : [])))
  return note.annotations.filter(({ id }) => ids.has(id))
}

async function sourceOf({ note, cited }: Cited): Promise<RecordedSource> {
  const { text, meta, original } = note.source
  const speakers = new Set(cited.map(({ speaker }) => speaker))
  return {
    note: note.id,
    title: note.title,
    meta,
    original,
    text: { sha256: await textDigest(text), length: text.length },
    actors: note.actors.filter(({ id }) => speakers.has(id)),
  }
}

/**
 * The annotations behind the citations: the words, who said them, where they stand. The analyst's remarks, tags and replies stay in the
 * vault: a memo goes to people for whom they were not written.
 */
function annotationsOf({ note, cited }: Cited): RecordedAnnotation[] {
  const encode = webAnnotationsOf(note)
  return cited.map((annotation) => ({
    ...encode({ ...annotation, comment: '', tags: [] }),
    'readout:speaker': annotation.speaker,
  }))
}

function quotationOf({ citation, ...words }: PrintedWords, note: Note | undefined): RecordedQuotation {
  return {
    ...words,
    exact: citation.exact,
    speaker: citation.speaker,
    annotation: annotationLink(citation.note, citation.annotation),
    source: note?.source.original.sha256 ?? null,
    position: note === undefined ? null : placeOf(citation, note),
  }
}

/** Where the cited words stand letter for letter: at their annotation, or, where that has other words now, in the one place that has them. */
function placeOf({ annotation, exact }: Citation, note: Note): Span | null {
  const { source } = note
  const target = citedIn(note, annotation)?.target
  const anchored = target === undefined || exactOf(target) !== exact ? null : anchorerOf(source).find(target)
  if (anchored?.words === 'exact') return { start: anchored.start, end: anchored.end }
  const [place, another] = occurrences(source.text, exact, 2)
  return another === undefined ? (place ?? null) : null
}
