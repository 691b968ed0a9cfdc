import styles from './App.module.css'
import { AnnotationPanel } from './annotations/AnnotationPanel.tsx'
import { DropZone } from './intake/DropZone.tsx'
import { Library } from './library/Library.tsx'
import { dialogs, memoWorkspace, useParts } from './parts.ts'
import { Reader } from './reader/Reader.tsx'
import { useView } from './state/view.ts'
import { Later } from './ui/Later.tsx'
import { Toasts } from './ui/Toasts.tsx'

/** The window: library on the left; a note with its annotations, or a memo with its evidence, beside it. */
export function App() {
  const place = useView((view) => view.place)
  const hasDialogs = useParts((parts) => parts.hasDialogs)
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
