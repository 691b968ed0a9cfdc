import type { Span } from '../model/source.ts'
import type { Row } from './likelihoodTerms.ts'
import { Recent } from './recent.ts'

/** How words of likelihood stand in their sentence, which decides what can stand there in their place. `modal` is "could well". */
type Form = 'adjective' | 'adverb' | 'noun' | 'modal'

/** Words of likelihood. `percent` is what they are usually taken for, which is how the nearest term is found. */
export interface LikelihoodWords extends Span {
  /** As they stand, in lower case, with single blanks. */
  words: string
  form: Form
  percent: number
  /** The rows whose term they are. */
  rows: readonly Row[]
  /** What the words are called in general has no band at all: "possible" covers all that is not ruled out. */
  isVague: boolean
}

interface Entry {
  pattern: string
  form: Form
  percent: number
  rows?: readonly Row[]
  isVague?: boolean
}

const chance = '(?:chances?|likelihood|probability|odds)'
const of = '(?=\\s+(?:that|of|for|to)\\b)'
const both = ['icd203-1', 'phia'] as const
/** What an unlikely one of is an idiom and no estimate: "an unlikely ally". */
const idiom =
  '(?!\\s+(?:all(?:y|ies)|alliances?|hero(?:es)?|sources?|places?|pair|couple|partners?|partnership|friends?|champions?|bedfellows|coalition|settings?|events?)\\b)'
/** Words before "likely" that compare, ask or rank, so that it names no band. */
const compared = '(?<!\\b(?:more|less|most|least|as|equally|how|so|too|any|no|increasingly)\\s)'
const copula = '(?<=\\b(?:is|are|was|were|be|remains?|seems?|appears?|looks?)\\s)'

/**
 * Words of likelihood, longer ones before those they hold. What words outside the standards are taken for goes by Sherman Kent, "Words of
 * Estimative Probability" (1964), where he lists them, and otherwise by the term of the standards that is nearest in sense.
 *
 * Left out on purpose: "may", "might" and "could" by themselves, which stand in every second paragraph of any memo, for permission and
 * ability too, so that marking them would bury everything else; "possible" before a noun and after "as", "if" and "where"; comparisons
 * ("more likely than last year"); "certain" and "sure", which are mostly something else.
 */
const entries: readonly Entry[] = [
  { pattern: '(?:more\\s+(?:likely|probable)|likelier)\\s+than\\s+not', form: 'adjective', percent: 60 },
  { pattern: 'as\\s+likely\\s+as\\s+not', form: 'adjective', percent: 50 },
  { pattern: 'almost\\s+no\\s+chance', form: 'noun', percent: 3, rows: ['icd203-1'] },
  { pattern: '(?:a\\s+)?roughly\\s+even\\s+chance', form: 'noun', percent: 50, rows: ['icd203-1'] },
  { pattern: 'roughly\\s+even\\s+odds', form: 'noun', percent: 50, rows: ['icd203-2'] },
  { pattern: '(?:a\\s+)?remote\\s+chance', form: 'noun', percent: 3, rows: ['icd203-2', 'phia'] },
  {
    pattern: '(?:a\\s+)?remote\\s+(?:possibility|prospect|likelihood|probability)',
    form: 'noun',
    percent: 3,
    rows: ['icd203-2'],
  },
  { pattern: '(?:a\\s+)?realistic\\s+possibility', form: 'noun', percent: 45, rows: ['phia'] },
  { pattern: `(?:an?\\s+)?(?:even|equal|fifty-fifty|50[/–-]50)\\s+${chance}`, form: 'noun', percent: 50 },
  { pattern: `(?:a\\s+)?(?:better|more|greater)(?:\\s+|-)than(?:\\s+|-)even\\s+${chance}`, form: 'noun', percent: 60 },
  {
    pattern: `(?:a\\s+)?(?:very\\s+)?(?:strong|high|great|excellent)\\s+(?:${chance}|possibility|prospect)${of}`,
    form: 'noun',
    percent: 85,
  },
  {
    pattern: `(?:a\\s+)?(?:good|fair|decent|reasonable|solid)\\s+(?:${chance}|possibility|prospect)${of}`,
    form: 'noun',
    percent: 67,
  },
  {
    pattern: `(?:an?\\s+)?(?:real|distinct|serious|genuine|significant|considerable|substantial)\\s+(?:${chance}|possibility)${of}`,
    form: 'noun',
    percent: 45,
  },
  {
    pattern: `(?:an?\\s+)?(?:slim|slight|small|low|outside|poor|little)\\s+(?:${chance}|possibility)${of}`,
    form: 'noun',
    percent: 12,
  },
  { pattern: '(?:a\\s+)?(?:near|virtual)(?:\\s+|-)certainty', form: 'noun', percent: 97 },
  {
    pattern: '(?:all\\s+but|virtually|practically|near|as\\s+good\\s+as)(?:\\s+|-)certain',
    form: 'adjective',
    percent: 97,
  },
  { pattern: '(?:virtually|nearly|practically)\\s+certainly', form: 'adverb', percent: 97 },
  { pattern: 'nearly\\s+certain', form: 'adjective', percent: 97, rows: ['icd203-2'] },
  { pattern: 'almost\\s+certain', form: 'adjective', percent: 97, rows: both },
  { pattern: 'almost\\s+certainly', form: 'adverb', percent: 97, rows: both },
  { pattern: 'in\\s+all\\s+(?:likelihood|probability)', form: 'adverb', percent: 87 },
  { pattern: `very\\s+unlikely${idiom}`, form: 'adjective', percent: 12, rows: ['icd203-1'] },
  { pattern: `highly\\s+unlikely${idiom}`, form: 'adjective', percent: 15, rows: ['phia'] },
  { pattern: `(?:extremely|exceedingly|exceptionally|most)\\s+unlikely${idiom}`, form: 'adjective', percent: 4 },
  { pattern: `(?:quite|fairly|rather|pretty|somewhat)\\s+unlikely${idiom}`, form: 'adjective', percent: 30 },
  { pattern: `${compared}unlikely${idiom}`, form: 'adjective', percent: 32, rows: both },
  { pattern: 'very\\s+likely', form: 'adjective', percent: 87, rows: ['icd203-1'] },
  { pattern: 'highly\\s+likely', form: 'adjective', percent: 85, rows: ['phia'] },
  { pattern: '(?:extremely|overwhelmingly|exceedingly|exceptionally)\\s+likely', form: 'adjective', percent: 94 },
  { pattern: '(?:quite|fairly|rather|pretty|reasonably|somewhat)\\s+likely', form: 'adjective', percent: 67 },
  {
    pattern:
      '(?:not\\s+(?:very\\s+|all\\s+that\\s+|too\\s+|at\\s+all\\s+)?|hardly\\s+|scarcely\\s+)(?:likely|probable)',
    form: 'adjective',
    percent: 25,
  },
  { pattern: '(?<=\\b(?:will|would|is|are|was|were)\\s)most\\s+likely', form: 'adjective', percent: 80 },
  { pattern: `${compared}likely(?!\\s+voters?\\b)`, form: 'adjective', percent: 67, rows: both },
  { pattern: 'highly\\s+improbable', form: 'adjective', percent: 12, rows: ['icd203-2'] },
  { pattern: '(?:very|extremely)\\s+improbable', form: 'adjective', percent: 10 },
  // An "improbable remark" is a strange one.
  { pattern: `${compared}(?<!\\ban\\s)improbable${idiom}`, form: 'adjective', percent: 32, rows: ['icd203-2'] },
  // "Improbably" mostly means "strange to say": it is an estimate beside a verb that looks ahead.
  { pattern: '(?<=\\b(?:will|would)\\s)improbably', form: 'adverb', percent: 32, rows: ['icd203-2'] },
  { pattern: 'highly\\s+probable', form: 'adjective', percent: 87, rows: ['icd203-2'] },
  { pattern: '(?:very|extremely)\\s+probable', form: 'adjective', percent: 87 },
  { pattern: '(?:highly|very|most)\\s+probably', form: 'adverb', percent: 85 },
  { pattern: '(?:quite|fairly)\\s+probabl[ey]', form: 'adverb', percent: 67 },
  { pattern: `${compared}probable(?!\\s+cause)`, form: 'adjective', percent: 67, rows: ['icd203-2', 'phia'] },
  { pattern: 'probably', form: 'adverb', percent: 67, rows: ['icd203-2', 'phia'] },
  {
    pattern: "(?<!\\b(?:can|can’t|can't|cannot|could|couldn’t|couldn't|not)\\s)(?:quite\\s+|very\\s+)?possibly",
    form: 'adverb',
    percent: 45,
    isVague: true,
  },
  { pattern: 'conceivably', form: 'adverb', percent: 45, isVague: true },
  {
    pattern: `${copula}(?:(?:still|also|quite|just|entirely|perfectly)\\s+)?(?:possible|conceivable)(?=\\s+that\\b|\\s*[,.;:!)]|\\s*${'\ufffc'}|$)`,
    form: 'adjective',
    percent: 45,
    isVague: true,
  },
  { pattern: `${copula}doubtful(?=\\s+(?:that|whether|if)\\b)`, form: 'adjective', percent: 25 },
  { pattern: '(?:might|could|may)\\s+(?:very\\s+|quite\\s+)?well(?=\\s+(?!as\\b)\\p{Ll})', form: 'modal', percent: 60 },
]

const all = new RegExp(entries.map(({ pattern }) => `(\\b${pattern}(?![\\p{L}-]))`).join('|'), 'gu')
/** A stem that every entry holds: most lines have none of them and are passed over at once. */
const stems = /likel|probab|certain|possib|conceivabl|chance|\bodds|prospect|doubtful|\bwell\b/u
/** "As far as is possible", "where that is possible": a limit, and no estimate. */
const limited = /\b(?:as|if|where|wherever|whenever|when|whether|how|what|whatever|everything|all)\b[^.;]{0,30}$/u

/**
 * The words of likelihood in a text, in order, without overlaps. Offsets are UTF-16 code units. Quoted words are to be masked before:
 * they are not the writer's.
 */
export function likelihoodWordsIn(text: string): readonly LikelihoodWords[] {
  const before = known.get(text)
  if (before !== undefined) return before
  const found = wordsIn(lowerCase(text))
  known.set(text, found)
  return found
}

/** What was found in a text before: from one look at a memo to the next, most of its lines stay as they are. */
const known = new Recent<readonly LikelihoodWords[]>()

/** In lower case as far as it is ASCII, which keeps every offset. Looking without regard to case takes five times as long. */
const lowerCase = (text: string) => text.replace(/[A-Z]+/gu, (capitals) => capitals.toLowerCase())

function wordsIn(text: string): LikelihoodWords[] {
  if (!stems.test(text)) return []
  const found: LikelihoodWords[] = []
  for (const match of text.matchAll(all)) {
    const entry = entries[match.findIndex((group, index) => index > 0 && group !== undefined) - 1]
    if (entry === undefined) continue
    const { form, percent, rows = [], isVague = false } = entry
    const [words] = match
    if (isVague && form === 'adjective' && limited.test(text.slice(0, match.index))) continue
    const plain = words.replace(/\s+/gu, ' ')
    found.push({ start: match.index, end: match.index + words.length, words: plain, form, percent, rows, isVague })
  }
  return found
}
