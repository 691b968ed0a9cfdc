import type { Span } from '../model/source.ts'
import type { Token } from './tokens.ts'

type MentionKind = 'name' | 'pronoun' | 'who' | 'group' | 'role' | 'thing' | 'noun'

/** Words that may name a speaker. */
export interface Mention extends Span {
  kind: MentionKind
  /** Its first and last token in the paragraph. */
  first: number
  last: number
}

const pronouns = new Set(['he', 'she', 'they', 'i', 'we', 'it', 'you'])
const determiners = new Set(
  'the a an one another his her their our its some many several most few two three four both other this that these those every each any no'.split(
    ' ',
  ),
)
const people =
  /^(?:officials?|sources?|critics?|spokes(?:man|woman|person|people|persons)|aides?|advis[eo]rs?|supporters?|voters?|experts?|analysts?|reporters?|journalists?|lawmakers?|senators?|congress(?:man|woman|men)|governors?|presidents?|ministers?|professors?|strategists?|managers?|directors?|chair(?:man|woman|s|person)?|leaders?|members?|lawyers?|attorneys?|judges?|police|authorities|investigators?|prosecutors?|candidates?|nominees?|democrats?|republicans?|conservatives?|liberals?|activists?|protesters?|residents?|witnesses|pollsters?|consultants?|executives?|ceo|founders?|editors?|hosts?|authors?|writers?|columnists?|commentators?|pundits?|doctors?|scientists?|researchers?|economists?|historians?|students?|teachers?|workers?|veterans?|generals?|soldiers?|secretary|ambassadors?|diplomats?|mayors?|sheriffs?|chiefs?|agents?|detectives?|operatives?|donors?|delegates?|businessm[ae]n|billionaires?|man|woman|men|women|people|person|friends?|father|mother|brother|sister|son|daughter|wife|husband|opponents?|rivals?|allies|ally|staffers?|insiders?|others|neighbou?rs?|moderators?|anchors?|commissioners?|representatives?|speakers?|pastors?|priests?|crowd|crowds|audience)$/u
const things =
  /^(?:statement|report|letter|email|e-mail|memo|article|editorial|column|post|poll|survey|study|ad|lawsuit|complaint|filing|document|documents|book|story|paper|newspaper|magazine|website|site|campaign|committee|administration|government|department|agency|company|group|organization|organisation|foundation|party|court|ruling|tweet|message|release|sign|headline|caption|transcript|narrator|outlet|network|panel|commission|union|association|council|office|team|op-ed|blog|law|bill|petition|resolution|platform|indictment)$/u
const inNames = new Set(['of', 'de', 'la', 'von', 'van', 'der', 'al', 'bin', 'del', 'du', 'for', '&', 'the'])
const notNames = new Set(
  'the a an but and or if when while as in on at for with by from to he she it they we i you his her their this that these those there what who why how after before since although though however meanwhile then still yet so also not no yes now here one monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december'.split(
    ' ',
  ),
)
const relatives = new Set(['who', 'which'])

/** Every mention in a paragraph's own words, in order: names, pronouns, people by their role, groups, and papers that say things. */
export function mentionsIn(tokens: readonly Token[]): Mention[] {
  const mentions: Mention[] = []
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]
    if (token === undefined || token.kind !== 'word') continue
    const mention = nameAt(tokens, index) ?? nounAt(tokens, index) ?? smallAt(tokens, index)
    if (mention === null) continue
    mentions.push(mention)
    index = mention.last
  }
  return withSubjects(tokens, mentions)
}

/** Words that no subject begins or ends with. */
const notSubject = new Set(
  'that as if when while because but and or which who than of in on at to for with by from about after before during since until not also then so yet a an the has have had is are was were be been being will would can could may might should did does do this there it'.split(
    ' ',
  ),
)

/**
 * `mentions`, and beside each verb that only ever says something, or that leads to a stretch, the words that must be its subject, where
 * nothing known stands: people are called more things than a list holds ("the gambling tycoon said", "said one user").
 */
function withSubjects(tokens: readonly Token[], mentions: readonly Mention[]): Mention[] {
  const isTaken = new Set(
    mentions.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, step) => first + step)),
  )
  const added: Mention[] = []
  tokens.forEach((token, index) => {
    if (token.verb === undefined || token.verb.isIng || isTaken.has(index)) return
    if (token.verb.group !== 'saying' && !leadsToStretch(tokens, index)) return
    const before = run(tokens, isTaken, index, -1)
    if (before !== null) added.push(before)
    const previous = tokens[index - 1]
    const isInverted = previous?.kind === 'stretch' || previous?.text === ','
    const after = isInverted ? run(tokens, isTaken, index, 1) : null
    if (after !== null) added.push(after)
  })
  return added.length === 0 ? [...mentions] : [...mentions, ...added].sort((a, b) => a.first - b.first)
}

/** Whether a stretch follows a verb at once, or after a comma, a colon or one word: "chanted, “…”", "called it “…”". */
function leadsToStretch(tokens: readonly Token[], verb: number): boolean {
  return tokens[verb + 1]?.kind === 'stretch' || tokens[verb + 2]?.kind === 'stretch'
}

/** Up to five plain words beside a verb. */
function run(tokens: readonly Token[], isTaken: ReadonlySet<number>, verb: number, step: 1 | -1): Mention | null {
  const words: number[] = []
  for (let index = verb + step; words.length < 5; index += step) {
    const token = tokens[index]
    if (token === undefined || token.kind !== 'word' || isTaken.has(index) || token.verb !== undefined) break
    if (determiners.has(token.lower) && words.length > 0) {
      words.push(index)
      break
    }
    if (notSubject.has(token.lower) && !determiners.has(token.lower)) break
    words.push(index)
  }
  const ordered = step === 1 ? words : words.reverse()
  const [first, last] = [ordered[0], ordered.at(-1)]
  if (first === undefined || last === undefined) return null
  const head = tokens[last]?.lower ?? ''
  return /ly$/u.test(head) || notSubject.has(head) ? null : make('noun', tokens, first, last)
}

function make(kind: MentionKind, tokens: readonly Token[], first: number, last: number): Mention {
  return { kind, first, last, start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 }
}

function isNamePart(token: Token | undefined): boolean {
  return token !== undefined && token.kind === 'word' && token.isCapital && !notNames.has(token.lower)
}

function nameAt(tokens: readonly Token[], first: number): Mention | null {
  if (!isNamePart(tokens[first])) return null
  let last = first
  for (;;) {
    const next = tokens[last + 1]
    const after = tokens[last + 2]
    if (isNamePart(next)) last++
    else if (next !== undefined && inNames.has(next.lower) && isNamePart(after)) last += 2
    else break
  }
  // "Chinese officials", "the Clinton campaign": the noun says what the name stands for.
  const noun = tokens[last + 1]
  const nounKind = noun === undefined || noun.isCapital ? null : nounKindOf(noun)
  if (nounKind !== null) return make(nounKind, tokens, first, last + 1)
  const head = tokens[last]?.lower ?? ''
  return make(people.test(head) ? 'role' : 'name', tokens, first, last)
}

function nounKindOf({ lower }: Token): 'group' | 'role' | 'thing' | null {
  if (people.test(lower)) return lower.endsWith('s') ? 'group' : 'role'
  return things.test(lower) ? 'thing' : null
}

/** A determiner and what follows up to a noun for people or papers, or such a noun alone. */
function nounAt(tokens: readonly Token[], first: number): Mention | null {
  const start = determiners.has(tokens[first]?.lower ?? '') ? first + 1 : first
  const limit = start === first ? first + 1 : first + 7
  let found: Mention | null = null
  for (let index = start; index < limit; index++) {
    const token = tokens[index]
    if (token === undefined || (token.kind !== 'word' && token.text !== '-')) break
    if (token.verb !== undefined && token.verb.group === 'saying' && index > start) break
    const kind = nounKindOf(token)
    if (kind !== null) found = make(kind, tokens, first, index)
    else if (found !== null && !token.isCapital) break
    else if (found !== null) found = make(found.kind, tokens, first, index)
    if (/^(?:of|in|on|at|for|to|that|who|which|and|with|by|from|is|was|are|were|has|have|had)$/u.test(token.lower))
      break
  }
  return found
}

function smallAt(tokens: readonly Token[], index: number): Mention | null {
  const lower = tokens[index]?.lower ?? ''
  if (pronouns.has(lower)) return make('pronoun', tokens, index, index)
  return relatives.has(lower) ? make('who', tokens, index, index) : null
}
