import {
  heading,
  type List,
  type MemoBlock,
  paragraph,
  type Table,
  type TableCell,
  textLine,
} from '../model/memoBody.ts'
import type { Slot, SlotFill, Template, TemplateBlock } from './template.ts'

/**
 * The templates that come with the application. Their parts follow the forms in use: the bottom line first; key judgments with likelihood
 * and confidence kept apart, alternatives, and change from earlier judgments (US ICD 203, Analytic Standards); comment set apart from
 * what was reported. Hints are never printed.
 */

function template(id: string, name: string, title: string, description: string, body: TemplateBlock[]): Template {
  const head = { to: '', from: '', subject: '', handling: '' }
  return { schema: 1, id, name, description, title, head, language: 'en', paper: 'A4', body }
}

/** A slot that keeps its heading, and says what belongs there, where the notes have nothing for it. */
function slot(fill: SlotFill, heading: string, hint: string): Slot {
  return { type: 'slot', fill, heading, hint, optional: false }
}

/** A slot that is left out where the notes have nothing for it. */
function optional(fill: SlotFill, heading: string): Slot {
  return { type: 'slot', fill, heading, hint: '', optional: true }
}

function part(title: string, ...hints: string[]): MemoBlock[] {
  return [heading(1, title), ...hints.map((hint) => paragraph([], hint))]
}

function bottomLine(hint: string): MemoBlock {
  return { type: 'bottomLine', content: [paragraph([], hint)] }
}

/** A list of empty items. */
function items(type: List['type'], hints: string[]): List {
  return { type, content: hints.map((hint) => ({ type: 'listItem', content: [paragraph([], hint)] })) }
}

function cell(type: TableCell['type'], text: string, hint = ''): TableCell {
  return { type, attrs: { colspan: 1, rowspan: 1, colwidth: null }, content: [paragraph(textLine(text), hint)] }
}

/** A table with a row of headings, and rows of empty cells with their hints. */
function table(headings: string[], rows: string[][]): Table {
  return {
    type: 'table',
    content: [
      { type: 'tableRow', content: headings.map((text) => cell('tableHeader', text)) },
      ...rows.map((hints) => ({
        type: 'tableRow' as const,
        content: headings.map((_, column) => cell('tableCell', '', hints[column] ?? '')),
      })),
    ],
  }
}

export const memorandum = template(
  'memorandum',
  'Memorandum',
  'Memorandum',
  'The bottom line up front, then what it rests on: background, what was said, and what follows.',
  [
    slot('bottomLine', '', 'What the reader has to know or do, in the first sentence'),
    slot('background', 'Background', 'What led to this, as far as the reader needs it'),
    optional('keyPoints', 'Key points'),
    optional('quotes', 'What was said'),
    optional('claims', 'Claims to test'),
    optional('highlights', 'Points to note'),
    optional('timeline', 'Timeline'),
    ...part('Implications', 'What changes, for whom, and how soon'),
    ...part('Outlook and indicators', 'What comes next, and how likely it is: “likely” is 55–80 % in ICD 203'),
    items('bulletList', ['What to watch for: a sign for or against this, and by when']),
  ],
)

const judgment = {
  type: 'listItem' as const,
  content: [
    paragraph([], 'A judgment with its likelihood: “very likely” is 80–95 % in ICD 203'),
    items('bulletList', [
      'The evidence: cite each passage it rests on',
      'Confidence (low, moderate, high) in sources and reasoning, and why',
    ]),
  ],
}

const keyJudgments = template(
  'key-judgments',
  'Key judgments',
  'Assessment',
  'An assessment by numbered judgments, each with its likelihood, its evidence and the confidence in it.',
  [
    slot('bottomLine', '', 'The main judgment, with its likelihood'),
    heading(1, 'Key judgments'),
    { type: 'orderedList', content: [judgment, judgment, judgment] },
    slot('background', 'Background', 'What the reader needs to know to follow the judgments'),
    slot('keyPoints', 'Evidence', 'What is known, apart from what is assumed or judged; cite each passage'),
    optional('quotes', 'What was said'),
    optional('claims', 'Claims that are not tested yet'),
    optional('timeline', 'Timeline'),
    ...part('Assumptions', 'What the judgments take for granted, and which would fall with it'),
    ...part('Alternatives considered', 'Another reading of the evidence, and why it is less likely'),
    ...part('Change from earlier judgments', 'What is judged otherwise than before, and what changed it'),
    ...part('Implications', 'What this means for the reader, with risks and openings'),
    ...part('Outlook and indicators'),
    items('bulletList', [
      'An indicator: what could be seen, by when, for which judgment',
      'What would lead to a change of the main judgment',
    ]),
    ...part('Quality of sources', 'Access, bias and age of the sources, corroboration, and what is missing'),
    optional('sources', 'Sources consulted'),
  ],
)

const readout = template(
  'readout',
  'Readout of a meeting or visit',
  'Readout',
  'Who met, what was said and agreed, and what comes next, with your comment set apart from the record.',
  [
    slot('bottomLine', '', 'What came out of it, in one sentence'),
    heading(1, 'Meeting'),
    table(['Date', 'Place', 'Occasion'], [['When, with the hours', 'Where', 'Who asked for it, and why']]),
    heading(1, 'Participants'),
    table(
      ['Name', 'Role', 'Side'],
      [
        ['Who led, first', 'Role or office', 'Whom they spoke for'],
        ['The counterpart', '', ''],
        ['Also in the room', '', ''],
      ],
    ),
    slot('keyPoints', 'Main points', 'What was discussed, a point each, in the order of their weight'),
    slot('quotes', 'What was said', 'Positions by speaker, word for word where the words matter'),
    optional('highlights', 'Points to note'),
    optional('background', 'Background'),
    heading(1, 'Agreed and promised'),
    table(
      ['Who', 'What', 'By when'],
      [
        ['', 'A commitment, as it was worded', ''],
        ['', '', ''],
      ],
    ),
    ...part('Not raised', 'What was expected and did not come up, or was put off'),
    optional('timeline', 'Timeline'),
    ...part('Comment', 'Your reading of it: tone, meaning, what is new since the last meeting'),
    ...part('Next steps'),
    items('bulletList', ['What is to be done, by whom and when']),
  ],
)

const pressSummary = template(
  'press-summary',
  'Press summary',
  'Press summary',
  'What each report says, with its publisher, its date and its quotations; what they share and where they differ.',
  [
    bottomLine('What the coverage comes to, in one sentence'),
    ...part('Overview', 'What the reports share, where they differ, and what only one of them has'),
    slot('press', 'Coverage', 'A part for each report: where and when it appeared, gist, quotations'),
    optional('claims', 'Claims to check'),
    optional('highlights', 'Points to note'),
    optional('timeline', 'Timeline'),
    ...part('Comment', 'Your view of the coverage: tone, angle, what is left out'),
    optional('sources', 'Reports read'),
  ],
)

const optionsPaper = template(
  'options-paper',
  'Options paper',
  'Options paper',
  'A decision to be made: the options with what speaks for and against each and its cost, and a recommendation.',
  [
    slot('bottomLine', '', 'The decision asked for, by when, and the option recommended'),
    slot('background', 'Background', 'How the question came up, and why it has to be decided now'),
    ...part('Aims and criteria'),
    items('bulletList', ['What the decision should bring about', 'What the options are measured by']),
    heading(1, 'Options'),
    table(
      ['Option', 'For', 'Against', 'Cost'],
      [
        ['Go on as now: always an option', 'What speaks for it', 'What speaks against it', 'Money, time, goodwill'],
        ['What would be done, by whom', '', '', ''],
        ['What would be done, by whom', '', '', ''],
      ],
    ),
    ...part('Recommendation', 'Which option, and the reason that decides it'),
    ...part('Risks', 'What could go wrong, how likely that is, and what would limit it'),
    optional('keyPoints', 'Evidence'),
    optional('quotes', 'Positions of those concerned'),
    optional('claims', 'Claims to test'),
    optional('timeline', 'Timeline'),
    ...part('Next steps'),
    items('orderedList', ['What happens when the option is chosen: who does what, and by when']),
  ],
)

/** Nothing but the head, and the notes as evidence. */
export const blank = template('blank', 'Blank', 'Memorandum', 'Only the head: you write and cite from there.', [
  paragraph([], 'Write, or insert from the evidence'),
])

/** Those that come with the application, in the order in which they are offered. */
export const builtInTemplates: readonly Template[] = [
  memorandum,
  keyJudgments,
  readout,
  pressSummary,
  optionsPaper,
  blank,
]
