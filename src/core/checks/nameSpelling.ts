import { kindOf, type WordKind } from '../actors/gazetteer.ts'
import { nameKey } from '../model/actor.ts'
import type { Note } from '../model/note.ts'
import type { Source } from '../model/source.ts'
import { say } from '../words/say.ts'
import type { Context } from './context.ts'
import { editDistance } from './editDistance.ts'
import type { Edit, Found } from './finding.ts'
import type { Line } from './lines.ts'
import { type NameWord, nameWordsIn, plainWord } from './memoNames.ts'

/** Words shorter than this differ by a letter from too many others; beside another word of the same name one less is enough. */
const shortest = 5
/** Two spellings within a memo have nothing else to go by. */
const shortestByItself = 6

interface Placed extends NameWord {
  line: Line
}

/** A word spelt otherwise than it should be. */
interface Misspelt {
  found: Placed
  right: string
  /** Whether the evidence has the right spelling, or most of the memo. */
  by: 'evidence' | 'memo'
}

/**
 * Names that differ in a letter or two, in accents or in capitals from a name in the evidence, or from the same name elsewhere in the memo.
 *
 * What is left alone, because it is mostly right: words that a cited source has in that spelling; words of the lexicon (Gambia beside
 * Zambia) unless the rest of the name is somebody's in the evidence; names whose other words differ (Anna Petrova, Ivan Petrov); words formed from one another
 * (China, Chinese); words in capitals throughout; what is quoted.
 */
export function nameSpelling({ lines, evidence }: Context): Found[] {
  const known = knownWords(evidence)
  const spellings = new Set([...known.values()].flatMap((words) => words.map(({ word }) => word)))
  const inSources = evidence.map(({ source }) => capitalsOf(source))
  const isRight = once((word) => spellings.has(word) || inSources.some((capitals) => capitals.has(word)))
  const doubtful = lines.flatMap((line) =>
    nameWordsIn(line).flatMap((found): Placed[] => {
      const { word } = found
      const isLeft = word.length < shortest - 1 || word === word.toUpperCase() || isRight(word)
      return isLeft ? [] : [{ ...found, line }]
    }),
  )
  const misspelt: Misspelt[] = []
  const left: Placed[] = []
  for (const found of doubtful) {
    const right = rightSpelling(found, known)
    if (right === null) left.push(found)
    else misspelt.push({ found, right, by: 'evidence' })
  }
  const all = [...misspelt, ...spelledTwice(left)]
  return all.map((one) => findingFor(one, all))
}

/** `ask`, asked once for each word. */
function once(ask: (word: string) => boolean): (word: string) => boolean {
  const answers = new Map<string, boolean>()
  return (word) => {
    const answer = answers.get(word) ?? ask(word)
    answers.set(word, answer)
    return answer
  }
}

/** A word of a name in the evidence, as it is compared, and the other words of the name. */
interface KnownWord {
  word: string
  key: string
  rest: readonly string[]
}

/** The words of the names of the evidence, by the letter they begin with: a slip seldom changes it. */
function knownWords(evidence: readonly Note[]): Map<string, KnownWord[]> {
  const names = new Set(evidence.flatMap(({ actors }) => actors.flatMap(({ name, aliases }) => [name, ...aliases])))
  const words = [...names].flatMap((name): KnownWord[] => {
    const parts = name.split(/\s+/u).map((part) => {
      const word = plainWord(part.replace(/^[^\p{L}]+|[^\p{L}\p{M}]+$/gu, ''))
      return { word, key: nameKey(word) }
    })
    return parts.map(({ word, key }, index) => ({
      word,
      key,
      rest: parts.filter((part, other) => other !== index && part.key.length > 1).map((part) => part.key),
    }))
  })
  return Map.groupBy(words, ({ key }) => key.charAt(0))
}

const capitals = new WeakMap<Source, ReadonlySet<string>>()

/** The words of a source that begin with a capital. */
function capitalsOf(source: Source): ReadonlySet<string> {
  let words = capitals.get(source)
  if (words === undefined) {
    const found = source.text.match(/(?<![\p{L}\p{M}])\p{Lu}[\p{L}\p{M}’'-]*/gu) ?? []
    words = new Set(found.map(plainWord))
    capitals.set(source, words)
  }
  return words
}

/** How the evidence spells a word of a name; `null` where it has nothing that is meant. */
function rightSpelling({ word, others }: NameWord, known: ReadonlyMap<string, readonly KnownWord[]>): string | null {
  const key = nameKey(word)
  const near = (known.get(key.charAt(0)) ?? []).filter((right) => isMisspelling(word, key, right))
  if (near.length === 0) return null
  const otherKeys = others.map(nameKey)
  const isWord = kindOf(word) !== undefined
  const right = near.find(({ rest }) => {
    const isSamePerson = otherKeys.some((other) => rest.includes(other))
    // Both have more words, and share none of them: somebody else.
    const isOther = otherKeys.length > 0 && rest.length > 0
    return isSamePerson || (!isOther && !isWord && word.length >= shortest)
  })
  return right?.word ?? null
}

/** Whether two words are near enough to be one, misspelt. */
function isMisspelling(word: string, key: string, right: KnownWord): boolean {
  if (key === right.key) {
    return word !== right.word && /^\p{Lu}/u.test(right.word) && right.word !== right.word.toUpperCase()
  }
  const most = Math.min(key.length, right.key.length) >= 8 ? 2 : 1
  return !isDerived(key, right.key) && editDistance(key, right.key, most) <= most
}

/** Endings that make another word of a name: China, Chinese; Kenya, Kenyans; Petrov, Petrova. */
const endings = /^(?:s|es|ns?|ans?|ians?|eans?|i|is|ese|ish|ists?|isms?|ers?|a|ic|al|y|d|ed|ing)$/u

function isDerived(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  let same = 0
  while (same < short.length && short.charAt(same) === long.charAt(same)) same++
  const [left, ending] = [short.slice(same), long.slice(same)]
  return endings.test(ending) && (left === '' || (/^[aeioy]{1,2}$/u.test(left) && ending.length > left.length + 1))
}

/**
 * Names that the memo itself spells in two ways: the rarer is taken for the slip, the later where both are as frequent. A word that the
 * lexicon has is right as it is, and can be what another one is meant for where it is somebody's name.
 */
function spelledTwice(words: readonly Placed[]): Misspelt[] {
  const candidates = words.filter(
    ({ word, line }) => word.length >= shortestByItself && line.block?.type !== 'heading' && isPersonal(kindOf(word)),
  )
  const bySpelling = Map.groupBy(candidates, ({ word }) => word)
  const misspelt: Misspelt[] = []
  // Those that are used most come first; the sort keeps the order of the text otherwise.
  const spellings = [...bySpelling].sort(([, a], [, b]) => b.length - a.length)
  for (const [index, [word, uses]] of spellings.entries()) {
    if (kindOf(word) !== undefined) continue
    const right = spellings
      .slice(0, index)
      .find(([other, otherUses]) => isSlip(word, other) && !areDifferent(uses, otherUses))
    if (right !== undefined) misspelt.push(...uses.map((found) => ({ found, right: right[0], by: 'memo' as const })))
  }
  return misspelt
}

const personal = new Set<WordKind | undefined>([undefined, 'male', 'female', 'given', 'family'])
const isPersonal = (kind: WordKind | undefined) => personal.has(kind)

function isSlip(word: string, other: string): boolean {
  const [one, two] = [nameKey(word), nameKey(other)]
  return one === two || (one.charAt(0) === two.charAt(0) && !isDerived(one, two) && editDistance(one, two, 1) === 1)
}

/** Whether two spellings stand with other words that are not the same: Erik Larssen, Nils Larsson. */
function areDifferent(uses: readonly Placed[], otherUses: readonly Placed[]): boolean {
  const [one, other] = [uses, otherUses].map((all) => new Set(all.flatMap(({ others }) => others.map(nameKey))))
  if (one === undefined || other === undefined || one.size === 0 || other.size === 0) return false
  return one.isDisjointFrom(other)
}

function findingFor({ found, right, by }: Misspelt, all: readonly Misspelt[]): Found {
  const { word, line } = found
  const alike = all.filter((one) => one.found.word === word && one.right === right)
  const editFor = (one: Placed): Edit => ({ where: one.line.place(one), replacement: right })
  const fix = { label: say.checks.fixes.write(right), change: { type: 'edit', edits: [editFor(found)] } } as const
  const whole = alike.map((one) => editFor(one.found))
  const more = { label: say.checks.fixes.all(alike.length), change: { type: 'edit', edits: whole } } as const
  return {
    about: `${word} ${right}`,
    where: line.place(found),
    message: say.checks.spelling[by](right),
    fixes: alike.length < 2 ? [fix] : [fix, more],
  }
}
