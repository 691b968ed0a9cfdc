import type { Word } from './words.ts'

/** Which way a sentence looks from the day it was written. `null`: it does not show. */
export type Tense = 'past' | 'future' | null

const irregular = new Set(
  'was were had did said told met began came went gave got held hit kept left led lost made paid put ran rose fell saw sent set shot shut sold spent spoke stood struck swore took taught thought threw understood won wrote became broke brought built bought caught chose cut drew drove fled flew fought found forgot froze grew heard hid knew laid lay lent let meant quit read rode rang sank sat shook slept slid sought split spread stole stuck swept swung tore woke wore withdrew wound bid burst cast cost hurt thrust beat bore bound dealt dug fed felt forbade overcame overthrew upheld'.split(
    ' ',
  ),
)
/** Both a present and a past form: they tell nothing alone. */
const ambiguous = new Set(
  'put set cut hit let shut spread read bid burst cast cost hurt quit split thrust beat'.split(' '),
)
/** Words in -ed that are no verbs. */
const noVerbs = new Set(
  'united need indeed speed feed seed breed greed weed deed bed red shed hundred sacred naked aged wicked embed exceed proceed succeed bleed creed based related armed limited advanced mixed'.split(
    ' ',
  ),
)
const willing = new Set([
  'will',
  "'ll",
  'shall',
  "won't",
  'wo',
  'may',
  'might',
  'could',
  'can',
  'must',
  'should',
  'would',
])
const planned = new Set(
  'set due expected scheduled slated planned poised likely going about supposed bound hoping hopes hope plans plan planning intends intend aims aim wants want promises vows expects expect preparing prepares ready'.split(
    ' ',
  ),
)
/** Presents that news uses for what is about to happen. */
const upcoming = new Set(
  'meets visits arrives begins starts opens takes votes travels heads ends expires comes goes holds hosts faces returns leaves launches becomes runs marks kicks'.split(
    ' ',
  ),
)
/** Signs that the verb of a date does not stand beyond. */
const ends = new Set([';', ':', '—', '“', '”', '"'])

/** A tense, and whether its verb stands so near that it is surely the one. */
export interface Seen {
  tense: Tense
  isNear: boolean
}

const near = 4
/** How many words a verb may be away. */
const reach = 14

/**
 * The tense of the verb that words `first` to `end` (excluded) most likely go with: the nearest verb before them, else the nearest after.
 * Quotation marks, semicolons and dashes are not crossed.
 */
export function tenseAround(words: readonly Word[], first: number, end: number): Seen {
  for (let index = first - 1; index >= Math.max(0, first - reach); index--) {
    const word = words[index]
    if (word === undefined || ends.has(word.text)) break
    // "The deadline is Friday", "is on Friday".
    if (first - index <= 2 && /^(?:is|are)$/u.test(word.lower)) return { tense: 'future', isNear: true }
    const tense = tenseAt(words, index)
    if (tense !== null) return { tense, isNear: first - index <= near }
  }
  for (let index = end; index < Math.min(words.length, end + reach); index++) {
    const word = words[index]
    if (word === undefined || ends.has(word.text)) break
    const tense = tenseAt(words, index)
    if (tense !== null) return { tense, isNear: index - end < near }
  }
  return { tense: null, isNear: false }
}

function tenseAt(words: readonly Word[], index: number): Tense {
  const word = words[index]
  if (word === undefined || (word.isCapital && index > 0)) return null
  const { lower } = word
  if (willing.has(lower) && !(lower === 'may' && word.isCapital))
    return perfectFollows(words, index) ? 'past' : 'future'
  const next = words[index + 1]?.lower
  if (planned.has(lower) && (next === 'to' || next === 'for' || next === 'on' || (next === 'in' && lower !== 'set')))
    return 'future'
  const isPast = irregular.has(lower) || (lower.length > 3 && lower.endsWith('ed') && !noVerbs.has(lower))
  if (!isPast) return upcoming.has(lower) || isBaseAfterTo(words, index) ? 'future' : null
  // A participle goes by its auxiliary: "will be signed", "to be held", "is expected".
  for (let back = index - 1; back >= Math.max(0, index - 4); back--) {
    const before = words[back]?.isCapital === true && back > 0 ? '' : (words[back]?.lower ?? '')
    if (willing.has(before)) return perfectFollows(words, back) ? 'past' : 'future'
    if (before === 'to' && /^(?:be|have)$/u.test(words[back + 1]?.lower ?? '')) return 'future'
    if (/^(?:was|were|had|has|have|been)$/u.test(before)) return 'past'
    if (/^(?:is|are|be)$/u.test(before)) return 'future'
    if (
      !/^(?:be|not|never|also|now|soon|already|since|yet|just|first|all|both|still|to|ever|‘|“|")$|ly$|n't$/u.test(
        before,
      )
    )
      break
  }
  return ambiguous.has(lower) && next === 'to' ? 'future' : 'past'
}

/** "would have met", "may have been". */
function perfectFollows(words: readonly Word[], index: number): boolean {
  return words[index + 1]?.lower === 'have' || words[index + 2]?.lower === 'have'
}

/** "to meet" behind a word that looks ahead. */
function isBaseAfterTo(words: readonly Word[], index: number): boolean {
  if (words[index - 1]?.lower !== 'to') return false
  const before = words[index - 2]
  if (before === undefined) return false
  if (/^(?:is|are|was|were)$/u.test(before.lower)) return true
  // "agreed to meet" is still to be done, "went to meet" is not.
  return /^(?:agreed|agrees|decided|planned|plans|set|due|expected|scheduled|slated|vowed|promised|threatened|wants|hopes|intends|ready|pledged|likely|invited)$/u.test(
    before.lower,
  )
}
