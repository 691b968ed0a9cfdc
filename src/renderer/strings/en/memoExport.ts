import type { MemoFormat } from '../../../core/memo/exportFormats.ts'

const items: Record<MemoFormat, string> = {
  pdf: 'PDF…',
  docx: 'Word…',
  markdown: 'Markdown…',
  html: 'Web page…',
  text: 'Plain text…',
}

/** Exporting a memo in a format other than PDF. */
export const memoExport = { menu: 'Export in another format', items }
