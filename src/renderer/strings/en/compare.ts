import type { ChangeCount } from '../../../core/compare/compare.ts'
import type { PieceForm } from '../../../core/compare/pieces.ts'
import type { NoteForm } from '../../../core/keeping/noteForms.ts'
import { number } from './counting.ts'
import { noteForms } from './keeping.ts'
import { memoParts } from './memoParts.ts'

const forms: Record<PieceForm | NoteForm, string> = {
  ...noteForms,
  title: 'Document',
  to: 'To',
  from: 'From',
  date: 'Date',
  subject: 'Subject',
  handling: 'Handling',
  heading1: 'Heading',
  heading2: 'Subheading',
  heading3: 'Minor heading',
  bottomLine: 'Bottom line',
  paragraph: 'Paragraph',
  bullet: 'Item',
  number: 'Numbered item',
  quotation: 'Quotation',
  columnHead: 'Column heading',
  cell: 'Cell',
}

/** Words of comparing. */
export const compare = {
  versionsItem: 'Earlier versions…',
  compareItem: 'Compare…',
  close: 'Close',
  title: 'Compare',
  with: 'Compare this memo with',
  withHint: 'Another memo or an earlier version of this one. The other one counts as the earlier.',
  memos: 'Other memos',
  none: 'There is no other memo.',
  from: (left: string, right: string) => `From “${left}” to “${right}”`,
  other: (subject: string, title: string) => [subject, title].filter(Boolean).join(' · '),
  now: (subject: string) => `${subject}, now`,
  identical: 'The two are the same, word for word.',
  onlyChanges: 'Only changes',
  layout: 'Layout',
  sideBySide: 'Side by side',
  inline: 'In one column',
  previous: 'Previous change',
  next: 'Next change',
  at: (place: number, count: number) => `${number(place)} of ${number(count)}`,
  hidden: (count: number) => `${number(count)} unchanged`,
  changesRegion: 'Changes',
  left: 'Before',
  right: 'After',
  forms,
  became: (before: PieceForm | NoteForm, after: PieceForm | NoteForm) => `${forms[before]} → ${forms[after]}`,
  kinds: { same: 'unchanged', changed: 'changed', added: 'added', removed: 'removed' },
  movedFrom: 'moved away',
  movedTo: 'moved here',
  count: ({ group, kind, count }: ChangeCount) => `${number(count)} ${memoParts[group][count === 1 ? 0 : 1]} ${kind}`,
}
