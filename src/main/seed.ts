import { z } from 'zod'
import seedFacts from '../../resources/seed/briefing.json'
import seedText from '../../resources/seed/briefing.md?raw'
import { annotate } from '../core/edit/annotating.ts'
import { applyEdits } from '../core/edit/noteEdit.ts'
import { parseMarkdown } from '../core/import/markdown.ts'
import { draftMemo } from '../core/memo/draft.ts'
import { Actor } from '../core/model/actor.ts'
import { AnnotationKind, type Target } from '../core/model/annotation.ts'
import { newId } from '../core/model/id.ts'
import type { Memo } from '../core/model/memo.ts'
import type { Note } from '../core/model/note.ts'
import type { Span } from '../core/model/source.ts'
import { PartialDate } from '../core/model/time.ts'
import { occurrences } from '../core/text/find.ts'
import { describeSpan } from '../core/text/selectors.ts'
import { Gatherer } from './import/hashedFile.ts'
import { keepDocument } from './import/keepDocument.ts'
import type { Vault } from './vault/vault.ts'

/** What the sample briefing holds besides its text. Passages are named by their words, which stand in the text once. */
const Seed = z.strictObject({
  summary: z.string(),
  actors: z.array(Actor.omit({ id: true })),
  annotations: z.array(
    z.strictObject({
      kind: AnnotationKind,
      exact: z.string(),
      speaker: z.string(),
      comment: z.string(),
      tags: z.array(z.string()),
    }),
  ),
  events: z.array(z.strictObject({ title: z.string(), date: PartialDate, place: z.string(), exact: z.string() })),
  keyPoints: z.array(z.string()),
})

export const sampleName = 'briefing.md'

/** What the sample memo is about, by which it is known again. */
export const sampleSubject = 'Sample memo: what to expect of the visit to Beijing'

/**
 * Puts the sample briefing into a vault that was just made and is empty.
 * @returns the sample's note, or `null` when the vault was not new
 */
export async function seedVault(vault: Vault): Promise<Note | null> {
  if (!vault.isNew) return null
  const isEmpty = (await vault.notes.all().next()).done === true
  return isEmpty ? importSample(vault) : null
}

/** Puts the sample briefing into a vault the way a person would: its text is imported, then annotated. */
export async function importSample(vault: Vault): Promise<Note> {
  const parsed = { document: parseMarkdown(seedText, sampleName), mediaType: 'text/markdown', extension: 'md' }
  const note = await keepDocument(vault, parsed, sampleFile(), sampleName)
  return vault.notes.update(note.id, annotateSample)
}

/** Whether the document of a note is the sample briefing. */
export function isSample({ source: { original } }: Note): boolean {
  return original.name === sampleName && original.sha256 === sampleFile().sha256
}

/** Makes and saves the memo that the sample briefing gives by itself, so that its lines can be traced from the beginning. */
export async function makeSampleMemo(vault: Vault, note: Note): Promise<Memo> {
  return vault.memos.create(draftMemo([note], new Date(), { subject: sampleSubject }))
}

function sampleFile() {
  const file = new Gatherer(sampleName)
  file.add(new TextEncoder().encode(seedText))
  return file.finish()
}

function annotateSample(note: Note): Note {
  const seed = Seed.parse(seedFacts)
  const text = note.source.text
  const target = (exact: string): Target => describeSpan(text, onlyPlace(text, exact))
  const known: Note = {
    ...note,
    summary: seed.summary,
    actors: seed.actors.map((actor) => ({ id: newId(), ...actor })),
    events: seed.events.map(({ exact, ...event }) => ({ id: newId(), ...event, target: target(exact) })),
    keyPoints: seed.keyPoints.map((exact) => ({ id: newId(), target: target(exact) })),
  }
  const now = new Date().toISOString()
  const edits = seed.annotations.flatMap(({ exact, ...said }) => {
    return annotate(known, { ...said, span: onlyPlace(text, exact) }, now).edits
  })
  return applyEdits(known, edits, now).note
}

function onlyPlace(text: string, words: string): Span {
  const [place, ...others] = occurrences(text, words)
  if (place === undefined || others.length > 0) throw new Error(`the sample has not exactly one “${words}”`)
  return place
}
