/** What is looked for in a memo while it is written, in the order in which findings are listed. */
export const checkIds = [
  'unsupported-judgment',
  'likelihood-term',
  'mixed-terms',
  'likelihood-and-confidence',
  'quotation-changed',
  'source-incomplete',
  'name-spelling',
  'single-source',
] as const
export type CheckId = (typeof checkIds)[number]

export interface CheckDescription {
  title: string
  /** Why it matters, in a sentence or two, for the person who decides whether to leave the check on. */
  explanation: string
}

/**
 * The checks by what they are called. The rules come from ICD 203 (Analytic Standards), ICD 206 (Sourcing Requirements) and the
 * probability yardstick of the UK's Professional Head of Intelligence Assessment.
 */
export const checks: Readonly<Record<CheckId, CheckDescription>> = {
  'unsupported-judgment': {
    title: 'Judgment without evidence',
    explanation: 'A judgment needs a citation or quoted words beside it, so that a reader can see what it rests on.',
  },
  'likelihood-term': {
    title: 'Likelihood outside the standard',
    explanation:
      'A reader takes “a good chance” for anything from 40 to 90%. The terms of the standard have one meaning.',
  },
  'mixed-terms': {
    title: 'Two sets of likelihood terms',
    explanation:
      'ICD 203 has two rows of terms with the same meanings. A product uses one of them, so that nobody reads a difference into the change.',
  },
  'likelihood-and-confidence': {
    title: 'Likelihood and confidence in one sentence',
    explanation:
      'Likelihood is about the event, confidence about the sources and the reasoning. ICD 203 keeps them in separate sentences.',
  },
  'quotation-changed': {
    title: 'Quotation not as in the source',
    explanation: 'Quoted words stand in the source letter for letter, and are credited to whom the note credits them.',
  },
  'source-incomplete': {
    title: 'Source not fully described',
    explanation: 'An endnote without a publisher or a date may not lead a reader to the source.',
  },
  'name-spelling': {
    title: 'Name spelt two ways',
    explanation: 'A name that is spelt otherwise than in the evidence, or in two ways, looks like two people.',
  },
  'single-source': {
    title: 'Judgment on one source',
    explanation: 'Not an error: a judgment that rests on one source is worth a second one, or a word about it.',
  },
}
