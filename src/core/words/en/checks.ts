import type { CheckId } from '../../checks/checks.ts'

/** What a check is called, and why it matters, in a sentence or two, for the person who decides whether to leave the check on. */
const about: Readonly<Record<CheckId, { title: string; explanation: string }>> = {
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

const nobody = (name: string) => (name === '' ? 'nobody' : name)

/** Words of the checks that are made while a memo is written: what was found, and what could be done. */
export const checks = {
  about,
  oneSource: {
    all: 'For your information: every judgment of this memo rests on one source.',
    one: 'For your information: this judgment rests on one source. Others are chosen as evidence.',
  },
  incomplete: (title: string, lacksDate: boolean, lacksPublisher: boolean) =>
    `“${title}” has no ${[...(lacksDate ? ['date'] : []), ...(lacksPublisher ? ['publisher'] : [])].join(' and no ')}: its endnote says less than a reader needs to find it.`,
  unsupported: 'This is a judgment, and nothing is cited for it. Cite what it rests on, from the evidence.',
  gone: {
    note: 'The note it cites is no longer in the vault.',
    annotation: 'The annotation it cites was deleted from its note.',
    source: 'The source now has other words at this place.',
    words: (now: string) => `The note now has other words for it: “${now}”.`,
    orphan: 'These words no longer stand in the source.',
    speaker: (here: string, there: string) => `Credited to ${nobody(here)} here, and to ${nobody(there)} in the note.`,
  },
  spelling: {
    evidence: (right: string) => `The evidence spells it “${right}”.`,
    memo: (right: string) => `Spelt “${right}” elsewhere in this memo.`,
  },
  typed: {
    cited: (title: string) => `These words are typed. As a quote from “${title}” they keep their link to the source.`,
    uncited: (title: string) =>
      `These words stand in “${title}”, but no annotation has them and nothing is cited for them.`,
    nowhere: 'These words stand nowhere word for word in the chosen sources.',
    near: (title: string, words: string) => `Nowhere word for word in the chosen sources. “${title}” has: “${words}”.`,
  },
  likelihood: {
    standards: { icd203: 'ICD 203', phia: 'the PHIA yardstick' },
    term: (name: string, low: number, high: number) => `“${name}” (${low}–${high}%)`,
    percent: (low: number, high: number) => (low === high ? `${low}%` : `${low}–${high}%`),
    foreign: (words: string, standard: string) => `“${words}” is not a term of ${standard}.`,
    nearest: (term: string) => ` The nearest is ${term}.`,
    vague: (words: string, standard: string, terms: readonly [string, string, string]) =>
      `“${words}” says only that it is not ruled out. ${capital(standard)} has ${terms[0]}, ${terms[1]} and ${terms[2]}.`,
    contradicts: (term: string, percent: string) => `${term} does not go with ${percent}.`,
    otherRow: (words: string, term: string | null) =>
      `“${words}” is of the other row of ICD 203’s terms than most of this memo${term === null ? '' : `, which has ${term} for it`}.`,
    withConfidence: (words: string, level: string) =>
      `“${words}” is about the event, ${level} confidence about the sources and the reasoning. ICD 203 keeps them in separate sentences.`,
  },
  fixes: {
    cite: (words: string) => `Cite “${words}”`,
    write: (words: string) => `Write “${words}”`,
    all: (count: number) => `Change all ${count}`,
    open: 'Open the note',
    quote: 'Make it a quote',
    sourceWords: 'Take over the source’s words',
    noteWords: 'Take over the note’s words',
    credit: (name: string) => `Credit ${nobody(name)}`,
    removeQuotation: 'Remove the quotation',
    removeCitation: 'Remove the citation',
    ownSentence: 'Put the confidence in a sentence of its own',
    leaveOut: 'Leave the confidence out',
  },
} as const

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
