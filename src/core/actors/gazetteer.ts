import nlp from 'compromise/two'
import { z } from 'zod'

/**
 * What a word usually names. The words come from the lexicon of compromise, a well-kept library that carries some 25,000 words with
 * their kinds; only its lexicon is used, so that a look costs next to nothing.
 */
export type WordKind =
  | 'male'
  | 'female'
  | 'given'
  | 'family'
  | 'country'
  | 'place'
  | 'organisation'
  | 'demonym'
  | 'occupation'
  | 'common'

const kinds: Record<string, WordKind> = {
  MaleName: 'male',
  FemaleName: 'female',
  FirstName: 'given',
  LastName: 'family',
  Person: 'family',
  Country: 'country',
  City: 'place',
  Region: 'place',
  Place: 'place',
  Organization: 'organisation',
  SportsTeam: 'organisation',
  Demonym: 'demonym',
  Actor: 'occupation',
}

/** Tags of words that are written with a capital only where a sentence begins. */
const common = new Set(
  'Adjective Singular Plural Noun PastTense PresentTense Infinitive Gerund Participle Imperative Conjunction Pronoun Copula Modal Determiner Negative QuestionWord Preposition Adverb Comparative Superlative Expression Possessive Reflexive Uncountable Cardinal Ordinal Value TextValue Duration Condition Verb Multiple Fraction Unit'.split(
    ' ',
  ),
)

/** Given names that the lexicon lacks or has as other words, from parts of the world that the news is about. */
const more: Record<string, WordKind> = Object.fromEntries([
  ...'priya aisha fatima amina noor leila zainab ngozi wanjiru akua ama yuki sakura mei ling xiu hyun-joo soo-jin olena oksana svetlana ingrid astrid siobhan niamh aoife saoirse marta ines lucia rosa carmen beatriz thandiwe nomvula lindiwe chiamaka ayesha parvati lakshmi'
    .split(' ')
    .map((name) => [name, 'female'] as const),
  ...'kwame kofi yaw kwabena chidi emeka oluwaseun tunde babatunde tariq hamid yusuf omar khalid hassan ibrahim mustafa rajesh sanjay vikram arjun dmytro volodymyr oleksandr mykola sergei dmitri vladimir lars bjorn sven anders jens henrik pieter jan willem joao jose luis jorge thabo sipho mandla hiroshi kenji takeshi jin-woo min-jun eoin cormac padraig'
    .split(' ')
    .map((name) => [name, 'male'] as const),
])

/** Where compromise keeps its words, each with one or more tags. */
const Model = z.object({ one: z.object({ lexicon: z.record(z.string(), z.union([z.string(), z.array(z.string())])) }) })

const lexicon = new Map<string, WordKind>()
for (const [word, tags] of Object.entries(Model.parse(nlp.model()).one.lexicon)) {
  const known = [tags].flat().map((tag) => kinds[tag] ?? (common.has(tag) ? 'common' : undefined))
  const kind = known.find((one) => one !== undefined)
  if (kind !== undefined) lexicon.set(word, kind)
}
for (const [word, kind] of Object.entries(more)) lexicon.set(word, kind)

/** The kind of a word or short phrase, whatever its case; `undefined` for words the lexicon does not have. */
export function kindOf(words: string): WordKind | undefined {
  return lexicon.get(words.toLowerCase())
}

/** Whether a word is a given name. Some are other words too ("will", "may"): that is for the caller to weigh. */
export function isGivenName(word: string): boolean {
  const kind = kindOf(word)
  return kind === 'male' || kind === 'female' || kind === 'given'
}
