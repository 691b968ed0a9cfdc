import { useEffect, useMemo, useState } from 'react'
import type { DocumentRef } from '../../core/model/desk.ts'
import { wantedOf } from '../../core/palette/fuzzy.ts'
import { type Ranked, rank } from '../../core/palette/rank.ts'
import type { ActorHit } from '../../core/search/answer.ts'
import { longestQuery } from '../../core/search/answer.ts'
import { call } from '../bridge.ts'
import { useDesk } from '../state/desk.ts'
import { useLibrary } from '../state/library.ts'
import { useOpenMemo } from '../state/memo.ts'
import { useOpenNote } from '../state/note.ts'
import { useRecentDocuments } from '../state/recent.ts'
import { complain } from '../state/toasts.ts'
import { useView } from '../state/view.ts'
import { t } from '../strings.ts'
import {
  actorEntry,
  collectionEntry,
  commandEntries,
  memoEntry,
  noteEntry,
  type PaletteEntry,
  recentEntries,
  searchEntries,
  tagEntry,
} from './entries.ts'

/** Entries that are shown: more than anybody looks through, and few enough to be drawn with every key. */
const most = 50
/** Recent documents that an empty palette begins with. */
const mostRecent = 8
/** Actors that are asked for at a time. */
const mostActors = 100

export interface Shown {
  /** What the groups are called is shown only where the field is empty. */
  groups: { label: string | null; entries: Ranked<PaletteEntry>[] }[]
  isMore: boolean
}

/** What the palette offers for what is typed. `>`, `@` and `#` before it ask for commands, actors and tags alone. */
export function usePaletteEntries(typed: string): Shown {
  const [, prefix = '', words = ''] = /^([>@#]?)\s*(.*)$/su.exec(typed) ?? []
  const notes = useLibrary((library) => library.notes)
  const memos = useLibrary((library) => library.memos)
  const desk = useDesk((state) => state.desk)
  const documents = useRecentDocuments((recent) => recent.documents)
  const commands = useMemo(commandEntries, [])
  const { collections, tags } = useLists()
  const actors = useActors(words, prefix === '' || prefix === '@')
  const noteEntries = useMemo(() => notes.map(noteEntry), [notes])
  const memoEntries = useMemo(() => memos.map(memoEntry), [memos])
  const all = useMemo(
    () => [...commands, ...searchEntries(desk), ...collections, ...memoEntries, ...actors, ...tags, ...noteEntries],
    [commands, desk, collections, memoEntries, actors, tags, noteEntries],
  )
  return useMemo(() => {
    if (prefix === '' && words === '') {
      const recent = recentEntries(documents, notes, memos, openDocument()).slice(0, mostRecent)
      return beginning(recent, commands)
    }
    const among = { '>': commands, '@': actors, '#': tags }[prefix] ?? all
    const { best, isMore } = rank(wantedOf(words), among, most)
    return { groups: [{ label: null, entries: best }], isMore }
  }, [prefix, words, documents, notes, memos, commands, actors, tags, all])
}

function beginning(recent: PaletteEntry[], commands: PaletteEntry[]): Shown {
  const groups = [
    { label: t.palette.recent, entries: recent.map(unranked) },
    { label: t.palette.commands, entries: commands.map(unranked) },
  ]
  return { groups: groups.filter(({ entries }) => entries.length > 0), isMore: false }
}

function unranked(entry: PaletteEntry): Ranked<PaletteEntry> {
  return { entry, match: { score: 0, marks: [] } }
}

function openDocument(): DocumentRef | null {
  const { place } = useView.getState()
  const id = place === 'note' ? useOpenNote.getState().note?.id : useOpenMemo.getState().memo?.id
  return id === undefined ? null : { of: place, id }
}

const none: PaletteEntry[] = []

/** The collections and tags of the vault, once they have been read. */
function useLists(): { collections: PaletteEntry[]; tags: PaletteEntry[] } {
  const [lists, setLists] = useState({ collections: none, tags: none })
  useEffect(() => {
    let isWanted = true
    Promise.all([call('collections.list', {}), call('tags.list', {})])
      .then(([collections, tags]) => {
        const counts = tags.toSorted((a, b) => b.notes + b.annotations - (a.notes + a.annotations))
        if (isWanted)
          setLists({ collections: collections.map(collectionEntry), tags: counts.map(({ tag }) => tagEntry(tag)) })
      })
      .catch(complain)
    return () => {
      isWanted = false
    }
  }, [])
  return lists
}

/** The actors that have been asked for since the palette was opened: those that `words` may be the name of among them, once they are there. */
function useActors(words: string, isWanted: boolean): PaletteEntry[] {
  const [known, setKnown] = useState<ReadonlyMap<string, PaletteEntry>>(new Map())
  useEffect(() => {
    if (!isWanted) return
    let isCurrent = true
    call('search.actors', { text: words.slice(0, longestQuery), limit: mostActors })
      .then((hits) => isCurrent && setKnown((before) => withNew(before, hits)))
      .catch(complain)
    return () => {
      isCurrent = false
    }
  }, [words, isWanted])
  return useMemo(() => [...known.values()], [known])
}

function withNew(
  known: ReadonlyMap<string, PaletteEntry>,
  hits: readonly ActorHit[],
): ReadonlyMap<string, PaletteEntry> {
  const fresh = hits.filter(({ name }) => !known.has(name))
  return fresh.length === 0 ? known : new Map([...known, ...fresh.map((hit) => [hit.name, actorEntry(hit)] as const)])
}
