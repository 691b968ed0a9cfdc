import type { MemoFormat } from '../../core/memo/exportFormats.ts'
import type { Widened } from '../../core/words/widened.ts'

const memoFormats: Record<MemoFormat, string> = {
  pdf: 'PDF',
  docx: 'Word document',
  markdown: 'Markdown',
  html: 'web page',
  text: 'plain text',
}

/** The words of the application menu and of native dialogs. */
export const en = {
  menu: { file: 'File', edit: 'Edit', view: 'View', help: 'Help' },
  /** The items of the menu that the system does. */
  roles: {
    quit: 'Quit',
    close: 'Close Window',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select All',
    resetZoom: 'Actual Size',
    zoomIn: 'Zoom In',
    zoomOut: 'Zoom Out',
    togglefullscreen: 'Toggle Full Screen',
  },
  kinds: {
    articles: 'Articles',
    annotations: 'Annotations',
    memos: 'Exported memos',
    backups: 'Backups',
    all: 'All files',
  },
  update: { title: 'Update the source from a newer file', button: 'Compare' },
  annotations: {
    import: 'Import annotations',
    compare: 'Compare',
    export: 'Export annotations',
    exportFolder: 'Export annotations into a folder',
  },
  articles: { title: 'Import articles', folder: 'Import a folder of articles', button: 'Import' },
  exporting: {
    button: 'Export',
    here: 'Export here',
    memo: (format: MemoFormat) => `Export memo as ${memoFormats[format]}`,
    timeline: 'Export timeline as PDF',
    sources: 'Export source references',
  },
  verify: { title: 'Verify an exported memo', button: 'Verify' },
  backup: {
    title: 'Back up the vault',
    button: 'Back up',
    restore: 'Restore a backup',
    restoreButton: 'Restore',
    into: 'Restore into an empty folder',
    intoButton: 'Restore here',
    where: 'Where backups go',
    whereButton: 'Use this folder',
  },
  web: {
    question: (host: string) => `Open ${host} in your browser?`,
    international: 'Its name has letters that can look like those of another site.',
    from: 'The address comes from the document. The site will learn that you visit it; Readout itself stays offline.',
    cancel: 'Cancel',
    open: 'Open in browser',
  },
  leaving: {
    message: 'Your last changes could not be saved.',
    detail: 'They are still in the window. Stay to try again, or to copy them somewhere else.',
    stay: 'Stay',
    close: 'Close without saving',
  },
  cannotStart: 'Readout cannot start',
} as const

/** The words outside the window, in any language. */
export type NativeWords = Widened<typeof en>
