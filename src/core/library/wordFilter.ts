import { nameKey } from '../model/actor.ts'

/** What a filter field asks for: that every word of `words` stands somewhere in what is said, whatever its case or accents. */
export function wordFilter(words: string): (said: readonly string[]) => boolean {
  const wanted = nameKey(words).split(' ')
  return (said) => {
    const all = nameKey(said.join(' '))
    return wanted.every((word) => all.includes(word))
  }
}
