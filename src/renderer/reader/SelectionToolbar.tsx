import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { type AnnotationKind, annotationKinds } from '../../core/model/annotation.ts'
import { annotationKeys, labelOf } from '../../shared/commands.ts'
import { t } from '../strings.ts'
import { Icon } from '../ui/Icon.tsx'
import { titleOf } from '../ui/keys.ts'
import styles from './SelectionToolbar.module.css'

/** Room between the toolbar and the words, in CSS pixels. */
const gap = 8

interface Props {
  range: Range | null
  onMark: (kind: AnnotationKind) => void
  onCopy: () => void
}

/** What can be made of the selected words, beside them: above their first line, below their last where there is no room. */
export function SelectionToolbar({ range, onMark, onCopy }: Props) {
  const bar = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null)

  // After every drawing, because the words may have moved; a place that has not changed draws nothing again.
  useLayoutEffect(() => {
    const next = placeBeside(range, bar.current)
    setPlace((last) => (last?.left === next?.left && last?.top === next?.top ? last : next))
  })

  // They move too when the window or a pane is given another width, which draws nothing here.
  useEffect(() => {
    const scroller = bar.current?.closest('[data-scroller]')
    if (scroller == null) return
    const observer = new ResizeObserver(() => setPlace(placeBeside(range, bar.current)))
    observer.observe(scroller)
    return () => observer.disconnect()
  }, [range])

  return (
    <div
      ref={bar}
      className={styles.toolbar}
      role="toolbar"
      aria-label={t.reader.toolbar}
      style={place === null ? { visibility: 'hidden' } : place}
      // A press on the toolbar must not let go of the selection.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={moveAlong}
    >
      {annotationKinds.map((kind) => (
        <button
          key={kind}
          type="button"
          data-kind={kind}
          data-key={annotationKeys[kind].toUpperCase()}
          aria-keyshortcuts={annotationKeys[kind]}
          onClick={() => onMark(kind)}
        >
          <Icon name={kind} size={14} />
          <span>{t.kinds[kind]}</span>
        </button>
      ))}
      <button
        type="button"
        aria-label={labelOf('annotation.copyQuotation')}
        title={titleOf('annotation.copyQuotation')}
        onClick={onCopy}
      >
        <Icon name="copy" size={14} />
      </button>
    </div>
  )
}

function placeBeside(range: Range | null, bar: HTMLElement | null): { left: number; top: number } | null {
  const lines = [...(range?.getClientRects() ?? [])].filter(({ width }) => width > 0)
  const first = lines[0]
  const last = lines.at(-1)
  const sheet = bar?.offsetParent?.getBoundingClientRect()
  const scroller = bar?.closest('[data-scroller]')
  if (bar === null || first === undefined || last === undefined || sheet === undefined || scroller == null) return null
  const view = scroller.getBoundingClientRect()
  // Its scroll bar would lie over the toolbar.
  const right = view.left + scroller.clientWidth
  const above = first.top - bar.offsetHeight - gap
  const top = above >= view.top ? above : last.bottom + gap
  const left = Math.min(Math.max(first.left, view.left + gap), right - bar.offsetWidth - gap)
  return { left: left - sheet.left, top: top - sheet.top }
}

function moveAlong(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
  if (step === 0) return
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  buttons.at((buttons.indexOf(document.activeElement as HTMLButtonElement) + step) % buttons.length)?.focus()
  event.preventDefault()
}
