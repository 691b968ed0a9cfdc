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
  menu: {
    file: 'File',
    edit: 'Edit',
    view: 'View',
    window: 'Window',
    help: 'Help',
    recentVaults: 'Open recent vault',
    recentDocuments: 'Import recent',
    clear: 'Clear list',
    speech: 'Speech',
  },
  /** The items of the menu that the system does. */
  roles: {
    services: 'Services',
    hide: 'Hide Readout',
    hideOthers: 'Hide Others',
    unhide: 'Show All',
    quit: 'Quit',
    close: 'Close Window',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    pasteAndMatchStyle: 'Paste and Match Style',
    selectAll: 'Select All',
    startSpeaking: 'Start Speaking',
    stopSpeaking: 'Stop Speaking',
    clearRecentDocuments: 'Clear List',
    minimize: 'Minimize',
    zoom: 'Zoom',
    front: 'Bring All to Front',
    resetZoom: 'Actual Size',
    zoomIn: 'Zoom In',
    zoomOut: 'Zoom Out',
    togglefullscreen: 'Toggle Full Screen',
  },
  spelling: {
    none: 'No spelling suggestions',
    learn: 'Add to dictionary',
    check: 'Check spelling',
    languages: { 'en-US': 'American English', 'en-GB': 'British English', fr: 'French' },
  },
  guide: 'Readout guide',
  about: { title: 'About Readout', close: 'Close', copy: 'Copy' },
  vaults: {
    choose: 'Open a vault',
    open: 'Open',
    missing: 'The vault is not there.',
    unreached: (folder: string) => `${folder} is no vault, or cannot be reached. Nothing was changed.`,
    instead: (folder: string) => `Readout has opened ${folder}.`,
    connect: 'If it is on a drive or a share, connect that and open the vault from the menu File.',
    notOpened: 'The folder cannot be opened.',
    question: 'There is no vault in this folder. Make one?',
    beside: 'Notes and memos will be kept in it, beside what is there. Nothing that is there is changed.',
    cancel: 'Cancel',
    make: 'Make a vault',
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
    from: {
      document:
        'The address comes from the document. The site will learn that you visit it; Readout itself stays offline.',
      guide: 'The site will learn that you visit it; Readout itself stays offline.',
    },
    cancel: 'Cancel',
    open: 'Open in browser',
  },
  turning: {
    message: {
      encrypting: 'The vault is being encrypted.',
      decrypting: 'The encryption is being removed from the vault.',
      finishing: 'The encryption of the vault is being brought to its end.',
    },
    detail:
      'If you close the window, the rest is done at the next start, when you have given the passphrase. If it has only just begun, the vault stays as it was. Nothing is lost.',
    stay: 'Keep going',
    close: 'Close anyway',
  },
  leaving: {
    message: 'Your last changes could not be saved.',
    detail: 'They are still in the window. Stay to try again, or to copy them somewhere else.',
    finish: 'It is still in the window. Stay to finish it and save it.',
    stay: 'Stay',
    close: 'Close without saving',
  },
  cannotStart: 'Readout cannot start',
} as const

/** The words outside the window, in any language. */
export type NativeWords = Widened<typeof en>
