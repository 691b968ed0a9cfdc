import { anchorerOf } from '../anchoring/anchor.ts'
import { type Actor, creditLine } from '../model/actor.ts'
import { exactOf } from '../model/annotation.ts'
import type { Citation, Memo, MemoBlock, MemoHead } from '../model/memo.ts'
import type { Note } from '../model/note.ts'
import { bottomLineId } from './edit.ts'
import { describeSource } from './endnote.ts'

/** A source as it is listed at the end of a memo. Numbers begin at 1, in the order in which the memo first cites them. */
export interface Endnote {
  number: number
  note: string
  text: string
}

export type ResolvedBlock =
  | { type: 'heading'; id: string; level: 1 | 2; text: string }
  | { type: 'paragraph' | 'bullet'; id: string; text: string; endnotes: number[] }
  | { type: 'quotation'; id: string; words: string; credit: string; endnotes: number[] }

/** A citation that no longer rests on its source, for the analyst to see before anybody else does. */
export interface CitationProblem {
  /** The block that cites, or {@link bottomLineId}. */
  block: string
  citation: Citation
  kind: 'note-missing' | 'annotation-missing' | 'words-changed' | 'orphan'
}

/** A memo with every citation followed to its note: all that is needed to print it. */
export interface ResolvedMemo {
  head: MemoHead
  language: string
  paper: Memo['paper']
  bottomLine: { text: string; endnotes: number[] }
  body: ResolvedBlock[]
  endnotes: Endnote[]
  problems: CitationProblem[]
}

/**
 * `memo` with its citations resolved against `notes`, which need to hold only the notes it cites. The words of a quotation are
 * those that were cited; where the note now says otherwise, or is not among `notes`, `problems` has it, and the memo still
 * reads as it was written. A source that is missing keeps its number and is described as missing.
 */
export function resolveMemo(memo: Memo, notes: readonly Note[]): ResolvedMemo {
  const byId = new Map(notes.map((note) => [note.id, note]))
  const numbers = new Map<string, number>()
  const problems: CitationProblem[] = []
  const introduced = new Set<string>()

  const follow = (block: string, citations: readonly Citation[]): number[] => {
    const cited = citations.map((citation) => {
      const number = numbers.get(citation.note) ?? numbers.size + 1
      numbers.set(citation.note, number)
      const kind = problemOf(citation, byId.get(citation.note))
      if (kind !== null) problems.push({ block, citation, kind })
      return number
    })
    return [...new Set(cited)]
  }

  const resolve = (block: MemoBlock): ResolvedBlock => {
    if (block.type === 'heading') return block
    if (block.type === 'quotation') {
      const { citation } = block
      const speaker = speakerOf(citation, byId.get(citation.note))
      // In full the first time, afterwards by name: readers know then who it is.
      const credit = introduced.has(creditLine(speaker)) ? speaker.name : creditLine(speaker)
      introduced.add(creditLine(speaker))
      return { type: 'quotation', id: block.id, words: citation.exact, credit, endnotes: follow(block.id, [citation]) }
    }
    return { type: block.type, id: block.id, text: block.text, endnotes: follow(block.id, block.citations) }
  }

  const bottomLine = { text: memo.bottomLine.text, endnotes: follow(bottomLineId, memo.bottomLine.citations) }
  const body = memo.body.map(resolve)
  const endnotes = [...numbers].map(([note, number]) => {
    const found = byId.get(note)
    return {
      number,
      note,
      text: found === undefined ? 'This source is no longer in the vault.' : describeSource(found),
    }
  })
  return { head: memo.head, language: memo.language, paper: memo.paper, bottomLine, body, endnotes, problems }
}

function problemOf(citation: Citation, note: Note | undefined): CitationProblem['kind'] | null {
  if (note === undefined) return 'note-missing'
  const annotation = note.annotations.find(({ id }) => id === citation.annotation)
  if (annotation === undefined) return 'annotation-missing'
  if (exactOf(annotation.target) !== citation.exact) return 'words-changed'
  const anchored = anchorerOf(note.source).find(annotation.target)
  if (anchored === null) return 'orphan'
  // The annotation still has the words that were cited, and the source has not: what the memo quotes is nowhere word for word.
  return anchored.words === 'changed' ? 'words-changed' : null
}

/** The speaker as the note has it now, with role and affiliation; as it was cited where the note no longer tells. */
function speakerOf(citation: Citation, note: Note | undefined): Pick<Actor, 'name' | 'role' | 'affiliation'> {
  const speaker = note?.annotations.find(({ id }) => id === citation.annotation)?.speaker
  const actor = note?.actors.find(({ id }) => id === speaker)
  return actor ?? { name: citation.speaker, role: '', affiliation: '' }
}
