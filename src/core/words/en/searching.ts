/** What the search says of a query beside what it found. */
export const searching = {
  unknownKind: (typed: string, kinds: readonly string[]) => `“${typed}” is no kind; kinds are ${kinds.join(', ')}.`,
  unknownIs: (typed: string) => `“is:${typed}” is not known; “is:archived” is.`,
  noDate: (typed: string) => `“${typed}” is no date; dates are such as 2023, 2023-08 or 2023-08-27.`,
  tooMany: (most: number) => `Only the first ${most} words were looked for.`,
  someOnly: 'Nothing has all of these words; this is what has some of them.',
} as const
