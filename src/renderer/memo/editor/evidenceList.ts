import { cite } from '../../../core/memo/citing.ts'
import { nameKey } from '../../../core/model/actor.ts'
import { type Annotation, exactOf } from '../../../core/model/annotation.ts'
import type { Citation } from '../../../core/model/memoBody.ts'
import { type Note, speakerName } from '../../../core/model/note.ts'

/** An annotation of one of the notes chosen. */
export interface EvidenceItem {
  /** Unique among all items. */
  key: string
  note: Note
  annotation: Annotation
  speaker: string
  words: string
  /** What a filter is looked for in. */
  haystack: string
}

const known = new WeakMap<readonly Note[], EvidenceItem[]>()

/** Everything that was marked in `notes`: quotes by speaker, speakers in the order in which they first speak, then claims, highlights, comments. */
export function evidenceOf(notes: readonly Note[]): EvidenceItem[] {
  const found = known.get(notes)
  if (found !== undefined) return found
  const items = notes.flatMap((note) => note.annotations.map((annotation) => itemOf(note, annotation)))
  const quotes = items.filter(({ annotation }) => annotation.kind === 'quote')
  // Those that nobody is credited with come after the speakers.
  const { named = [], unnamed = [] } = Object.groupBy(quotes, ({ speaker }) => (speaker === '' ? 'unnamed' : 'named'))
  const bySpeaker = [...Map.groupBy(named, ({ speaker }) => nameKey(speaker)).values()].flat()
  const others = (['claim', 'highlight', 'comment'] as const).flatMap((kind) =>
    items.filter(({ annotation }) => annotation.kind === kind),
  )
  const all = [...bySpeaker, ...unnamed, ...others]
  known.set(notes, all)
  return all
}

/** The items that have every word of the filter in their words, speaker, remark or tags. */
export function fitting(items: EvidenceItem[], filter: string): EvidenceItem[] {
  const words = nameKey(filter).split(' ').filter(Boolean)
  return words.length === 0 ? items : items.filter(({ haystack }) => words.every((word) => haystack.includes(word)))
}

/** A citation of an item, with its words and its credit as they stand now. */
export function citationFor({ note, annotation }: EvidenceItem): Citation {
  return cite(note, annotation)
}

function itemOf(note: Note, annotation: Annotation): EvidenceItem {
  const [speaker, words] = [speakerName(note, annotation), exactOf(annotation.target)]
  const haystack = nameKey([words, speaker, annotation.comment, ...annotation.tags].join(' '))
  return { key: `${note.id} ${annotation.id}`, note, annotation, speaker, words, haystack }
}
