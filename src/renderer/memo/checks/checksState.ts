import type { Node } from 'prosemirror-model'
import { type EditorState, PluginKey, type Transaction } from 'prosemirror-state'
import { Mapping } from 'prosemirror-transform'
import { Decoration, DecorationSet } from 'prosemirror-view'
import type { Finding } from '../../../core/checks/finding.ts'
import { endOf } from '../../../core/text/cut.ts'
import { sentencesOf } from '../../../core/text/sentences.ts'
import { say } from '../../../core/words/say.ts'
import styles from './Checks.module.css'
import { movedRange, type Range, rangeOf } from './places.ts'

/** A finding as it is listed, with words of the text by which a person knows the place. */
export interface Listed {
  finding: Finding
  /** Empty where it is about a field of the head. */
  excerpt: string
}

/** A finding and where it is now; no place in the text where it is about a field of the head. */
export interface Placed extends Listed {
  range: Range | null
}

/** A document, and what has been changed in it since. */
export interface Since {
  doc: Node
  mapping: Mapping
}

/** `doc` and `mapping` are of the document that was checked last. */
export interface ChecksState extends Since {
  /** The document that is being checked; `null` while none is. */
  begun: Since | null
  placed: readonly Placed[]
  /** Findings that are not shown yet, because their sentence is being written. */
  held: ReadonlySet<string>
  isWriting: boolean
  /** What is shown, in the order of the text: the same array as long as the findings are the same. */
  shown: readonly Listed[]
  decorations: DecorationSet
  /** What the card is about: none, one, or several at one place. */
  open: readonly string[]
}

/**
 * What happens to the checks, as a transaction's meta.
 * - `begun`: the document as it is now is being checked
 * - `found`: the check of `doc` is done; passed over where another has been begun since
 * - `rested`: the person has stopped writing for a while
 * - `open`: the card of these findings is wanted; of none, to close it
 */
type Event =
  | { type: 'begun' }
  | { type: 'found'; findings: readonly Finding[]; doc: Node }
  | { type: 'rested' }
  | { type: 'open'; keys: readonly string[] }

export const checksKey = new PluginKey<ChecksState>('checks')

export function withEvent(tr: Transaction, event: Event): Transaction {
  return tr.setMeta(checksKey, event).setMeta('addToHistory', false)
}

export function initialState(doc: Node): ChecksState {
  return {
    doc,
    mapping: new Mapping(),
    begun: null,
    placed: [],
    held: new Set(),
    isWriting: false,
    shown: [],
    decorations: DecorationSet.empty,
    open: [],
  }
}

export function applied(tr: Transaction, before: ChecksState, { selection, doc }: EditorState): ChecksState {
  const event: Event | undefined = tr.getMeta(checksKey)
  let next = before
  if (tr.docChanged) next = moved(next, tr)
  if (event?.type === 'begun') next = { ...next, begun: { doc, mapping: new Mapping() } }
  else if (event?.type === 'found') {
    if (next.begun?.doc === event.doc) next = taken(next, next.begun, event.findings, selection.head, doc)
  } else if (event?.type === 'rested') next = released({ ...next, isWriting: false }, new Set(), doc)
  else if (event?.type === 'open') next = { ...next, open: event.keys }
  else if (tr.selectionSet && !tr.docChanged) {
    if (next.held.size > 0) next = released(next, heldAt(next, selection.head, doc, next.held), doc)
    // The card belongs to the place where the caret was.
    if (next.open.length > 0) next = { ...next, open: [] }
  }
  return next
}

function moved(state: ChecksState, tr: Transaction): ChecksState {
  const after = (mapping: Mapping) => new Mapping([...mapping.maps, ...tr.mapping.maps])
  const mapping = after(state.mapping)
  const begun = state.begun === null ? null : { ...state.begun, mapping: after(state.begun.mapping) }
  const placed = state.placed.flatMap((one): Placed[] => {
    const { range } = one
    const now = range === null ? null : movedRange(range, tr.mapping)
    return range !== null && now === null ? [] : [{ ...one, range: now }]
  })
  const next = { ...state, mapping, begun, placed, isWriting: true, open: [] }
  if (placed.length === state.placed.length) return { ...next, decorations: state.decorations.map(tr.mapping, tr.doc) }
  return drawn(next, tr.doc)
}

function taken(state: ChecksState, since: Since, findings: readonly Finding[], caret: number, doc: Node): ChecksState {
  const placed = findings.flatMap((finding): Placed[] => {
    if ('field' in finding.where) return [{ finding, range: null, excerpt: '' }]
    const range = rangeOf(since.doc, finding.where)
    const now = range === null ? null : movedRange(range, since.mapping)
    return range === null || now === null ? [] : [{ finding, range: now, excerpt: excerptOf(since.doc, range) }]
  })
  placed.sort((a, b) => (a.range?.from ?? -1) - (b.range?.from ?? -1))
  const known = new Set(state.shown.map(({ finding }) => finding.key))
  const fresh = new Set(placed.map(({ finding }) => finding.key).filter((key) => !known.has(key)))
  const next = { ...state, ...since, begun: null, placed }
  const held = state.isWriting ? heldAt(next, caret, doc, fresh) : new Set<string>()
  const open = state.open.filter((key) => placed.some(({ finding }) => finding.key === key))
  return drawn({ ...next, held, open }, doc)
}

/** Those of the findings named that lie in the sentence of the caret. */
function heldAt({ placed }: ChecksState, caret: number, doc: Node, keys: ReadonlySet<string>): Set<string> {
  const sentence = sentenceAt(doc, caret)
  const held = placed.filter(
    ({ finding, range }) =>
      keys.has(finding.key) && range !== null && range.from <= sentence.to && range.to >= sentence.from,
  )
  return new Set(held.map(({ finding }) => finding.key))
}

function sentenceAt(doc: Node, caret: number): { from: number; to: number } {
  const at = doc.resolve(caret)
  if (!at.parent.isTextblock) return { from: caret, to: caret }
  const text = at.parent.textBetween(0, at.parent.content.size, null, '\ufffc')
  const found = sentencesOf(text).findLast(({ start, end }) => start <= at.parentOffset && at.parentOffset <= end)
  return { from: at.start() + (found?.start ?? at.parentOffset), to: at.start() + (found?.end ?? at.parentOffset) }
}

/** Fewer UTF-16 code units than this are shown with the words around them, from as many before them on. */
const telling = 24

function excerptOf(doc: Node, { from, to }: Range): string {
  const node = doc.nodeAt(from)
  const exact: unknown = node?.attrs.exact
  if (typeof exact === 'string' && node?.nodeSize === to - from) return exact
  if (to - from >= telling) return doc.textBetween(from, to, ' ')
  const sentence = sentenceAt(doc, from)
  const before = doc.textBetween(Math.min(sentence.from, from), from, ' ')
  const start = before.length <= telling ? before : `…${endOf(before, telling).replace(/^\S*\s/u, ' ')}`
  return (start + doc.textBetween(from, Math.max(sentence.to, to), ' ')).trim()
}

function released(state: ChecksState, held: ReadonlySet<string>, doc: Node): ChecksState {
  return held.size === state.held.size ? state : drawn({ ...state, held }, doc)
}

function drawn(state: ChecksState, doc: Node): ChecksState {
  const visible = state.placed.filter(({ finding }) => !state.held.has(finding.key))
  const decorations = visible.flatMap(({ finding, range }) => {
    if (range === null) return []
    const attributes = { class: styles.finding ?? '', 'data-check': finding.check }
    const { from, to } = range
    const make = range.isBlock ? Decoration.node : Decoration.inline
    return [make(from, to, attributes)]
  })
  return {
    ...state,
    shown: visible.map(({ finding, excerpt }) => ({ finding, excerpt })),
    decorations: DecorationSet.create(doc, decorations),
  }
}

/** The shown findings that a position lies in or at, in the order of the text. */
export function findingsAt({ placed, held }: ChecksState, pos: number): Placed[] {
  return placed.filter(
    ({ finding, range }) => range !== null && range.from <= pos && pos <= range.to && !held.has(finding.key),
  )
}

/** The title of a finding's check. */
export const titleOf = ({ check }: Finding) => say.checks.about[check].title
