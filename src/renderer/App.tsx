import styles from './App.module.css'
import { AnnotationPanel } from './annotations/AnnotationPanel.tsx'
import { DropZone } from './intake/DropZone.tsx'
import { Library } from './library/Library.tsx'
import { useLock } from './lock/locked.ts'
import { dialogs, lockPage, memoWorkspace, useParts } from './parts.ts'
import { Reader } from './reader/Reader.tsx'
import { useView } from './state/view.ts'
import { Later } from './ui/Later.tsx'
import { Toasts } from './ui/Toasts.tsx'

/** The window: library on the left; a note with its annotations, or a memo with its evidence, beside it. Of a locked vault, the page that asks for its passphrase. */
export function App() {
  const place = useView((view) => view.place)
  const hasDialogs = useParts((parts) => parts.hasDialogs)
  const isLocked = useLock((lock) => lock.folder !== null)
  if (isLocked) return <Later part={lockPage} />
  return (
    <div className={styles.app}>
      <Library />
      {place === 'note' ? (
        <>
          <Reader />
          <AnnotationPanel />
        </>
      ) : (
        <Later part={memoWorkspace} />
      )}
      <DropZone />
      <Toasts />
      {hasDialogs && <Later part={dialogs} />}
    </div>
  )
}
