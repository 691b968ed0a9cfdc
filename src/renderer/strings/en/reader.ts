import { number } from './counting.ts'

/** Words of the text that is read, and of how it is set. */
export const reader = {
  region: 'Note',
  text: 'Text',
  page: (page: number) => `p. ${page}`,
  title: 'Title of the note',
  empty: 'Open a note from the library, or import an article.',
  newMemo: 'New memo',
  backToMemo: 'Back to memo',
  toolbar: 'Annotate selection',
  undo: 'Undo',
  redo: 'Redo',
} as const

export const reading = {
  selected: (words: string) => `Selected: ${words}`,
  markBy: (kind: string, speaker: string) => `${kind} by ${speaker}`,
  suggested: 'Suggested quotation',
  adjust: (words: string) => `The annotation would be: ${words}`,
} as const

export const find = {
  region: 'Find in text',
  words: 'Find in text',
  count: (at: number, of: number, isDone: boolean) =>
    of === 0
      ? isDone
        ? 'Not found'
        : 'Searching…'
      : `${number(Math.max(1, at))} of ${number(of)}${isDone ? '' : '+'}`,
  previous: 'Previous hit',
  next: 'Next hit',
  close: 'Close',
} as const

export const setting = {
  open: 'Text size and width',
  size: 'Text size',
  smaller: 'Smaller text',
  larger: 'Larger text',
  percent: (scale: number) => `${Math.round(scale * 100)} %`,
  measure: 'Line width',
  measures: { narrow: 'Narrow', normal: 'Normal', wide: 'Wide' },
} as const

export const welcome = {
  region: 'What Readout is for',
  title: 'Every line of a memo, traced to the words it rests on.',
  steps: [
    ['Read and mark', 'Select words in the text; say who said them.'],
    ['Write the bottom line', 'Your summary, beside the evidence.'],
    ['Make the memo', 'Every quotation in it leads back to its source.'],
  ],
  sample: 'This is a sample briefing to try it on.',
  dismiss: 'Got it',
} as const
