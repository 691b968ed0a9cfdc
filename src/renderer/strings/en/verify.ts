import { number } from './counting.ts'

/** The words of the dialog that says whether an exported memo can be relied on. */
export const verify = {
  title: 'Verify memo',
  verified: 'Verified',
  notVerified: 'Not verified',
  exported: (date: string, by: string) => `Exported ${date} by ${by}`,
  file: 'The file',
  changed: (count: number) => `Changed since the export, in ${number(count)} ${count === 1 ? 'place' : 'places'}`,
  quotations: (count: number) => `${number(count)} ${count === 1 ? 'quotation' : 'quotations'}`,
  none: 'The memo quotes nothing.',
  statuses: { passed: 'Passed', failed: 'Failed', unchecked: 'Not checked' },
  /** A quotation as a whole: its parts may have passed. */
  inPart: 'Not fully checked',
  from: (speaker: string, title: string, label: string) =>
    [speaker, title === '' ? '' : `“${title}”`, `source ${label}`].filter((part) => part !== '').join(', '),
  show: 'Show in source',
  showOf: (count: number) => `Show in source: quotation ${number(count)}`,
  proves: 'What this proves',
  removed: 'taken out:',
  added: 'put in:',
  more: (count: number) => `and ${number(count)} more`,
  copy: 'Copy report',
  copied: 'Report copied.',
  another: 'Verify another…',
  close: 'Close',
}
