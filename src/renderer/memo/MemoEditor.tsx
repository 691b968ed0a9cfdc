import { EditorView } from 'prosemirror-view'
import { useLayoutEffect, useRef } from 'react'
import { dispatch, editorContext, useOpenMemo } from '../state/memo.ts'
import { t } from '../strings.ts'
import { AlterationEditor } from './AlterationEditor.tsx'
import { CitedBar } from './CitedBar.tsx'
import { EvidencePicker } from './EvidencePicker.tsx'
import styles from './editor/Editor.module.css'
import { nodeViews } from './editor/nodeViews.ts'
import { popupOf } from './editor/popups.ts'
import { FootnoteEditor } from './FootnoteEditor.tsx'
import { Head } from './Head.tsx'
import { goToPlace, placeOf } from './place.ts'
import { Toolbar } from './Toolbar.tsx'

/** The memo as it is written: its head, and below it the text. */
export function MemoEditor() {
  const scroller = useRef<HTMLDivElement>(null)
  const mount = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (scroller.current !== null && mount.current !== null) return show(scroller.current, mount.current)
  }, [])
  return (
    <>
      <Toolbar />
      <div ref={scroller} className={styles.scroller}>
        <div className={styles.page}>
          <Head />
          <section ref={mount} aria-label={t.memo.bodyRegion} />
          <Popups />
        </div>
      </div>
    </>
  )
}

/** What is open beside the selection, at most one at a time. */
function Popups() {
  const view = useOpenMemo((state) => state.view)
  const kind = useOpenMemo(({ editor }) => (editor === null ? null : (popupOf(editor)?.kind ?? null)))
  if (view === null) return null
  if (kind === 'alter') return <AlterationEditor view={view} />
  if (kind === 'footnote') return <FootnoteEditor view={view} />
  return (
    <>
      <CitedBar view={view} />
      <EvidencePicker view={view} />
    </>
  )
}

/** Draws the open memo in `mount`, at the place where it was left. @returns a function that takes it away */
function show(scroller: HTMLElement, mount: HTMLElement): (() => void) | undefined {
  const { editor, opened, place } = useOpenMemo.getState()
  if (editor === null) return
  const view = new EditorView(mount, {
    state: editor,
    dispatchTransaction: dispatch,
    nodeViews: nodeViews(editorContext),
    attributes: ({ doc }) => ({
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': t.editor.text,
      'data-focus': '',
      spellcheck: 'true',
      lang: doc.attrs.language,
      class: styles.text ?? '',
    }),
    scrollMargin: 48,
    scrollThreshold: 48,
  })
  useOpenMemo.setState({ view })
  if (place !== null) goToPlace(scroller, view.dom, place)
  // What had the focus may be gone, as the button that leads here.
  if (document.activeElement === document.body) view.focus()
  return () => {
    const left = placeOf(scroller, view.dom)
    view.destroy()
    useOpenMemo.setState((now) => ({
      view: now.view === view ? null : now.view,
      place: now.opened === opened ? left : now.place,
    }))
  }
}
