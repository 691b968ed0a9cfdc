import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { t } from '../../strings.ts'
import { type CitedAs, insertCited } from './commands.ts'
import type { EditorContext } from './context.ts'
import { citationFor, type EvidenceItem, evidenceOf, fitting } from './evidenceList.ts'

/** The element ids of the list and its options, for readers of the screen to follow the focus by. */
export const pickerId = 'evidence-picker'
export const optionId = (index: number) => `${pickerId}-${index}`

/** At most this many are offered; more typing finds the others. */
const most = 50

/** Longer than this, what was typed is text and no filter, in UTF-16 code units. */
const longest = 60

interface Picker {
  /** Where the sign stands that opened the list. */
  from: number
  sign: '@' | '[['
  query: string
  /** Index of the item that Enter inserts. */
  active: number
}

type Change = { open: Pick<Picker, 'from' | 'sign'> } | { active: number } | null

const key = new PluginKey<Picker | null>('picker')

/**
 * Offers the evidence at the caret when `@` or `[[` is typed where a word begins; what is typed after it filters. The focus stays in the
 * text.
 */
export function pickerPlugin(context: EditorContext): Plugin<Picker | null> {
  return new Plugin({
    key,
    state: {
      init: (): Picker | null => null,
      apply: (tr, picker, _before, state) => next(picker, tr, state),
    },
    props: {
      handleTextInput: (view, from, to, text) => {
        const sign = signTyped(view.state, from, text)
        if (sign === null || key.getState(view.state) !== null) return false
        const { tr } = view.state
        tr.insertText(text, from, to).setMeta(key, { open: { from: from + 1 - sign.length, sign } })
        view.dispatch(tr.scrollIntoView())
        return true
      },
      handleKeyDown: (view, event) => answerKey(view, event, context),
      handleDOMEvents: {
        blur: (view) => {
          if (key.getState(view.state) !== null) view.dispatch(view.state.tr.setMeta(key, null))
        },
      },
      attributes: (state) => {
        const picker = key.getState(state) ?? null
        if (picker === null) return {}
        const isFound = itemsFor(picker, context).length > 0
        return {
          'aria-autocomplete': 'list',
          'aria-haspopup': 'listbox',
          'aria-controls': pickerId,
          ...(isFound ? { 'aria-activedescendant': optionId(picker.active) } : {}),
        }
      },
    },
  })
}

/** The list as it is offered now; `null` where it is not. */
export function pickerOf(state: EditorState, context: EditorContext): (Picker & { items: EvidenceItem[] }) | null {
  const picker = key.getState(state) ?? null
  return picker === null ? null : { ...picker, items: itemsFor(picker, context) }
}

/** Puts an item in the place of the sign and of what was typed to find it. */
export function pick(view: EditorView, item: EvidenceItem, as: CitedAs, context: EditorContext): void {
  const picker = key.getState(view.state) ?? null
  if (picker === null) return
  view.dispatch(view.state.tr.delete(picker.from, view.state.selection.to).setMeta(key, null))
  if (!insertCited(as, citationFor(item))(view.state, view.dispatch)) context.announce(t.editor.noLine)
}

function itemsFor({ query }: Picker, context: EditorContext): EvidenceItem[] {
  return fitting(evidenceOf(context.notes()), query).slice(0, most)
}

function signTyped(state: EditorState, from: number, text: string): Picker['sign'] | null {
  const $from = state.doc.resolve(from)
  if (!$from.parent.inlineContent) return null
  const before = $from.parent.textBetween(Math.max(0, $from.parentOffset - 2), $from.parentOffset, undefined, ' ')
  if (text === '@' && /(^|[\s(“"‘])$/u.test(before)) return '@'
  return text === '[' && /(^|[\s(“"‘])\[$/u.test(before) ? '[[' : null
}

function next(picker: Picker | null, tr: Transaction, state: EditorState): Picker | null {
  const change: Change | undefined = tr.getMeta(key)
  if (change === null) return null
  if (change !== undefined && 'open' in change) return { ...change.open, query: '', active: 0 }
  if (picker === null) return null
  if (change !== undefined) return { ...picker, active: change.active }
  if (!tr.docChanged && !tr.selectionSet) return picker
  const from = tr.mapping.map(picker.from, -1)
  const { selection, doc } = state
  const isInLine = selection.empty && selection.from > from && doc.resolve(from).sameParent(selection.$from)
  if (!isInLine) return null
  const typed = doc.textBetween(from, selection.from, '\n', '\n')
  const query = typed.slice(picker.sign.length)
  const isOver =
    !typed.startsWith(picker.sign) || query.length > longest || query.startsWith(' ') || query.includes('\n')
  return isOver ? null : { ...picker, from, query, active: query === picker.query ? picker.active : 0 }
}

function answerKey(view: EditorView, event: KeyboardEvent, context: EditorContext): boolean {
  const picker = pickerOf(view.state, context)
  if (picker === null || event.isComposing) return false
  const { items, active } = picker
  if (event.key === 'Escape') {
    view.dispatch(view.state.tr.setMeta(key, null))
    return true
  }
  const item = items[active]
  if (item === undefined || event.altKey) return false
  const last = items.length - 1
  const to = { ArrowDown: active === last ? 0 : active + 1, ArrowUp: active === 0 ? last : active - 1 }[event.key]
  if (to !== undefined && !event.shiftKey) {
    view.dispatch(view.state.tr.setMeta(key, { active: to }))
    return true
  }
  if (event.key !== 'Enter') return false
  pick(view, item, event.shiftKey ? 'quotation' : event.ctrlKey || event.metaKey ? 'citation' : 'quote', context)
  return true
}
