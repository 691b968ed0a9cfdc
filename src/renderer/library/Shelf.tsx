import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { searchBox } from '../search/focus.ts'
import { movePinned, moveSearch, removeSearch, togglePin, useDesk } from '../state/desk.ts'
import { useLibrary } from '../state/library.ts'
import { useOpenMemo } from '../state/memo.ts'
import { useOpenNote } from '../state/note.ts'
import { useView } from '../state/view.ts'
import { t } from '../strings.ts'
import { drawNow } from '../ui/drawNow.ts'
import styles from './Shelf.module.css'
import { ShelfRow } from './ShelfRow.tsx'
import { type Kept, keptOn } from './shelved.ts'

const place = 'readout.shelf'

/**
 * What is kept at hand: pinned notes and memos, saved searches; nothing where there are none. Tab reaches one of them, the arrow keys
 * go through them, and with Alt they move it.
 */
export function Shelf() {
  const kept = useKept()
  const [isOpen, setOpen] = useState(() => localStorage.getItem(place) !== 'closed')
  const [reached, setReached] = useState(0)
  const [renaming, setRenaming] = useState<string | null>(null)
  const list = useRef<HTMLUListElement>(null)
  const open = useOpenDocument()
  if (kept.length === 0) return null
  const at = Math.max(0, Math.min(reached, kept.length - 1))

  const toggle = () => {
    localStorage.setItem(place, isOpen ? 'closed' : 'open')
    setOpen(!isOpen)
  }
  const goTo = (to: number) => {
    setReached(to)
    const row = list.current?.querySelectorAll<HTMLElement>('[data-kept]')[to]
    // With the last of them the shelf goes away.
    ;(row ?? searchBox())?.focus()
  }
  const take = (one: Kept) => {
    remove(one)
    // The next one takes its place, and the focus.
    drawNow()
    goTo(Math.min(at, kept.length - 2))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const one = kept[at]
    if (one === undefined || !(event.target instanceof HTMLElement) || event.ctrlKey || event.metaKey) return
    const isOnRow = event.target.matches('[data-kept]')
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key] as -1 | 1 | undefined
    const to = by === undefined ? { Home: 0, End: kept.length - 1 }[event.key] : at + by
    if (event.target instanceof HTMLInputElement) return
    if (event.altKey && by !== undefined) {
      const other = kept[at + by]
      if ((other?.of === 'search') === (one.of === 'search') && other !== undefined) {
        move(one, by)
        drawNow()
        goTo(at + by)
      }
    } else if (!event.altKey && to !== undefined) goTo(Math.min(Math.max(to, 0), kept.length - 1))
    else if (isOnRow && event.key === 'Delete') take(one)
    else if (isOnRow && event.key === 'F2' && one.of === 'search') setRenaming(one.id)
    else return
    event.preventDefault()
  }

  return (
    <section className={styles.shelf}>
      <h2>
        <button type="button" className={styles.toggle} aria-expanded={isOpen} onClick={toggle}>
          {t.shelf.title}
        </button>
      </h2>
      {isOpen && (
        <ul ref={list} className={styles.list} aria-label={t.shelf.title} onKeyDown={onKeyDown}>
          {kept.map((one, index) => (
            <ShelfRow
              key={`${one.of} ${one.id}`}
              kept={one}
              isOpen={open === `${one.of} ${one.id}`}
              isReached={index === at}
              isRenaming={renaming === one.id}
              rename={setRenaming}
              remove={() => take(one)}
              reach={() => setReached(index)}
              back={() => {
                drawNow()
                goTo(index)
              }}
            />
          ))}
        </ul>
      )}
    </section>
  )
}

function remove(one: Kept): void {
  if (one.of === 'search') removeSearch(one.id)
  else togglePin({ of: one.of, id: one.id })
}

function move(one: Kept, by: -1 | 1): void {
  if (one.of === 'search') moveSearch(one.id, by)
  else movePinned({ of: one.of, id: one.id }, by)
}

function useKept(): Kept[] {
  const desk = useDesk((state) => state.desk)
  const notes = useLibrary((library) => library.notes)
  const memos = useLibrary((library) => library.memos)
  return useMemo(() => keptOn(desk, notes, memos), [desk, notes, memos])
}

function useOpenDocument(): string {
  const shown = useView((view) => view.place)
  const note = useOpenNote((state) => state.note?.id)
  const memo = useOpenMemo((state) => state.memo?.id)
  return `${shown} ${shown === 'note' ? note : memo}`
}
