import { z } from 'zod'

/** A kind of file that is exported: the extensions it may have, the usual one first. */
export interface FileKind {
  name: string
  extensions: readonly [string, ...string[]]
}

/** The formats that annotations leave in. */
export const annotationFormats = ['w3c', 'hypothesis', 'csv', 'markdown'] as const
export const AnnotationFormat = z.enum(annotationFormats)
export type AnnotationFormat = z.infer<typeof AnnotationFormat>

export const annotationFiles: Record<AnnotationFormat, FileKind> = {
  w3c: { name: 'Web Annotation', extensions: ['jsonld', 'json'] },
  hypothesis: { name: 'Hypothesis', extensions: ['json'] },
  csv: { name: 'CSV', extensions: ['csv'] },
  markdown: { name: 'Markdown', extensions: ['md', 'markdown'] },
}

/** The extensions of the files that annotations come in. */
export const annotationExtensions = ['jsonld', 'json', 'csv'] as const

/** The formats that sources leave in. */
export const sourceFormats = ['csl', 'bibtex', 'ris'] as const
export const SourceFormat = z.enum(sourceFormats)
export type SourceFormat = z.infer<typeof SourceFormat>

export const sourceFiles: Record<SourceFormat, FileKind> = {
  csl: { name: 'CSL-JSON', extensions: ['json'] },
  bibtex: { name: 'BibTeX', extensions: ['bib'] },
  ris: { name: 'RIS', extensions: ['ris'] },
}
