import { number } from './counting.ts'

/** Words of what is exchanged with other programs: annotations and source references. */
export const exchange = {
  exportAnnotations: 'Export annotations',
  exportSources: 'Export source references',
  from: (title: string, count: number) =>
    `${number(count)} ${count === 1 ? 'annotation' : 'annotations'} of “${title}”`,
  formats: 'Formats',
  annotations: {
    w3c: 'For archives, and for any tool that follows the W3C recommendation. Can be imported again.',
    hypothesis: 'For Hypothesis, and the scripts that read its exports. Can be imported again.',
    csv: 'For Excel and other spreadsheets: a row for each annotation. Can be imported again.',
    markdown: 'For reading, wikis and notebooks. Cannot be imported again.',
  },
  sources: {
    csl: 'For Zotero, Pandoc and other programs that set citations.',
    bibtex: 'For LaTeX, JabRef and most reference managers.',
    ris: 'For EndNote, Mendeley, Zotero and library catalogues.',
  },
  of: 'Sources of',
  thisNote: 'This note',
  allNotes: (count: number) => (count === 1 ? 'All notes (1)' : `All notes (${number(count)})`),
  exported: (file: string) => `Exported as ${file}.`,
  folder: 'Show in folder',
  none: 'No note is open.',
  noneAdvice: 'Open one from the library.',
  nothing: 'This note has no annotations to export.',
  nothingMany: 'None of these notes has annotations to export.',
  nothingAdvice: 'Mark words in the text first.',
  noSources: 'There are no notes, so there are no sources to export.',
  noSourcesAdvice: 'Import an article first.',
  importAnnotations: 'Import annotations',
  into: (file: string, title: string) => `What ${file} would add to “${title}”`,
  counts: {
    exact: (_count: number) => 'new, found word for word',
    changed: (_count: number) => 'new, found where the text has other words now',
    orphans: (_count: number) => 'new, not found: to be attached by hand',
    replies: (count: number) => (count === 1 ? 'new reply' : 'new replies'),
    known: 'in the note already',
    leftOut: (_count: number) => 'left out',
  },
  empty: 'Nothing in it is new.',
  reported: 'Not taken just as it stands in the file',
  more: (count: number) => `and ${number(count)} more`,
  kept: 'Nothing in the note is overwritten or deleted, and one undo takes it all back.',
  apply: 'Import',
  cancel: 'Cancel',
  close: 'Close',
  imported: (file: string, annotations: number, replies: number) =>
    `${[
      annotations === 0 ? '' : `${number(annotations)} ${annotations === 1 ? 'annotation' : 'annotations'}`,
      replies === 0 ? '' : `${number(replies)} ${replies === 1 ? 'reply' : 'replies'}`,
    ]
      .filter(Boolean)
      .join(' and ')} imported from ${file}.`,
  undo: 'Undo',
} as const
