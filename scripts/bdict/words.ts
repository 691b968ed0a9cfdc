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
    // A slash at the very beginning is of the word.
    const slash = entry.slice(1).search(/(?<!\\)\//u) + 1
    const word = (slash === 0 ? entry : entry.slice(0, slash)).replaceAll('\\/', '/')
    const flags = slash === 0 ? '' : entry.slice(slash + 1)
    const known = found.get(word) ?? new Set()
    found.set(word, known.add(flags === '' ? 0 : groups.numberOf(flags)))
  }
  return [...found]
    .map(([word, numbers]) => ({ bytes: Buffer.from(word), groups: [...numbers].sort((a, b) => b - a) }))
    .sort((a, b) => a.bytes.compare(b.bytes))
}
