import { nameKey } from '../model/actor.ts'

/** The words of a name as they are compared. Names come again and again: what was cut last is kept. */
export function wordsOf(name: string): string[] {
  const known = cut.get(name)
  if (known !== undefined) return known
  const words = nameKey(name).replaceAll('.', '').split(' ')
  if (cut.size > 5000) cut.clear()
  cut.set(name, words)
  return words
}
const cut = new Map<string, string[]>()

const companyEndings = new Set(
  'inc co corp ltd plc llc se ag sa gmbh nv spa corporation company limited group holdings'.split(' '),
)

/** A name as it is looked up: without "the", and a company's without "Inc". */
export function keyOf(name: string): string {
  const words = wordsOf(name).filter((word, index) => index > 0 || word !== 'the')
  while (words.length > 1 && companyEndings.has(words.at(-1) ?? '') && words.at(-1) !== 'group') words.pop()
  const key = words.join(' ')
  return same.get(key) ?? key
}

/** Names of the same places and bodies that share no word. */
const same = new Map([
  ['us', 'united states'],
  ['u.s', 'united states'],
  ['usa', 'united states'],
  ['america', 'united states'],
  ['united states of america', 'united states'],
  ['uk', 'united kingdom'],
  ['britain', 'united kingdom'],
  ['great britain', 'united kingdom'],
  ['eu', 'european union'],
  ['un', 'united nations'],
  ['uae', 'united arab emirates'],
])
