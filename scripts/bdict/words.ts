import { type FlagGroups, withoutComment } from './affixes.ts'

/** A word in UTF-8 with the numbers of the groups of flags that apply to it, the largest first; 0 is a word as it stands. */
export interface Word {
  bytes: Buffer
  groups: number[]
}

/**
 * Reads a Hunspell `.dic` file (hunspell(5)) in UTF-8: after the line that counts them, a word a line, with its flags behind a slash and
 * a description of it behind a tab, which is left out. A slash of the word is written `\/`.
 * @param groups gives the flags their numbers, and learns new ones
 * @returns the words in the order of their bytes, each once
 */
export function readWords(text: string, groups: FlagGroups): Word[] {
  const found = new Map<string, Set<number>>()
  for (const line of text.split('\n').map(withoutComment).filter(Boolean).slice(1)) {
    const [entry = ''] = line.split('\t')
    const end = endOf(entry)
    const word = entry.slice(0, end).replaceAll('\\/', '/')
    const flags = entry.slice(end + 1)
    const known = found.get(word) ?? new Set()
    found.set(word, known.add(flags === '' ? 0 : groups.numberOf(flags)))
  }
  return [...found]
    .map(([word, numbers]) => ({ bytes: Buffer.from(word), groups: [...numbers].sort((a, b) => b - a) }))
    .sort((a, b) => a.bytes.compare(b.bytes))
}

/** Where the word ends in what may have flags behind it: at a slash that is not of the word, as is one at the very beginning. */
function endOf(entry: string): number {
  let slash = entry.indexOf('/', 1)
  while (slash !== -1 && entry[slash - 1] === '\\') slash = entry.indexOf('/', slash + 1)
  return slash === -1 ? entry.length : slash
}
