import { number } from './counting.ts'

/** Words of annotations. */
export const kinds = { quote: 'Quote', highlight: 'Highlight', claim: 'Claim', comment: 'Comment' } as const

export const kindsMany = { quote: 'Quotes', highlight: 'Highlights', claim: 'Claims', comment: 'Comments' } as const

export const panel = {
  region: 'Annotations',
  tabs: { annotations: 'Annotations', summary: 'Summary', background: 'Background' },
  filter: 'Show',
  all: 'All',
  empty:
    'Nothing is marked yet. Select words in the text and press Q for a quote, H for a highlight, C for a claim, M for a comment.',
  orphans: 'Words not found in the text',
  speakerUnknown: 'Speaker not named',
  nameSpeaker: 'Name the speaker',
  edit: 'Edit',
  delete: 'Delete',
  deleted: 'Annotation deleted.',
  undo: 'Undo',
  done: 'Done',
  kind: 'Kind',
  speaker: 'Speaker',
  remark: 'Remark',
  tags: 'Tags',
  tagsHint: 'separated by commas',
  more: 'Show all',
  less: 'Show less',
} as const

export const copying = {
  quotation: 'Quotation copied.',
  link: 'Link to the annotation copied.',
  noteLink: 'Link to the note copied.',
  nothing: 'Select words or an annotation to copy them as a quotation.',
  noAnnotation: 'Select the annotation whose link is to be copied.',
  noNote: 'No note is open.',
  copyLink: 'Copy link',
} as const

export const link = {
  noNote: 'The note that the link leads to is not in this vault.',
  noNoteAdvice: 'It was deleted, or the link is from another vault.',
  noAnnotation: 'The annotation that the link leads to is no longer in this note.',
  noAnnotationAdvice: 'The note is open at the place where it was read last.',
} as const

export const working = {
  words: 'Filter annotations',
  wordsHint: 'Filter words, people, tags',
  speaker: 'Filter by speaker',
  anySpeaker: 'Any speaker',
  nobody: 'Nobody named',
  tag: 'Filter by tag',
  anyTag: 'Any tag',
  count: (shown: number, all: number) =>
    shown === all ? `${number(all)} ${all === 1 ? 'annotation' : 'annotations'}` : `${number(shown)} of ${number(all)}`,
  clear: 'Show all',
  none: 'Nothing fits the filter.',
  colourBy: 'Colour',
  colourings: { kind: 'By kind', speaker: 'By speaker' },
  legend: 'Speakers by colour and line',
  others: (count: number) => `${number(count)} others`,
  at: (place: number, all: number, words: string, who: string) =>
    `Annotation ${number(place)} of ${number(all)}: ${words}${who === '' ? '' : `, ${who}`}`,
  fromTheTop: 'That was the last annotation. This is the first.',
  fromTheEnd: 'That was the first annotation. This is the last.',
  nothing: 'There is no annotation to go to.',
  replies: 'Replies',
  earlier: (count: number) => `${number(count)} earlier`,
  reply: 'Reply',
  goOnReplying: 'Go on replying',
  yourReply: 'Your reply',
  replyHint: 'Enter saves, Shift Enter begins a line',
  save: 'Save',
  cancel: 'Cancel',
  changeReply: 'Change reply',
  removeReply: 'Delete reply',
  replyRemoved: 'Reply deleted.',
  here: 'here',
  manyTitle: (count: number) => `Go through ${number(count)} annotations of this line`,
} as const

export const reattach = {
  changed: 'The text has other words here now',
  was: 'Recorded',
  is: 'In the text',
  take: 'Take the words as they are now',
  taken: 'The words of the text were taken.',
  orphan: 'These words are not found for certain in the text.',
  context: 'They stood here',
  attach: 'Attach to the selected words',
  noSelection: 'Select the words in the text that are meant, then attach.',
  find: 'Find similar',
  none: 'Nothing similar is in the text.',
  candidates: 'Similar passages',
  alike: (percent: number) => `${percent}\u00a0% alike`,
  attachHere: 'Attach here',
  attached: 'Attached.',
} as const
