import { NodeSelection, TextSelection } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import type { MarkedText } from '../../../core/search/answer.ts'
import '../../search/highlights.css'
import { longestRun, placeLike } from '../../search/places.ts'
import { useSought } from '../../search/sought.ts'
import { type Sought, spansOf } from '../../search/soughtWords.ts'
import { run, useOpenMemo } from '../../state/memo.ts'
import { type FlatText, flatTextOf } from './flatText.ts'

/**
 * Selects in the open memo the words that a snippet marks, where the memo is most like the snippet, or the citation that prints them;
 * in its head, the field that has them. Marks all words that are `sought`.
 * @returns whether they are there
 */
export function selectWordsLike(snippet: MarkedText, sought: Sought, takesFocus: boolean): boolean {
  const { editor, view } = useOpenMemo.getState()
  if (editor === null || view === null) return false
  const flat = flatTextOf(editor.doc)
  const span = headWith(snippet) === null ? placeLike(flat.text, snippet) : null
  const from = span === null ? undefined : flat.positions[span.start]
  const last = span === null ? undefined : flat.positions[span.end - 1]
  if (from === undefined || last === undefined) {
    paint(view, flat, sought, null)
    return selectInHead(snippet, takesFocus)
  }
  const { doc } = editor
  const node = doc.nodeAt(from)
  const selection =
    node !== null && !node.isText && NodeSelection.isSelectable(node)
      ? NodeSelection.create(doc, from)
      : TextSelection.between(doc.resolve(from), doc.resolve(last + 1))
  run((state, dispatch) => {
    dispatch?.(state.tr.setSelection(selection).scrollIntoView())
    return true
  })
  if (takesFocus) view.focus()
  paint(view, flat, sought, { from, to: last + 1 })
  return true
}

function selectInHead(snippet: MarkedText, takesFocus: boolean): boolean {
  const field = headWith(snippet) ?? headFields().find(({ value }) => placeLike(value, snippet) !== null)
  const span = field === undefined ? null : placeLike(field.value, snippet)
  if (field === undefined || span === null) return false
  if (takesFocus) field.focus()
  field.setSelectionRange(span.start, span.end)
  return true
}

/** The field of the memo's head that the snippet shows as a whole, with its first marked words in it. */
function headWith(snippet: MarkedText): HTMLInputElement | HTMLTextAreaElement | null {
  const mark = longestRun(snippet)
  if (mark === null) return null
  const shown = headFields().filter(({ value }) => value.trim() !== '')
  const isIn = (value: string) => {
    const at = snippet.text.indexOf(value)
    return at >= 0 && mark.start >= at && mark.end <= at + value.length
  }
  return shown.find(({ value }) => isIn(value)) ?? null
}

function headFields(): (HTMLInputElement | HTMLTextAreaElement)[] {
  return [
    ...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
      '[data-region="middle"] :is(input[type="text"], input:not([type]), textarea)',
    ),
  ]
}

/** Marks words in the text as it is drawn now. The marks go along with what is typed, until the search is cleared. */
function paint(
  view: EditorView,
  { text, positions }: FlatText,
  sought: Sought,
  here: { from: number; to: number } | null,
): void {
  const spans = spansOf(text, sought, { start: 0, end: text.length })
  const ranges = spans.map(({ start, end }) => rangeIn(view, positions[start], positions[end - 1]))
  const found = new Highlight(...ranges.filter((range) => range !== null))
  CSS.highlights.set('readout-sought', found)
  const at = here === null ? null : rangeIn(view, here.from, here.to - 1)
  const hit = new Highlight(...(at === null ? [] : [at]))
  hit.priority = 1
  CSS.highlights.set('readout-sought-here', hit)
}

/** Words that the document holds, on the screen; `null` for those that a node prints. */
function rangeIn(view: EditorView, first: number | undefined, last: number | undefined): Range | null {
  if (first === undefined || last === undefined || last < first) return null
  if (!view.state.doc.nodeAt(first)?.isText || !view.state.doc.nodeAt(last)?.isText) return null
  const [start, end] = [view.domAtPos(first, 1), view.domAtPos(last + 1, -1)]
  const range = new Range()
  range.setStart(start.node, start.offset)
  range.setEnd(end.node, end.offset)
  return range
}

useSought.subscribe(({ document }, before) => {
  if (document === before.document || useOpenMemo.getState().memo?.id !== before.document) return
  CSS.highlights.delete('readout-sought')
  CSS.highlights.delete('readout-sought-here')
})
