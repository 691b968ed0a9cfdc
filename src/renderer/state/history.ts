import { create } from 'zustand'
import type { Span } from '../../core/model/source.ts'
import { amend, emptyTrail, placeAt, type Trail, visit } from '../../core/trail/trail.ts'
import { placeOf, type Place as Scrolled, scrollerOf } from '../memo/place.ts'
import { readingOffset } from '../reader/readingOffset.ts'
import { useOpenMemo } from './memo.ts'
import type { NoteView } from './view.ts'

/** A note, as it is looked at: at the annotation, key point or event `ref`, or at the words `span` of its text, where there are any. */
export interface NotePlace {
  of: 'note'
  id: string
  view: NoteView
  ref: string | null
  /** UTF-16 code units of the source's text. */
  span: Span | null
  /** What of the text stood at the top of the view when it was left, in UTF-16 code units; `null` where the text was not shown. */
  offset: number | null
}

/** A memo, with what was in view and where the caret was when it was left. */
export interface MemoPlace {
  of: 'memo'
  id: string
  scrolled: Scrolled | null
  /** A position of the editor's document; `null` while the memo has not been left. */
  caret: number | null
}

export type Place = NotePlace | MemoPlace

/** Where the person has been in this window. */
export const useHistory = create<{ trail: Trail<Place> }>(() => ({ trail: emptyTrail() }))

/** Nobody has done anything since the window arrived where it is: what it goes on to of itself belongs to the same step. */
let isFresh = false

/** Notices from now on when the person does something. */
export function followPerson(): void {
  const act = () => {
    isFresh = false
  }
  for (const kind of ['keydown', 'pointerdown', 'wheel'])
    window.addEventListener(kind, act, { capture: true, passive: true })
}

/** The place is about to be left: keeps how far it was read. To be called while it is still shown. */
export function leaving(): void {
  const { trail } = useHistory.getState()
  const place = placeAt(trail)
  if (place !== null) useHistory.setState({ trail: amend(trail, asLeft(place)) })
}

/** The window shows another place. The same place as before is no step, and neither is what it goes on to of itself in one document. */
export function arrived(place: Place): void {
  const { trail } = useHistory.getState()
  const before = placeAt(trail)
  if (before !== null && isSame(before, place)) return
  const isSameStep = isFresh && before !== null && before.of === place.of && before.id === place.id
  useHistory.setState({ trail: isSameStep ? amend(trail, place) : visit(trail, place) })
  isFresh = true
}

/** Whether both are the same, wherever they are scrolled to. */
function isSame(a: Place, b: Place): boolean {
  if (a.id !== b.id) return false
  if (a.of === 'memo' || b.of === 'memo') return a.of === b.of
  return a.view === b.view && a.ref === b.ref && a.span?.start === b.span?.start && a.span?.end === b.span?.end
}

function asLeft(place: Place): Place {
  if (place.of === 'note') return { ...place, offset: readingOffset() ?? place.offset }
  const { memo, editor, view } = useOpenMemo.getState()
  if (memo?.id !== place.id || editor === null) return place
  const scroller = view === null ? null : scrollerOf(view.dom)
  const scrolled = view === null || scroller === null ? place.scrolled : placeOf(scroller, view.dom)
  return { ...place, scrolled, caret: editor.selection.head }
}
