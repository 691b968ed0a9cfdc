import type { Token } from '../quotes/tokens.ts'
import { kindOf } from './gazetteer.ts'
import type { NameFound } from './names.ts'
import { honorifics, organisationNouns, titleHeads } from './words.ts'

/** What a text says somebody is, in its own words. Empty text: it does not say. */
export interface Stated {
  role: string
  affiliation: string
}

const nothing: Stated = { role: '', affiliation: '' }
const determiners = new Set('a an the his her our another one'.split(' '))
const stops = new Set(
  'and or but that which who whom whose where when while as because since said says told is was are were has had have will would could to in on at by with from after before about during'.split(
    ' ',
  ),
)
const plainRoles = new Set(
  'head member resident founder partner fellow chair lead expert specialist advocate owner parent lawyer scholar head-teacher organiser coordinator secretary-general vice-chair chief boss tenant patient voter victim witness survivor critic opponent supporter ally rival friend neighbour neighbor colleague mother father sister brother son daughter wife husband widow uncle aunt cousin graduate volunteer pensioner grower skipper docker trader importer exporter chemist ecologist hydrologist geologist meteorologist epidemiologist climatologist sociologist criminologist linguist barrister solicitor archivist curator midwife paramedic firefighter driver pilot clerk librarian commander negotiator co-author'.split(
    ' ',
  ),
)

/** What stands around a name says what its bearer is: a title, an apposition, "of" and an organisation, "is the …". */
export function statedOf(
  text: string,
  tokens: readonly Token[],
  name: NameFound,
  organisations: readonly NameFound[],
): Stated {
  const after = disowned(afterName(text, tokens, name, organisations), organisations)
  const before = disowned(beforeName(text, tokens, name, organisations), organisations)
  const title = isHonorific(name.title) ? '' : name.title
  const role = [before.role, title].filter(Boolean).join(' ')
  return {
    role: after.role.length > role.length || role === '' ? after.role : role,
    affiliation: after.affiliation || before.affiliation,
  }
}

/**
 * "The union's president": the role is "president", and the owner is where somebody belongs. What "its" and "the union's" stand for is
 * found when the whole text is known; until then it is written as `=its`, `=union`.
 */
function disowned({ role, affiliation }: Stated, organisations: readonly NameFound[]): Stated {
  const owned = /^(?:(?<owner>.*?\p{L})(?:[’']s|(?<=s)[’'])|(?<its>its|their)) (?<rest>.+)$/iu.exec(role)?.groups
  if (owned === undefined) return { role, affiliation }
  const owner = owned.its === undefined ? (owned.owner ?? '') : 'its'
  const organisation = organisations.find(({ name, kind }) => owner.endsWith(name) && kind !== 'person')
  const whose = organisation?.name ?? `=${owner.split(' ').at(-1)?.toLowerCase()}`
  return { role: owned.rest ?? role, affiliation: affiliation || whose }
}

const isHonorific = (title: string): boolean => honorifics.has(title.toLowerCase().replace(/\.$/u, ''))

/** Whether a noun says what a person does or is. */
function isOccupation(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false
  return isPersonNoun(token.lower.replace(/(?:'s|')$/u, ''))
}

/** Whether a noun in lower case says what a person does or is. */
export function isPersonNoun(word: string): boolean {
  const singular = word.replace(/(?<=[^s])s$/u, '')
  return [word, singular].some(
    (one) =>
      titleHeads.has(one) ||
      plainRoles.has(one) ||
      kindOf(one) === 'occupation' ||
      /(?:woman|spokesman|chairman|person|ologist|economist)$/u.test(one) ||
      /[a-z]{3}-general$/u.test(one),
  )
}

/** "climate envoy John Kerry", "Boeing spokesman Carl Diaz", "The union's president, Ana Ruiz, said". */
function beforeName(
  text: string,
  tokens: readonly Token[],
  name: NameFound,
  organisations: readonly NameFound[],
): Stated {
  let last = name.first - 1
  const isApposed = tokens[last]?.text === ','
  if (isApposed) last--
  const head = tokens[last]
  if (head === undefined || head.isCapital || !isOccupation(head)) return nothing
  if (isApposed && !closes(tokens, name.last) && tokens[last - 1]?.lower !== 'as') return nothing
  let first = last
  for (let index = last - 1; index >= 0 && last - index <= 7; index--) {
    const token = tokens[index]
    if (token?.kind !== 'word' || token.sentence !== head.sentence) break
    if (stops.has(token.lower) || token.verb?.group === 'saying') break
    first = index
    if (determiners.has(token.lower) && token.lower !== 'its' && token.lower !== 'their') break
  }
  const organisation = organisations.find((one) => one.first >= first && one.last <= last)
  const from = determiners.has(tokens[first]?.lower ?? '') ? first + 1 : first
  if (organisation !== undefined && organisation.first <= from + 1 && organisation.kind === 'organisation') {
    return { role: slice(text, tokens, organisation.last + 1, last), affiliation: organisation.name }
  }
  return { role: slice(text, tokens, from, last), affiliation: '' }
}

function closes(tokens: readonly Token[], last: number): boolean {
  const next = tokens[last + 1]
  return next === undefined || /^[,.;)—]$/u.test(next.text) || next.kind === 'stretch' || next.verb !== undefined
}

/** "…, a professor at the University of …", "… of Norvik Shipping", "… is the head of …", "…, who teaches at …". */
function afterName(
  text: string,
  tokens: readonly Token[],
  name: NameFound,
  organisations: readonly NameFound[],
): Stated {
  let at = name.last + 1
  const next = tokens[at]
  if (next === undefined) return nothing
  const isMember = name.kind !== 'organisation' && name.kind !== 'place'
  if (isMember && /^(?:of|from|at|\()$/u.test(next.lower)) {
    const skip = tokens[at + 1]?.lower === 'the' ? 2 : 1
    const organisation = organisations.find(
      ({ first, kind }) => first === at + skip && kind !== 'place' && kind !== 'person',
    )
    return organisation === undefined ? nothing : { role: '', affiliation: organisation.name }
  }
  const isCopula = /^(?:is|was)$/u.test(next.lower)
  // "The Max is the company's chief source of cash": a thing.
  if (isCopula && name.kind === 'unknown' && tokens[name.first - 1]?.lower === 'the') return nothing
  if (next.text !== ',' && (next.text !== '—' || name.kind !== 'person') && next.text !== '(' && !isCopula)
    return nothing
  at++
  // ", 45, a farmer": an age.
  if (/^\d{1,3}$/u.test(tokens[at]?.text ?? '') && tokens[at + 1]?.text === ',') at += 2
  if (tokens[at]?.lower === 'who') return relative(tokens, at, organisations)
  const first = determiners.has(tokens[at]?.lower ?? '') ? at + 1 : at
  return phraseFrom(text, tokens, first, name, organisations, isCopula || first > at)
}

/** ", who teaches political science at the Yale School of Management,": where somebody works. ", who is the …": what they are. */
function relative(tokens: readonly Token[], at: number, organisations: readonly NameFound[]): Stated {
  if (
    !/^(?:teach|works?|lead|head|run|chair|direct|advise|cover|stud|research|found|edit|own|manag|serve|represent|heads|is|was|joined|left)/u.test(
      tokens[at + 1]?.lower ?? '',
    )
  )
    return nothing
  for (let index = at + 2; index < at + 14; index++) {
    const token = tokens[index]
    if (token === undefined || token.kind !== 'word') break
    const organisation = organisations.find(
      ({ first, kind }) => first === index && (kind === 'organisation' || kind === 'unknown'),
    )
    if (organisation !== undefined) return { role: '', affiliation: organisation.name }
  }
  return nothing
}

/** Reads what somebody is from `first` on; it ends with the phrase, and must have a word for a person (or, of an organisation, for one). */
function phraseFrom(
  text: string,
  tokens: readonly Token[],
  first: number,
  name: NameFound,
  organisations: readonly NameFound[],
  isMarked: boolean,
): Stated {
  const isThing = name.kind === 'organisation' || name.kind === 'place'
  let head = -1
  let end = first - 1
  let affiliation = ''
  if (!isMarked && /ed$/u.test(tokens[first]?.lower ?? '')) return nothing
  for (let index = first; index < first + 16; index++) {
    const token = tokens[index]
    if (
      token === undefined ||
      (token.kind !== 'word' && token.text !== '-' && token.text !== '&') ||
      token.sentence !== tokens[first]?.sentence
    )
      break
    if (/^(?:who|which|that|whose|where|and|but|said|says|told|added|has|had|is|was)$/u.test(token.lower)) {
      if (token.lower !== 'and' || head < 0 || !isOccupation(tokens[index + 1])) break
    }
    // Another person makes it a list of people, not a description.
    if (organisations.some((one) => one.first === index && one.kind === 'person')) return nothing
    const organisation = organisations.find((one) => one.first === index && one.kind !== 'place')
    const before = tokens[index - 1]?.lower ?? ''
    const isLinked = /^(?:of|at|for|with|the|from)$/u.test(before)
    if (head >= 0 && organisation !== undefined && isLinked) {
      affiliation = organisation.name
      break
    }
    if (head < 0 && /^(?:as|no|not|when|while|in|on|at|by|to)$/u.test(token.lower)) return nothing
    if (head >= 0 && /^(?:in|from|on|by|to|since|until|when|as)$/u.test(token.lower)) break
    if (
      isThing
        ? organisationNouns.has(token.lower) ||
          /^(?:capital|town|city|country|island|province|region|port|village)$/u.test(token.lower)
        : isOccupation(token)
    ) {
      if (head < 0 || !hasLink(tokens, head, index)) head = index
    }
    end = index
  }
  // "Agnes Moreau, a cartographer whose …": a short noun phrase after "a" says what a person is, whatever the noun.
  if (head < 0 && !isThing && /^an?$/u.test(tokens[first - 1]?.lower ?? '') && end >= first && end - first < 4)
    head = end
  if (head < 0 || (!isMarked && !isThing && head - first > 4)) return nothing
  // What only links to the organisation is left out: "president of the".
  let last = affiliation === '' ? trimmedEnd(tokens, head, end) : end
  while (last > head && /^(?:of|at|for|with|the|from|and|a|an)$/u.test(tokens[last]?.lower ?? '')) last--
  return { role: slice(text, tokens, first, last), affiliation }
}

function hasLink(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from + 1, to).some(({ lower }) => /^(?:of|at|for|with|from|in)$/u.test(lower))
}

function trimmedEnd(tokens: readonly Token[], head: number, end: number): number {
  let last = end
  while (last > head && /^(?:of|at|for|with|the|from|in|a|an|and)$/u.test(tokens[last]?.lower ?? '')) last--
  return last
}

/** The words from one token to another, as they stand. */
function slice(text: string, tokens: readonly Token[], first: number, last: number): string {
  const [from, to] = [tokens[first], tokens[last]]
  if (from === undefined || to === undefined || last < first) return ''
  return text.slice(from.start, to.end).replace(/\s+/gu, ' ')
}
