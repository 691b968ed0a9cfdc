import { number } from './counting.ts'

/** Words of the checks that are made while a memo is written. The reasons and the fixes come from `core/checks`. */
export const checkWords = {
  region: 'Checks',
  none: 'Nothing found.',
  noneAdvice:
    'The checks run while you write. They look at judgments, words of likelihood, quotations, sources and names.',
  allOff: 'All checks are switched off.',
  failed: (why: string) => `The checks could not be made: ${why}.`,
  notStarted: 'the part that makes them could not be started',
  group: (title: string, count: number) => `${title}: ${number(count)}`,
  card: 'Finding',
  subject: 'In the subject',
  switchOff: 'Switch this check off',
  switchedOff: (title: string) => `Switched off: ${title}.`,
  gone: 'The text was changed meanwhile. Wait for the checks to look at it again.',
  fixed: 'Changed.',
  reached: (place: number, count: number, message: string, hasFixes: boolean) =>
    `Finding ${number(place)} of ${number(count)}. ${message}${hasFixes ? ' Alt Enter for fixes.' : ''}`,
  settings: 'Which checks',
  standard: 'Terms of likelihood',
  standards: { icd203: 'US: ICD 203', phia: 'UK: PHIA yardstick' },
} as const
