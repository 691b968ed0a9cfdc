import { metaFields } from '../model/source.ts'

/** What a piece of a note is. */
export const noteForms = [
  'noteTitle',
  'noteTags',
  'noteArchived',
  'summary',
  ...metaFields.map((field) => `fact.${field}` as const),
  'quote',
  'highlight',
  'claim',
  'comment',
  'keyPoint',
  'event',
  'actor',
  'file',
  'text',
] as const
export type NoteForm = (typeof noteForms)[number]
