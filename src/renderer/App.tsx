import { useEffect } from 'react'
import styles from './App.module.css'
import { AnnotationPanel } from './annotations/AnnotationPanel.tsx'
import { ExportDialog } from './exchange/ExportDialog.tsx'
import { ImportDialog } from './exchange/ImportDialog.tsx'
import { DropZone } from './intake/DropZone.tsx'
import { Library } from './library/Library.tsx'
import { CompareDialog } from './memo/compare/CompareDialog.tsx'
import { VersionsDialog } from './memo/compare/VersionsDialog.tsx'
import { MemoWorkspace } from './memo/MemoWorkspace.tsx'
import { NamingDialog } from './memo/new/NamingDialog.tsx'
import { NewMemoDialog } from './memo/new/NewMemoDialog.tsx'
import { VerifyDialog } from './memo/verify/VerifyDialog.tsx'
import { Reader } from './reader/Reader.tsx'
import { start } from './start.ts'
import { useView } from './state/view.ts'
import { Shortcuts } from './ui/Shortcuts.tsx'
import { Toasts } from './ui/Toasts.tsx'
import { UpdateDialog } from './update/UpdateDialog.tsx'

/** The window: library on the left; a note with its annotations, or a memo with its evidence, beside it. */
export function App() {
  const place = useView((view) => view.place)
  useEffect(start, [])
  return (
    <div className={styles.app}>
      <Library />
      {place === 'note' ? (
        <>
          <Reader />
          <AnnotationPanel />
        </>
      ) : (
        <MemoWorkspace />
      )}
      <DropZone />
      <Toasts />
      <Shortcuts />
      <UpdateDialog />
      <ExportDialog />
      <ImportDialog />
      <NewMemoDialog />
      <NamingDialog />
      <VersionsDialog />
      <CompareDialog />
      <VerifyDialog />
    </div>
  )
}
