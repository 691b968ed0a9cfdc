import { useEffect, useState } from 'react'
import { importOffered } from '../state/importing.ts'
import { t } from '../strings.ts'
import { Icon } from '../ui/Icon.tsx'
import { isField } from '../ui/isField.ts'
import styles from './DropZone.module.css'
import { entriesOf, offersOf } from './offers.ts'

/** Over the whole window while files hover over it; dropping them imports them. */
export function DropZone() {
  const [isOver, setOver] = useState(false)
  useEffect(() => listenForDrops(setOver), [])
  if (!isOver) return null
  return (
    <div className={styles.zone}>
      <div className={styles.frame}>
        <Icon name="import" size={32} />
        <strong>{t.importing.drop}</strong>
        <span>{t.importing.dropHint}</span>
      </div>
    </div>
  )
}

/** @returns a function that stops listening */
function listenForDrops(setOver: (isOver: boolean) => void): () => void {
  // A picture of the window's own that is dragged counts as a file too: it is not one to import.
  let isOwn = false
  const carriesFiles = ({ dataTransfer }: DragEvent) => !isOwn && (dataTransfer?.types.includes('Files') ?? false)
  /** Whether the browser may do what it does with a drag of words: put them into the field under the pointer. */
  const isForField = (event: DragEvent) => !event.dataTransfer?.types.includes('Files') && isField(event.target)

  const listeners: { [E in 'dragstart' | 'dragend' | 'dragenter' | 'dragover' | 'dragleave' | 'drop']: Listener } = {
    dragstart: () => {
      isOwn = true
    },
    dragend: () => {
      isOwn = false
      setOver(false)
    },
    dragenter: (event) => {
      if (carriesFiles(event)) setOver(true)
    },
    dragover: (event) => {
      if (isForField(event)) return
      event.preventDefault()
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = carriesFiles(event) ? 'copy' : 'none'
    },
    dragleave: (event) => {
      // Only the way out of the window leads to no other element.
      if (event.relatedTarget === null) setOver(false)
    },
    drop: (event) => {
      setOver(false)
      if (isForField(event)) return
      // Left alone, the browser would show the file in place of the window.
      event.preventDefault()
      if (event.dataTransfer === null || !carriesFiles(event)) return
      const entries = entriesOf(event.dataTransfer)
      void importOffered(() => offersOf(entries))
    },
  }
  const all = Object.entries(listeners) as ['drop', Listener][]
  for (const [name, listener] of all) window.addEventListener(name, listener)
  return () => {
    for (const [name, listener] of all) window.removeEventListener(name, listener)
  }
}

type Listener = (event: DragEvent) => void
