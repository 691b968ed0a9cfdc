import { Anchorer } from '../anchoring/anchor.ts'
import type { NoteEdit } from '../edit/noteEdit.ts'
import { type Actor, findActor, nameKey } from '../model/actor.ts'
import { type Annotation, exactOf, positionOf, type Target } from '../model/annotation.ts'
import { Id, newId } from '../model/id.ts'
import type { Note } from '../model/note.ts'
import { findWords } from '../text/find.ts'
import { describeSpan } from '../text/selectors.ts'
import { say } from '../words/say.ts'
import { CodePoints } from './codePoints.ts'
import { importReplies } from './importReplies.ts'
import type { ImportSummary } from './importSummary.ts'
import { type ImportDraft, type Reading, type SpeakerDraft, shorten } from './reading.ts'
import { documentUri } from './source.ts'

/**
 * How many code units of source are searched for words in another spelling, all drafts of an import together. It bounds the time that a
 * file takes whose words are nowhere in the source.
 */
const mostFolded = 2_000_000

/**
 * The edits that put imported annotations into a note, a sentence for each that was not taken as it stood in its file, and how many came
 * to what.
 *
 * - Words that stand where the file says keep both selectors. Where the position is missing or wrong, that of the words is put in; where
 *   the source spells them with other marks or white space, they are taken as the source spells them. Words that are not found are kept
 *   as an orphan, for a person to attach, unless the file says that they are from another document.
 * - An id that is free in the note is kept. What has the id of an annotation of the note is that annotation, and is left out; so is a
 *   quote, highlight or claim of a passage that the note has as that already, and a comment that it has word for word.
 * - A speaker whom the note knows is credited as the note knows them, except that a role or affiliation it does not know is filled in;
 *   others become actors with all that the file says of them.
 * - A reply goes to the thread of the annotation that it is about, be that new or in the note already. One that is there already, or
 *   whose annotation is neither in the note nor taken from the file, is left out.
 */
export function importAnnotations(
  note: Note,
  { drafts, replies }: Pick<Reading, 'drafts' | 'replies'>,
  now: string,
): { edits: NoteEdit[]; report: string[]; summary: ImportSummary } {
  const report: string[] = []
  const summary = { exact: 0, changed: 0, orphans: 0, known: 0, leftOut: 0 }
  const speakers = new Speakers(note.actors)
  const places = new Places(note)
  /** The ids of annotations of the note, by those that they have in the note and in the file. */
  const taken = new Map<string, Id>(note.annotations.map(({ id }) => [id, id]))
  const passages = new Map(note.annotations.map((annotation) => [passageKey(annotation), annotation.id]))
  const remarks = new Map(note.annotations.map(({ id, comment }) => [id, comment]))
  const additions: NoteEdit[] = []

  for (const draft of drafts) {
    if (taken.has(draft.id)) {
      const remark = remarks.get(draft.id) === draft.comment ? '' : shorten(draft.comment)
      report.push(say.exchange.of(draft.entry, say.exchange.about.idKnown(named(draft), remark)))
      summary.known++
      continue
    }
    const place = places.of(draft, report)
    if (place === null) {
      summary.leftOut++
      continue
    }
    const { target, words } = place
    const { kind, comment, tags } = draft
    const known = passages.get(passageKey({ kind, comment, target }))
    if (known !== undefined) {
      summary.known++
      if (draft.id !== '') taken.set(draft.id, known)
      report.push(
        say.exchange.of(
          draft.entry,
          say.exchange.about.known(shorten(exactOf(target)), kind, kind === 'comment' ? '' : shorten(draft.comment)),
        ),
      )
      continue
    }
    const id = Id.safeParse(draft.id).success ? draft.id : newId()
    taken.set(id, id)
    if (draft.id !== '') taken.set(draft.id, id)
    summary[words]++
    const speaker = draft.speaker === null ? null : speakers.credit(draft.speaker)
    const created = draft.created ?? draft.updated ?? now
    const annotation = { id, kind, target, speaker, comment, tags, created, updated: draft.updated ?? created }
    additions.push({ type: 'annotation.add', annotation })
  }
  const threads = importReplies(note, replies, taken, now)
  return {
    edits: [...speakers.edits(), ...additions, ...threads.edits],
    report: [...report, ...threads.report],
    summary: { ...summary, replies: threads.edits.length },
  }
}

/** Where imported words stand: letter for letter, in words that were edited, or nowhere for certain. */
interface Place {
  target: Target
  words: 'exact' | 'changed' | 'orphans'
}

/** What makes two annotations of a note and of a file the same. */
function passageKey({ kind, comment, target }: Pick<Annotation, 'kind' | 'comment' | 'target'>): string {
  const { start, end } = positionOf(target)
  return JSON.stringify([kind, start, end, exactOf(target), kind === 'comment' ? comment : ''])
}

function named({ exact, position }: ImportDraft): string {
  return exact === '' && position !== null ? `${position.start}–${position.end}` : shorten(exact)
}

/** Finds the places of imported words in the source of a note. */
class Places {
  readonly #text: string
  readonly #uri: string
  readonly #hash: string
  readonly #points: CodePoints
  readonly #anchorer: Anchorer
  #folded = 0

  constructor({ source }: Note) {
    this.#text = source.text
    this.#anchorer = new Anchorer(source.text)
    this.#uri = comparable(documentUri(source))
    this.#hash = `urn:sha256:${source.original.sha256}`
    this.#points = new CodePoints(source.text)
  }

  /** The place of a draft; `null`, with a sentence in the report, when the source cannot have it. */
  of(draft: ImportDraft, report: string[]): Place | null {
    if (draft.exact === '') return this.#byPosition(draft, report)
    const target = this.#stated(draft)
    const found = this.#anchorer.find(target)
    if (found?.words === 'exact') return { target: withPosition(target, found), words: 'exact' }
    const alike = this.#inOtherSpelling(draft)
    if (alike !== null) return { target: describeSpan(this.#text, alike), words: 'exact' }
    if (found !== null) {
      const words = shorten(this.#text.slice(found.start, found.end))
      report.push(say.exchange.of(draft.entry, say.exchange.about.otherWords(named(draft), words)))
      return { target: withPosition(target, found), words: 'changed' }
    }
    if (this.#isElsewhere(draft.source)) {
      report.push(say.exchange.of(draft.entry, say.exchange.about.elsewhere(named(draft), shorten(draft.source))))
      return null
    }
    report.push(say.exchange.of(draft.entry, say.exchange.about.notFound(named(draft))))
    return { target, words: 'orphans' }
  }

  /** The target as the file has it, with a position inside the source whatever the file says. */
  #stated({ exact, prefix, suffix, position }: ImportDraft): Target {
    const selector = { type: 'TextQuoteSelector' as const, exact, prefix, suffix }
    const spans = position === null ? [] : this.#spansOf(position)
    const stands = spans.find(({ start, end }) => this.#text.slice(start, end) === exact)
    const { start, end } = stands ?? spans[0] ?? { start: 0, end: 0 }
    return { selector: [selector, { type: 'TextPositionSelector', start, end }] }
  }

  /** The spans a position may mean, likeliest first. Many programs count code units where the recommendation says code points. */
  #spansOf({ start, end, unit }: NonNullable<ImportDraft['position']>): { start: number; end: number }[] {
    const units = { start, end }
    const points = { start: this.#points.toUnit(start), end: this.#points.toUnit(end) }
    const spans = unit === 'code point' ? [points, units] : [units, points]
    return spans.filter((span) => span.start <= span.end && span.end <= this.#text.length)
  }

  #byPosition(draft: ImportDraft, report: string[]): Place | null {
    const [span] = draft.position === null ? [] : this.#spansOf(draft.position)
    if (span === undefined || span.start === span.end) {
      report.push(say.exchange.of(draft.entry, say.exchange.about.outside))
      return null
    }
    if (this.#isElsewhere(draft.source)) {
      report.push(say.exchange.of(draft.entry, say.exchange.about.wordlessElsewhere(shorten(draft.source))))
      return null
    }
    const target = describeSpan(this.#text, span)
    report.push(say.exchange.of(draft.entry, say.exchange.about.byPosition(shorten(exactOf(target)))))
    return { target, words: 'exact' }
  }

  #inOtherSpelling({ exact }: ImportDraft): { start: number; end: number } | null {
    // A word that is nowhere in the source is nowhere in any spelling, and most words that are not found have one.
    const longest = (exact.match(/[\p{L}\p{N}]+/gu) ?? []).reduce(
      (long, word) => (word.length > long.length ? word : long),
      '',
    )
    if (this.#folded > mostFolded || !this.#text.includes(longest)) return null
    this.#folded += this.#text.length
    const [only, another] = findWords(this.#text, exact)
    return only === undefined || another !== undefined ? null : only
  }

  /** Whether a file says that its words are from another document than this one. */
  #isElsewhere(source: string): boolean {
    if (source === '' || source === this.#hash) return false
    const canTell = source.startsWith('urn:sha256:') || this.#uri.startsWith('https://')
    return canTell && comparable(source) !== this.#uri
  }
}

function withPosition(target: Target, { start, end }: { start: number; end: number }): Target {
  const [quote, position] = target.selector
  return { selector: [quote, { ...position, start, end }] }
}

/** A web address without what does not tell documents apart. */
function comparable(uri: string): string {
  return uri
    .replace(/#.*$/su, '')
    .replace(/^https?:\/\/(?:www\.)?/iu, 'https://')
    .replace(/\/$/u, '')
}

/** Finds the actors whom imported quotations are credited to. */
class Speakers {
  readonly #actors: readonly Actor[]
  readonly #added = new Map<string, Actor>()
  readonly #filled = new Map<Id, { role?: string; affiliation?: string }>()

  constructor(actors: readonly Actor[]) {
    this.#actors = actors
  }

  /** The id of the actor that a draft's speaker is. */
  credit(speaker: SpeakerDraft): Id {
    const key = nameKey(speaker.name)
    const known = findActor(this.#actors, speaker.name)
    if (known !== undefined) {
      const filled = this.#filled.get(known.id) ?? {}
      if (known.role === '' && speaker.role !== '') filled.role ??= speaker.role
      if (known.affiliation === '' && speaker.affiliation !== '') filled.affiliation ??= speaker.affiliation
      this.#filled.set(known.id, filled)
      return known.id
    }
    const added = this.#added.get(key) ?? { id: newId(), ...speaker, role: '', affiliation: '', aliases: [] }
    this.#added.set(key, {
      ...added,
      role: added.role || speaker.role,
      affiliation: added.affiliation || speaker.affiliation,
      aliases: [...new Set([...added.aliases, ...speaker.aliases])],
    })
    return added.id
  }

  /** The edits that make the credited actors those of the note. */
  edits(): NoteEdit[] {
    const changes = [...this.#filled].filter(([, change]) => Object.keys(change).length > 0)
    return [
      ...changes.map(([id, change]): NoteEdit => ({ type: 'actor.change', id, change })),
      ...[...this.#added.values()].map((actor): NoteEdit => ({ type: 'actor.add', actor })),
    ]
  }
}
