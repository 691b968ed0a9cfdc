import { create } from 'zustand'
import { repliesTo } from '../../core/edit/replies.ts'
import { nameKey } from '../../core/model/actor.ts'
import { type Annotation, type AnnotationKind, exactOf } from '../../core/model/annotation.ts'
import type { Note } from '../../core/model/note.ts'
import { useOpenNote } from '../state/note.ts'

/** Which annotations are shown: those that fit every part that is set. */
export interface Filter {
  kind: AnnotationKind | null
  /** An actor's id; {@link nobody} for what is credited to nobody. */
  speaker: string | null
  tag: string | null
  /** Words that occur, in any order, in what is annotated or said about it. */
  words: string
}

/** The speaker of what is credited to nobody. */
export const nobody = 'nobody'

const all: Filter = { kind: null, speaker: null, tag: null, words: '' }

/** What is shown of the open note. Another note begins with all of it. */
export const useFilter = create<Filter>(() => all)

export function narrow(change: Partial<Filter>): void {
  useFilter.setState(change)
}

export function showAll(): void {
  useFilter.setState(all)
}

export function isNarrowed({ kind, speaker, tag, words }: Filter): boolean {
  return kind !== null || speaker !== null || tag !== null || words.trim() !== ''
}

useOpenNote.subscribe(({ note }, before) => {
  if (note?.id !== before.note?.id) showAll()
  // What a filter asked for may have gone by an edit: it must not hide all the rest.
  else if (note !== null && note !== before.note) {
    const { kind, speaker, tag } = useFilter.getState()
    // Without any annotation there is no field to let go of it by.
    if (note.annotations.length === 0) showAll()
    if (kind !== null && !note.annotations.some((one) => one.kind === kind)) narrow({ kind: null })
    if (speaker !== null && speaker !== nobody && !note.actors.some(({ id }) => id === speaker))
      narrow({ speaker: null })
    if (tag !== null && !note.annotations.some(({ tags }) => tags.includes(tag))) narrow({ tag: null })
  }
})

/** Tells of each annotation whether the filter shows it. */
export function matcher({ actors }: Pick<Note, 'actors'>, filter: Filter): (annotation: Annotation) => boolean {
  const names = new Map(actors.map(({ id, name, aliases }) => [id, folded([name, ...aliases].join(' '))]))
  const words = wordsOf(filter.words)
  return (annotation) => {
    const { kind, speaker, tags } = annotation
    if (filter.kind !== null && kind !== filter.kind) return false
    if (filter.speaker !== null && (speaker ?? nobody) !== filter.speaker) return false
    if (filter.tag !== null && !tags.includes(filter.tag)) return false
    if (words.length === 0) return true
    const said = saidOf(annotation)
    const name = speaker === null ? '' : (names.get(speaker) ?? '')
    return words.every((word) => said.includes(word) || name.includes(word))
  }
}

/** The same of a suggested quotation: its words and its speaker's names, the first of which is the one it goes by. */
export function suggestionMatcher(note: Note, filter: Filter): (quote: string, names: readonly string[]) => boolean {
  const wanted = note.actors.find(({ id }) => id === filter.speaker)
  const keys = wanted === undefined ? [] : [wanted.name, ...wanted.aliases].map(nameKey)
  const words = wordsOf(filter.words)
  return (quote, names) => {
    if ((filter.kind !== null && filter.kind !== 'quote') || filter.tag !== null) return false
    if (filter.speaker === nobody && names.length > 0) return false
    if (filter.speaker !== null && filter.speaker !== nobody && !names.some((name) => keys.includes(nameKey(name))))
      return false
    if (words.length === 0) return true
    const said = folded(`${quote} ${names.join(' ')}`)
    return words.every((word) => said.includes(word))
  }
}

function wordsOf(typed: string): string[] {
  return folded(typed).split(/\s+/u).filter(Boolean)
}

const known = new WeakMap<Annotation, string>()

/** The words of an annotation and all that is said about them but the speaker's name, which belongs to the note. */
function saidOf(annotation: Annotation): string {
  const before = known.get(annotation)
  if (before !== undefined) return before
  const replies = repliesTo(annotation).map(({ text }) => text)
  const said = folded([exactOf(annotation.target), annotation.comment, ...annotation.tags, ...replies].join('\n'))
  known.set(annotation, said)
  return said
}

/** Without capitals and accents, which people leave out when they search. */
function folded(text: string): string {
  const lower = text.toLowerCase()
  return /[^\p{ASCII}]/u.test(lower) ? lower.normalize('NFKD').replace(/\p{M}/gu, '') : lower
}
