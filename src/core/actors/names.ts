import type { Span } from '../model/source.ts'
import type { Token } from '../quotes/tokens.ts'
import { singular } from '../text/singular.ts'
import { isGivenName, kindOf } from './gazetteer.ts'
import {
  honorifics,
  notNames,
  organisationHeads,
  organisationStarts,
  particles,
  placeHeads,
  titleHeads,
} from './words.ts'

type NameKind = 'person' | 'organisation' | 'place' | 'unknown'

/** A proper name as it stands in a paragraph. The span is the name alone, without title and possessive. */
export interface NameFound extends Span {
  name: string
  kind: NameKind
  /** What stands before the name in capitals: "Commerce Secretary", "Mr"; empty when nothing does. */
  title: string
  /** Its first token (of the title, if there is one) and its last one in the paragraph. */
  first: number
  last: number
  isPossessive: boolean
}

/**
 * Every proper name in a paragraph's tokens, in order. `known` has the words of longer names found before, and gets those of these:
 * at the start of a sentence they are names whatever else they mean. A run of capitals may hold a title and a name, or be cut into two names.
 */
export function namesIn(tokens: readonly Token[], known: Set<string> = new Set()): NameFound[] {
  const found: NameFound[] = []
  for (let index = 0; index < tokens.length; index++) {
    const last = runFrom(tokens, index, known)
    if (last < index) continue
    const name = nameOf(tokens, index, last)
    if (name !== null) found.push(index === 0 && isDateline(tokens, last) ? datelineOf(name) : name)
    if (name?.name.includes(' ') === true) for (const word of name.name.toLowerCase().split(' ')) known.add(word)
    index = last
  }
  return found
}

function isDateline(tokens: readonly Token[], last: number): boolean {
  const next = tokens[last + 1]?.text
  return next === '—' || ((next === ',' || next === '(') && /^\p{Lu}{3,}$/u.test(tokens[0]?.text ?? ''))
}

/** "KRISTIANSAND — Crews …": where a report comes from. */
function datelineOf(name: NameFound): NameFound {
  const words =
    name.name === name.name.toUpperCase()
      ? name.name.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase())
      : name.name
  return { ...name, name: words, kind: 'place' }
}

const bare = (token: Token | undefined): string => token?.lower.replace(/(?:'s|')$/u, '').replace(/\.$/u, '') ?? ''
const isWord = (token: Token | undefined): token is Token => token?.kind === 'word'
const isPossessive = (token: Token | undefined): boolean => /(?:'s|s')$/u.test(token?.lower ?? '')

/** The last token of the run of capitals that begins at `first`; one less than `first` where none begins. */
function runFrom(tokens: readonly Token[], first: number, known: ReadonlySet<string>): number {
  const start = tokens[first]
  if (!isWord(start) || !isNameWord(start)) return first - 1
  // A sentence's first word has its capital from there, unless the rest shows otherwise.
  if (beginsSentence(tokens, first) && !known.has(bare(start)) && isPlainWord(tokens, first)) return first - 1
  let last = first
  for (;;) {
    const here = tokens[last]
    if (isPossessive(here)) return last
    const next = tokens[last + 1]
    const after = tokens[last + 2]
    const particle = particlesAfter(tokens, last)
    if (isWord(next) && isNameWord(next)) last++
    else if (particle > last) {
      if (next?.lower === 'of' && !takesOf(tokens, first, last)) return last
      last = particle + 1
    } else if (joins(tokens, first, last)) last += 2
    else if (next?.text === '&' && isNameWord(after)) last += 2
    else if (/^(?:plc|gmbh)$/u.test(next?.lower ?? '')) last++
    else if (isPlural(tokens, last) && organisationHeads.has(bare(after))) last += 2
    else return last
  }
}

/** The last of the small words after `last` that lead on within a name: "van der" Meer, "of the" North; `last` where there are none. */
function particlesAfter(tokens: readonly Token[], last: number): number {
  let at = last
  while (at < last + 2 && isWord(tokens[at + 1]) && isParticle(tokens, at + 1)) at++
  return at > last && isNameWord(tokens[at + 1]) ? at : last
}

function isParticle(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.lower ?? ''
  return particles.has(word) || (word === 'the' && tokens[at - 1]?.lower === 'of')
}

/** "Seafarers' Union": the apostrophe of a plural stands alone. */
function isPlural(tokens: readonly Token[], last: number): boolean {
  const next = tokens[last + 1]
  return (
    bare(tokens[last]).endsWith('s') &&
    /^['’]$/u.test(next?.text ?? '') &&
    next?.start === tokens[last]?.end &&
    tokens[last + 2]?.isCapital === true
  )
}

/** Whether "of" goes on with the name: "Secretary of State", "Bank of England", but not "Raimondo of Rhode Island". */
function takesOf(tokens: readonly Token[], first: number, last: number): boolean {
  const word = bare(tokens[last])
  return organisationStarts.has(word) || organisationHeads.has(word) || titleHeads.has(word) || last - first >= 2
}

/** "Institute of Ports and Shipping", "Centre for Harbour Studies": the long names of organisations. */
function joins(tokens: readonly Token[], first: number, last: number): boolean {
  const joiner = tokens[last + 1]?.lower
  if (joiner !== 'and' && joiner !== 'for' && joiner !== 'on') return false
  if (!isNameWord(tokens[last + 2])) return false
  const words = tokens.slice(first, last + 1).map(bare)
  const starts = words.some((word) => organisationStarts.has(word))
  if (joiner === 'and') {
    const following = tokens[last + 3]
    const endsAsHead =
      organisationHeads.has(bare(tokens[last + 2])) || (isNameWord(following) && organisationHeads.has(bare(following)))
    return (
      (starts && (words.includes('of') || words.includes('for'))) ||
      (endsAsHead &&
        !words.some(isGivenName) &&
        words.every((word) => kindOf(word) !== 'country' && !organisationHeads.has(word)))
    )
  }
  return starts || organisationHeads.has(words.at(-1) ?? '')
}

function isNameWord(token: Token | undefined): boolean {
  if (!isWord(token)) return false
  if (!token.isCapital) return /^(?:al|el|d|o|l)[-'’]\p{Lu}/u.test(token.text)
  const word = bare(token)
  return !notNames.has(word) && (word.length > 1 || token.text.endsWith('.') || token.text.length === 1) && word !== 'i'
}

function beginsSentence(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1]
  return (
    before === undefined ||
    before.sentence !== tokens[index]?.sentence ||
    /["“”‘:—(]/u.test(before.text) ||
    before.kind === 'stretch'
  )
}

/** Whether a word at the start of a sentence is no part of a name: a common word, and no title before one. */
function isPlainWord(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]
  const word = bare(token)
  const next = tokens[index + 1]
  if (titleHeads.has(word) || organisationStarts.has(word)) return !isNameWord(next) && next?.lower !== 'of'
  const kind = kindOf(word) ?? kindOf(singular(word))
  // "Regulators in four countries": people in the plural.
  if (
    kind === undefined &&
    /(?:[eo]rs|ists|ees|[ae]nts|ians|men|women)$/u.test(word) &&
    next?.kind === 'word' &&
    !next.isCapital
  )
    return true
  // "Park Ji-woo": a name of the Korean form is one whatever its first word means.
  if (/^\p{Lu}\p{Ll}+-\p{Ll}/u.test(next?.text ?? '') && isNameWord(next)) return false
  if (kind === 'common' || kind === 'occupation') {
    // "White House", "Mark Reed", "Treasury": common words that name something together.
    return !(
      isNameWord(next) &&
      (organisationHeads.has(bare(next)) ||
        isGivenName(word) ||
        (titleHeads.has(bare(next)) && isNameWord(tokens[index + 2])))
    )
  }
  return token?.verb !== undefined || /ly$/u.test(word)
}

/** A run as a title and a name. */
function nameOf(tokens: readonly Token[], first: number, last: number): NameFound | null {
  const start = startOfName(tokens, first, last)
  if (start > last) return null
  const possessive = isPossessive(tokens[last])
  const end = (tokens[last]?.end ?? 0) - (possessive ? (/['’]s$/u.test(tokens[last]?.text ?? '') ? 2 : 1) : 0)
  const from = tokens[start]?.start ?? 0
  const name = joined(tokens, start, last).replace(/[’']s?$/u, (ending) => (possessive ? '' : ending))
  const title = joined(tokens, first, start - 1)
  const kind = kindOfName(tokens.slice(start, last + 1), title)
  return { start: from, end, name, kind, title, first, last, isPossessive: possessive }
}

function joined(tokens: readonly Token[], first: number, last: number): string {
  return tokens
    .slice(first, last + 1)
    .map(({ text, start }, index) => (index > 0 && start > (tokens[first + index - 1]?.end ?? 0) ? ` ${text}` : text))
    .join('')
}

/** Where the name begins after its title: "Secretary of State | Antony Blinken", "Prime Minister | Fumio Kishida". */
function startOfName(tokens: readonly Token[], first: number, last: number): number {
  let start = first
  for (let index = first; index < last; index++) {
    const word = bare(tokens[index])
    if (!titleHeads.has(word) || isPossessive(tokens[index])) continue
    const next = tokens[index + 1]
    if (next?.lower === 'of') {
      const given = tokens.slice(index + 2, last + 1).findIndex((token) => isGivenName(bare(token)))
      if (given > 0) start = index + 2 + given
      else if (last - index >= 4) start = last - 1
      continue
    }
    if (isNameWord(next) || particlesAfter(tokens, index) > index) start = index + 1
  }
  // "Chief Executive Officer" alone is no name; "General Motors" and "Justice Department" are.
  if (
    start > first &&
    (organisationHeads.has(bare(tokens[last])) || (start === last && titleHeads.has(bare(tokens[last]))))
  )
    return first
  return start
}

function kindOfName(tokens: readonly Token[], title: string): NameKind {
  const words = tokens.map(bare)
  const [head = '', tail = ''] = [words[0], words.at(-1)]
  const whole = words.join(' ')
  const known = kindOf(whole) ?? kindOf(tokens.map(({ text }) => text).join(' '))
  if (title !== '' && (honorifics.has(title.toLowerCase().replace(/\.$/u, '')) || !organisationHeads.has(tail)))
    return 'person'
  if (known === 'country' || known === 'place' || places.has(whole)) return 'place'
  const isHeaded = organisationHeads.has(tail) && (words.length > 1 || bodies.has(tail))
  if (known === 'organisation' || isHeaded || (organisationStarts.has(head) && words.length > 1)) return 'organisation'
  if (words.some((word) => organisationStarts.has(word)) && words.some((word) => word === 'of' || word === 'for'))
    return 'organisation'
  if (whole === 'white house' || whole === 'downing street') return 'organisation'
  if (words.length > 1 && (placeHeads.has(tail) || placeHeads.has(head)) && !isGivenName(head)) return 'place'
  if (
    words.length > 1 &&
    words.length <= 5 &&
    (isGivenName(head) || words.slice(1, -1).some((word) => particles.has(word) && word !== 'of'))
  )
    return 'person'
  // "Norlake Ferries", "Border Rights Watchers": what people are not called.
  if (words.length > 1 && title === '' && isCommonPlural(tail) && !isGivenName(head)) return 'organisation'
  if (words.length === 1 && !acronyms.has(whole) && /^\p{Lu}{2,6}s?$/u.test(tokens[0]?.text ?? ''))
    return 'organisation'
  return 'unknown'
}

/** Acronyms of things. */
const acronyms = new Set(
  'ai it tv pc gdp cpi dna rna hiv aids ceo cfo cto vat pdf ev evs llm ipo faq id dvd suv ufo lng pr hr ok pm am gmt utc cet bst usd eur ngo ngos mp mps mep meps r&d b&b diy gps usb'.split(
    ' ',
  ),
)

/** Bodies that are called by one word. */
const bodies = new Set(['congress', 'parliament', 'treasury', 'kremlin', 'senate', 'cabinet'])

const places = new Set([
  'us',
  'u.s',
  'uk',
  'u.k',
  'usa',
  'u.s.a',
  'america',
  'washington',
  'brussels',
  'britain',
  'england',
  'scotland',
  'wales',
  'europe',
  'asia',
  'africa',
  'west bank',
  'gaza',
  'gaza strip',
  'crimea',
  'tibet',
  'xinjiang',
  'hong kong',
  'jordan',
  'sydney',
  'georgia',
])

function isCommonPlural(word: string): boolean {
  if (!/[^s]s$/u.test(word)) return false
  return kindOf(word) === 'common' || kindOf(singular(word)) === 'common' || /(?:ers|ors|ists)$/u.test(word)
}
