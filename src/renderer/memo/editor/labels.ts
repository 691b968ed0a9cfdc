import type { Node } from 'prosemirror-model'
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import { type CitationProblem, citationProblem } from '../../../core/memo/citationProblem.ts'
import { labelText } from '../../../core/memo/labels.ts'
import { letterNumeral, romanNumeral } from '../../../core/memo/numerals.ts'
import type { Note } from '../../../core/model/note.ts'
import { citationOf, isCited, memoSchema } from './schema.ts'

/** What the window shows of a citation or a footnote besides what is stored of it. */
export interface Shown {
  /** As it will be printed: `1`, `1a`, `iv`. */
  label: string
  /** Why a citation no longer rests on its source; `null` for footnotes too. */
  problem: CitationProblem | null
}

interface Labels {
  notes: readonly Note[]
  shown: readonly Shown[]
  decorations: DecorationSet
}

const key = new PluginKey<Labels>('labels')

/** Tells the labels which notes there are. Citations of others are shown as missing. */
export function withNotes(tr: Transaction, notes: readonly Note[]): Transaction {
  return tr.setMeta(key, notes).setMeta('addToHistory', false)
}

/**
 * Gives every citation and footnote the number that it will be printed with, by the rules of `core/memo/resolve.ts`. They are counted once a
 * change, and drawn again only where they differ: most changes are typing, which leaves them as they are.
 */
export function labelsPlugin(): Plugin<Labels> {
  return new Plugin({
    key,
    state: {
      init: (_config, { doc }): Labels => ({ ...count(doc, []), notes: [] }),
      apply: (tr, before) => {
        const notes: readonly Note[] | undefined = tr.getMeta(key)
        if (!tr.docChanged && notes === undefined) return before
        const mapped = before.decorations.map(tr.mapping, tr.doc)
        const now = count(tr.doc, notes ?? before.notes)
        const isSame = now.shown.length === before.shown.length && now.shown.every(sameAs(before.shown))
        // A node that was replaced by another with the same label has lost its decoration.
        if (!isSame || mapped.find().length !== now.shown.length) return { ...now, notes: notes ?? before.notes }
        return { ...before, notes: notes ?? before.notes, decorations: mapped }
      },
    },
    props: { decorations: (state) => key.getState(state)?.decorations },
  })
}

/** What is shown of the node that carries these decorations. */
export function shownOf(decorations: readonly Decoration[]): Shown {
  return decorations.find(({ spec }) => spec.shown !== undefined)?.spec.shown ?? { label: '', problem: null }
}

/** How a citation is labelled at a place of the document; empty where there is none. */
export function labelAt(state: EditorState, pos: number): string {
  const found = key.getState(state)?.decorations.find(pos, pos + 1) ?? []
  // Those that only touch the place are among them.
  return shownOf(found.filter(({ from }) => from === pos)).label
}

function sameAs(others: readonly Shown[]) {
  return ({ label, problem }: Shown, index: number) =>
    others[index]?.label === label && others[index]?.problem === problem
}

function count(doc: Node, notes: readonly Note[]): Omit<Labels, 'notes'> {
  const byId = new Map(notes.map((note) => [note.id, note]))
  const numbers = new Map<string, { number: number; letters: Map<string, string> }>()
  let footnotes = 0
  const shown: Shown[] = []
  const decorations: Decoration[] = []
  doc.descendants((node, pos) => {
    if (node.type !== memoSchema.nodes.footnote && !isCited(node)) return
    const one = { label: labelOf(node), problem: isCited(node) ? problemOf(node, byId) : null }
    shown.push(one)
    decorations.push(Decoration.node(pos, pos + node.nodeSize, {}, { shown: one }))
  })
  return { shown, decorations: DecorationSet.create(doc, decorations) }

  function labelOf(node: Node): string {
    if (!isCited(node)) return romanNumeral(++footnotes)
    const { note, annotation, exact } = node.attrs
    const source = numbers.get(note) ?? { number: numbers.size + 1, letters: new Map() }
    numbers.set(note, source)
    if (node.type !== memoSchema.nodes.citation) return labelText({ number: source.number, letter: '' })
    const passage = `${annotation} ${exact}`
    const letter = source.letters.get(passage) ?? letterNumeral(source.letters.size + 1)
    source.letters.set(passage, letter)
    return labelText({ number: source.number, letter })
  }
}

/** Looking words up in a long source takes a while: what was found of a node is kept as long as its note is the same. */
const known = new WeakMap<object, { note: Note | undefined; problem: CitationProblem | null }>()

function problemOf(node: Node, notes: ReadonlyMap<string, Note>): CitationProblem | null {
  const note = notes.get(node.attrs.note)
  const found = known.get(node.attrs)
  if (found !== undefined && found.note === note) return found.problem
  const problem = citationProblem(citationOf(node), note)
  known.set(node.attrs, { note, problem })
  return problem
}
