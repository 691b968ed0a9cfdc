import type { Label, Passage, PrintedMemo } from './resolve.ts'

/** Words that a memo prints by itself, in the language of its parts. One table for every format. */
export const printedTerms = {
  head: { to: 'To', from: 'From', date: 'Date', subject: 'Subject' },
  bottomLine: 'Bottom line',
  notes: 'Notes',
  sources: 'Sources',
  unnamed: 'Speaker not named',
  untitled: 'Memorandum',
} as const

/** A label as it is printed: `2`, or `2b` for a passage. */
export function labelText({ number, letter }: Label): string {
  return `${number}${letter}`
}

/** What the document is called where a format has a place for that: its subject, or what kind of document it is. */
export function titleOfMemo({ head, title }: Pick<PrintedMemo, 'head' | 'title'>): string {
  return head.subject.trim() || titleOfKind({ title })
}

/** The lines of the head that are filled in, in order. The handling line stands elsewhere. */
export function headLines({ head }: Pick<PrintedMemo, 'head'>): { name: string; value: string }[] {
  const fields = ['to', 'from', 'date', 'subject'] as const
  return fields
    .map((field) => ({ name: printedTerms.head[field], value: head[field].trim() }))
    .filter(({ value }) => value !== '')
}

/** What kind of document it says it is, printed over everything else. */
export function titleOfKind({ title }: Pick<PrintedMemo, 'title'>): string {
  return title.trim() || printedTerms.untitled
}

/** The line under a quotation. */
export function creditText({ credit }: { credit: string }): string {
  return `— ${credit === '' ? printedTerms.unnamed : credit}`
}

/** A passage as it stands under its source. */
export function passageText({ words, speaker }: Passage): string {
  return speaker === '' ? words : `${words} (${speaker})`
}
