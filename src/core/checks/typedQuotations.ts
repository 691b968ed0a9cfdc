import { closest } from '../anchoring/likeness.ts'
import { cite } from '../memo/citing.ts'
import { type Annotation, exactOf } from '../model/annotation.ts'
import type { Alteration, Inline } from '../model/memoBody.ts'
import type { Note } from '../model/note.ts'
import type { Source } from '../model/source.ts'
import type { Stretch } from '../quotes/marks.ts'
import { findWords, plain } from '../text/find.ts'
import { shortened } from '../text/shortened.ts'
import { say } from '../words/say.ts'
import type { Context } from './context.ts'
import type { Edit, Found } from './finding.ts'
import { type Line, notText } from './lines.ts'

/** Fewer words than this between quotation marks are a term, a title or irony, and not held against the sources. */
const fewestWords = 4

/**
 * Words that were typed between quotation marks. Where they stand in an annotation they can become a quote, which keeps its link to the
 * source; where a source has them that is not cited beside them, or none has them, that is said. Nothing is said where there is no evidence to look in.
 */
export function typedQuotations({ lines, evidence }: Context): Found[] {
  if (evidence.length === 0) return []
  return lines.flatMap((line) =>
    line.block === null ? [] : line.stretches.flatMap((stretch) => typedQuotation(line, stretch, evidence) ?? []),
  )
}

function typedQuotation(line: Line, stretch: Stretch, evidence: readonly Note[]): Found | null {
  const inner = line.text.slice(stretch.inner.start, stretch.inner.end)
  if (inner.includes(notText) || (inner.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? []).length < fewestWords) return null
  const parts = partsOf(inner)
  const holding = evidence.filter(({ source }) => holds(source, parts))
  const isCited = holding.some((note) => cites(line, note))
  if (isCited) return null
  const found = { about: inner, where: line.place(stretch) }
  const [note] = holding
  if (note === undefined) return { ...found, ...nowhere(line, stretch, inner, evidence) }
  for (const one of holding) {
    for (const annotation of one.annotations) {
      const edits = asQuote(line, stretch, inner, one, annotation)
      if (edits === null) continue
      const message = say.checks.typed.cited(shortened(one.title, 60))
      return { ...found, message, fixes: [{ label: say.checks.fixes.quote, change: { type: 'edit', edits } }] }
    }
  }
  const message = say.checks.typed.uncited(shortened(note.title, 60))
  const change = { type: 'show-note', note: note.id, annotation: null } as const
  return { ...found, message, fixes: [{ label: say.checks.fixes.open, change }] }
}

/** What stands between omissions and insertions, without the marks that punctuation puts inside a quotation. */
function partsOf(words: string): string[] {
  return words
    .split(/\[[^\]]*\]|…|\.\s?\.\s?\./u)
    .map((part) => plain(part.replace(/^[\s,.;:!?]+|[\s,.;:!?]+$/gu, '')))
    .filter((part) => part !== '')
}

const plainText = new WeakMap<Source, string>()

/** Whether a source has the parts word for word, in their order. */
function holds(source: Source, parts: readonly string[]): boolean {
  let text = plainText.get(source)
  if (text === undefined) {
    text = plain(source.text)
    plainText.set(source, text)
  }
  let from = 0
  for (const part of parts) {
    const at = text.indexOf(part, from)
    if (at < 0) return false
    from = at + part.length
  }
  return true
}

function cites({ block }: Line, { id }: Note): boolean {
  return (block?.content ?? []).some(
    (node) => (node.type === 'citation' || node.type === 'quote') && node.attrs.note === id,
  )
}

/** The edits that make a quote of a stretch; `null` where the annotation does not have its words in one piece. */
function asQuote(line: Line, stretch: Stretch, inner: string, note: Note, annotation: Annotation): Edit[] | null {
  const exact = exactOf(annotation.target)
  const [, words = '', stop = ''] = /^(.*?)([,.;:!?]*)\s*$/su.exec(inner.trim()) ?? []
  const lower = exact.toLowerCase()
  // A letter that has another length in lower case would move the offsets.
  const span = lower.length === exact.length ? findWords(lower, words.toLowerCase())[0] : undefined
  if (span === undefined) return null
  const alterations: Alteration[] = []
  const leftOut = (start: number, end: number) => {
    if (/[\p{L}\p{N}]/u.test(exact.slice(start, end))) alterations.push({ type: 'omission', start, end })
  }
  leftOut(0, span.start)
  leftOut(span.end, exact.length)
  const quote: Inline = { type: 'quote', attrs: { ...cite(note, annotation), alterations } }
  const after = exact.slice(span.end)
  // A comma that American usage puts inside the marks is the memo's own, unless the annotation has it.
  const kept = stop !== '' && !after.startsWith(stop) ? stop : ''
  const whole = { start: stretch.start, end: stretch.end }
  if (kept === '') return [{ where: line.place(whole), replacement: quote }]
  return [
    { where: line.place({ ...whole, end: whole.end - 1 }), replacement: quote },
    { where: line.place({ ...whole, start: whole.end - 1 }), replacement: kept },
  ]
}

/** The share of letters in which a passage may differ to be offered as what was meant. */
const allowed = 0.25

function nowhere(
  line: Line,
  stretch: Stretch,
  inner: string,
  evidence: readonly Note[],
): Pick<Found, 'message' | 'fixes'> {
  const near = nearestPassage(inner, evidence)
  if (near === null) {
    return { message: say.checks.typed.nowhere, fixes: [] }
  }
  const where = line.place(stretch.inner)
  return {
    message: say.checks.typed.near(shortened(near.note.title, 60), shortened(near.words, 160)),
    fixes: [
      { label: say.checks.fixes.sourceWords, change: { type: 'edit', edits: [{ where, replacement: near.words }] } },
      { label: say.checks.fixes.open, change: { type: 'show-note', note: near.note.id, annotation: null } },
    ],
  }
}

interface Passage {
  note: Note
  words: string
}

/** What was looked for in a source before: a quotation that is nowhere stays so through every other change of the memo. */
const looked = new WeakMap<Source, Map<string, string | null>>()

function nearestPassage(words: string, evidence: readonly Note[]): Passage | null {
  for (const note of evidence) {
    const known = looked.get(note.source) ?? new Map<string, string | null>()
    looked.set(note.source, known)
    let passage = known.get(words)
    if (passage === undefined) {
      passage = passageLike(note.source.text, words)
      known.set(words, passage)
    }
    if (passage !== null) return { note, words: passage }
  }
  return null
}

/** The passage as the source has it, from one word's end to another's. */
function passageLike(text: string, words: string): string | null {
  const near = closest(text, words, allowed)
  if (near === null || near.end <= near.start) return null
  let { start, end } = near
  while (start > 0 && /[\p{L}\p{N}]/u.test(text.charAt(start - 1)) && /[\p{L}\p{N}]/u.test(text.charAt(start))) start--
  while (end < text.length && /[\p{L}\p{N}]/u.test(text.charAt(end)) && /[\p{L}\p{N}]/u.test(text.charAt(end - 1)))
    end++
  const passage = text.slice(start, end).trim()
  return passage.includes('\n') ? null : passage
}
