import { number } from './counting.ts'

const withSpeaker = (what: string, speaker: string) => (speaker === '' ? what : `${what}, ${speaker}`)

/** Words of the memo's editor and of the evidence beside it. */
export const memoEditor = {
  text: 'Text of the memo',
  toolbar: 'Formatting',
  title: 'Document title',
  heading: 'Heading',
  citation: (label: string, speaker: string, problem: string) =>
    [withSpeaker(`Citation ${label}`, speaker), problem].filter(Boolean).join('. '),
  quote: (speaker: string) => withSpeaker('Quoted words', speaker),
  quotation: (speaker: string) => withSpeaker('Quotation', speaker),
  footnote: (label: string, text: string) => `Footnote ${label}: ${text}`,
  guarded: 'Words of a source cannot be typed over. Enter shortens them, Delete removes them.',
  noLine: 'Put the caret in a line of text first.',
  inserted: { quotation: 'Quotation inserted.', quote: 'Quoted in the line.', citation: 'Cited.' },
  style: {
    strong: 'Bold',
    emphasis: 'Italic',
    paragraph: 'Paragraph',
    heading1: 'Heading',
    heading2: 'Subheading',
    heading3: 'Minor heading',
    bulletList: 'Bulleted list',
    orderedList: 'Numbered list',
    bottomLine: 'Box for the bottom line',
    footnote: 'Footnote',
    table: 'Table',
  },
  table: {
    addRow: 'Add row below',
    addColumn: 'Add column after',
    deleteRow: 'Delete row',
    deleteColumn: 'Delete column',
    header: 'Header row',
    remove: 'Delete table',
  },
  cited: {
    region: 'Cited passage',
    alter: 'Shorten or clarify…',
    source: 'Show in source',
    block: 'Set apart',
    inline: 'Run in',
    remove: 'Remove',
  },
  alter: {
    title: 'Shorten or clarify',
    words: 'Words of the source',
    hint: 'Select words and press O to leave them out; press [ to add words in brackets at the caret.',
    omit: 'Omit',
    insert: 'Insert',
    bracketed: 'Words to add in brackets',
    add: 'Add',
    changes: 'Changes to the words',
    omission: (words: string) => `Left out: ${words}`,
    insertion: (words: string) => `Added: [${words}]`,
    undo: 'Take back',
    takeBack: (words: string) => `Put back: ${words}`,
    preview: 'As printed',
    selectFirst: 'Select the words to leave out first.',
    allLeft: 'Some words have to stay: remove the quotation instead.',
    done: 'Done',
  },
  note: { title: 'Footnote', text: 'Text of the footnote', done: 'Done' },
  picker: {
    list: 'Evidence',
    none: 'Nothing fits.',
    keys: '↵ quote   Shift ↵ quotation   Ctrl ↵ cite   Esc close',
  },
  evidence: {
    list: 'Passages',
    quotation: 'Quotation',
    quote: 'Run in',
    citation: 'Cite',
    count: (shown: number, all: number) =>
      shown === all ? `${number(all)} ${all === 1 ? 'passage' : 'passages'}` : `${number(shown)} of ${number(all)}`,
    keys: 'Enter inserts a quotation, Q runs it in, C cites it',
  },
  side: { evidence: 'Evidence', checks: 'Checks' },
  words: (words: number, minutes: number) =>
    `${number(words)} ${words === 1 ? 'word' : 'words'} · ${number(minutes)} min`,
} as const
