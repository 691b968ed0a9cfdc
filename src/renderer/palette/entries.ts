import { type MemoSummary, type NoteSummary, originOf } from '../../core/library/summary.ts'
import type { Desk, DocumentRef } from '../../core/model/desk.ts'
import type { NoteCollection } from '../../core/model/noteCollection.ts'
import { foldEvenly } from '../../core/palette/fold.ts'
import type { Entry } from '../../core/palette/rank.ts'
import type { ActorHit } from '../../core/search/answer.ts'
import { type CommandId, commandIds, labelOf } from '../../shared/commands.ts'
import { t } from '../strings.ts'
import { keysOf } from '../ui/keys.ts'
import { whyNot } from './whyNot.ts'

/** What choosing an entry leads to. */
export type Target =
  | { kind: 'command'; id: CommandId }
  | { kind: 'note' | 'memo'; id: string }
  | { kind: 'actor'; name: string }
  | { kind: 'search'; query: string }
  | { kind: 'collection'; id: string }
  | { kind: 'tag'; tag: string }

export type Kind = Target['kind']

/** Something that the palette offers. */
export interface PaletteEntry extends Entry {
  /** Tells it from all others. */
  key: string
  target: Target
  title: string
  /** What tells it from others of the same title; may be empty. */
  detail: string
  /** Why it cannot be chosen now, as a sentence. */
  refusal: string | null
}

/**
 * A lead over what is called alike: a command is at hand in a few words, a note has many, and a tag is often called as the notes are that
 * it is for. See `core/palette/fuzzy.ts` for the scores.
 */
const leads: Record<Kind, number> = { command: 4, search: 3, collection: 3, memo: 2, actor: 2, note: 0, tag: -3 }
/** What was put away, or cannot be done now, comes after what can. */
const lag = -6

function entryOf(target: Target, name: string, title: string, detail: string): PaletteEntry {
  const key = `${target.kind} ${name}`
  return { key, target, title, detail, folded: foldEvenly(title), bonus: leads[target.kind], refusal: null }
}

/** Every command but the one that opens the palette, in the order of the menus. */
export function commandEntries(): PaletteEntry[] {
  return commandIds
    .filter((id) => id !== 'palette.open')
    .map((id) => {
      const refusal = whyNot(id)
      const entry = entryOf({ kind: 'command', id }, id, labelOf(id), keysOf(id))
      return refusal === null ? entry : { ...entry, detail: refusal, refusal, bonus: entry.bonus + lag }
    })
}

const ofNotes = new WeakMap<NoteSummary, PaletteEntry>()

/** Made once for each summary: there may be thousands, of which a key press changes none. */
export function noteEntry(note: NoteSummary): PaletteEntry {
  const known = ofNotes.get(note)
  if (known !== undefined) return known
  const detail = [note.archived ? t.palette.archived : '', originOf(note, t.dates.date)].filter(Boolean).join(' · ')
  const entry = entryOf({ kind: 'note', id: note.id }, note.id, note.title, detail)
  if (note.archived) entry.bonus += lag
  ofNotes.set(note, entry)
  return entry
}

export function memoEntry(memo: MemoSummary): PaletteEntry {
  const detail = [memo.archived ? t.palette.archived : '', memo.title, memo.date].filter(Boolean).join(' · ')
  const entry = entryOf({ kind: 'memo', id: memo.id }, memo.id, memo.subject || t.palette.untitledMemo, detail)
  return memo.archived ? { ...entry, bonus: entry.bonus + lag } : entry
}

export function actorEntry({ name, credit, notes }: ActorHit): PaletteEntry {
  const detail = [credit, t.palette.noteCount(notes)].filter(Boolean).join(' · ')
  return entryOf({ kind: 'actor', name }, name, name, detail)
}

export function searchEntries(desk: Desk | null): PaletteEntry[] {
  return (desk?.searches ?? []).map(({ id, name, query }) =>
    entryOf({ kind: 'search', query }, id, name, query === name ? '' : query),
  )
}

export function collectionEntry({ id, name, notes }: NoteCollection): PaletteEntry {
  const detail = `${t.palette.kinds.collection} · ${t.palette.noteCount(notes.length)}`
  return entryOf({ kind: 'collection', id }, id, name, detail)
}

export function tagEntry(tag: string): PaletteEntry {
  return entryOf({ kind: 'tag', tag }, tag, tag, t.palette.kinds.tag)
}

/** The documents that were opened last and are still there, the open one left out: it is where the person is already. */
export function recentEntries(
  documents: readonly DocumentRef[],
  notes: readonly NoteSummary[],
  memos: readonly MemoSummary[],
  open: DocumentRef | null,
): PaletteEntry[] {
  const wanted = documents.filter(({ of, id }) => of !== open?.of || id !== open.id)
  const noteOf = new Map(notes.map((note) => [note.id, note]))
  return wanted.flatMap(({ of, id }) => {
    const note = of === 'note' ? noteOf.get(id) : undefined
    const memo = of === 'memo' ? memos.find((one) => one.id === id) : undefined
    if (note !== undefined) return [noteEntry(note)]
    return memo === undefined ? [] : [memoEntry(memo)]
  })
}
