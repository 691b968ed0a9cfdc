import type { ChangeGroup } from '../../../core/compare/compare.ts'

/** The parts of a memo that changes are counted by: one, and several. */
export const memoParts: Record<ChangeGroup, [one: string, many: string]> = {
  head: ['field of the head', 'fields of the head'],
  heading: ['heading', 'headings'],
  paragraph: ['paragraph', 'paragraphs'],
  item: ['item', 'items'],
  quotation: ['quotation', 'quotations'],
  cell: ['cell', 'cells'],
}
