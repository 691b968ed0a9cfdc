/** Words of what is said about a source. */
export const summary = {
  label: 'Summary',
  hint: 'Your own words. The first paragraph becomes the memo’s bottom line.',
  placeholder: 'What should the reader know, in one sentence?',
} as const

export const facts = {
  region: 'Source',
  labels: {
    title: 'Title',
    authors: 'Authors',
    publisher: 'Publisher',
    published: 'Published',
    url: 'URL',
    language: 'Language',
  },
  /** Shown while a fact is not known. */
  invite: {
    title: 'What it is called',
    authors: 'Who wrote it, separated by commas',
    publisher: 'Where it appeared',
    published: 'YYYY, YYYY-MM or YYYY-MM-DD',
    url: 'Where it can be found',
    language: 'Such as en or zh-Hant',
  },
  origins: {
    'json-ld': 'from the page’s schema.org data',
    opengraph: 'from the page’s OpenGraph data',
    meta: 'from the page’s own tags',
    properties: 'from the file’s properties',
    headers: 'from the message’s headers',
    'front-matter': 'from the block above the text',
    text: 'from the head of the text',
    'file-name': 'from the file’s name',
    person: 'typed by you',
  },
  wrongDate: 'Not stored: write a year (2023), a month (2023-08) or a day (2023-08-27).',
  wrongLanguage: 'Not stored: write a language tag, such as en, fr-CA or zh-Hant.',
  original: 'Original',
  size: 'Size',
  hash: 'SHA-256',
} as const

export const background = {
  keyPoints: 'Key points',
  actors: 'Actors',
  events: 'Events',
  empty: 'No key points, events or people are noted yet.',
  show: 'Show in text',
} as const
