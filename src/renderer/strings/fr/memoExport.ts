import type { MemoFormat } from '../../../core/memo/exportFormats.ts'

const items: Record<MemoFormat, string> = {
  pdf: 'PDF…',
  docx: 'Word…',
  markdown: 'Markdown…',
  html: 'Page web…',
  text: 'Texte brut…',
}

/** Exporting a memo in a format other than PDF. */
export const memoExport = { menu: 'Exporter dans un autre format', items }
