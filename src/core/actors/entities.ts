import { type ActorKind, nameKey } from '../model/actor.ts'
import type { Span } from '../model/source.ts'
import { isGivenName, kindOf } from './gazetteer.ts'
import type { Pronoun, Reference, Scanned } from './scan.ts'
import { femaleWords, honorifics, maleWords, organisationNouns } from './words.ts'

export type Gender = 'male' | 'female'

/** Somebody or something that a text names, with everything the text says of it. */
export interface Entity {
  kind: ActorKind | 'unknown'
  /** The fullest form of the name. */
  name: string
  /** Every form of the name that occurs, as it stands. */
  forms: Set<string>
  gender: Gender | null
  role: string
  affiliation: string
  /** All that it is called besides its name, in lower case: roles, titles, what appositions say. */
  described: string[]
  references: Reference[]
  /** The first reference by the full name; `undefined` while there is none. */
  introduced: Reference | undefined
}

/** An actor that people know already, under the name and aliases they use. */
export interface Known {
  kind: ActorKind
  name: string
  aliases: readonly string[]
}

/** Which entity each name of the text refers to, and all entities in the order in which they are first named. */
export interface Entities {
  all: Entity[]
  /** By the offset at which a reference starts. */
  at: ReadonlyMap<number, Entity>
}

/** Merges the names of a text: last names with full names, short forms with long ones, initials with what they stand for. */
export function entitiesOf({ references, pronouns }: Scanned, known: readonly Known[]): Entities {
  const registry = new Registry(known)
  // What somebody belongs to is an organisation, whatever it is called.
  const belonged = new Set(references.map(({ affiliation }) => affiliation))
  for (const reference of references)
    if (reference.kind === 'unknown' && belonged.has(reference.name)) reference.kind = 'organisation'
  // Full names first: a headline has "Raimondo" before the text says who that is.
  for (const reference of references) if (isFull(reference)) registry.addFull(reference)
  const at = new Map<number, Entity>()
  const seen: Entity[] = []
  for (const reference of references) {
    const entity = registry.find(reference)
    if (entity === null) continue
    if (entity.references.length === 0) seen.push(entity)
    take(entity, reference, seen)
    at.set(reference.start, entity)
  }
  const all = seen.filter((entity) => entity.references.length > 0)
  for (const entity of all) finish(entity)
  learnGenders(all, at, references, pronouns)
  return { all, at }
}

/** The words of a name as they are compared. Names come again and again: what was cut last is kept. */
function wordsOf(name: string): string[] {
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

function isFull({ name, kind }: Reference): boolean {
  return name.includes(' ') || kind === 'organisation' || kind === 'place'
}

/** The entities, by the forms of their names. */
class Registry {
  /** By whole name. */
  readonly #whole = new Map<string, Entity>()
  /** People by one word of their name, latest last. */
  readonly #byWord = new Map<string, Entity[]>()
  readonly #known = new Map<string, Known>()
  /** Whom one word of a name referred to last. */
  readonly #current = new Map<string, Entity>()

  constructor(known: readonly Known[]) {
    for (const actor of known) for (const name of [actor.name, ...actor.aliases]) this.#known.set(nameKey(name), actor)
  }

  addFull(reference: Reference): void {
    const entity = this.#exact(reference) ?? this.#make(reference)
    if (reference.short !== '') {
      entity.forms.add(reference.short)
      this.#whole.set(nameKey(reference.short), entity)
    }
  }

  /** Whom a reference names; `null` for what is nobody's name. References are asked for in text order. */
  find(reference: Reference): Entity | null {
    const exact = this.#exact(reference)
    if (exact !== null) {
      // From here on a last name is that of whoever was named last.
      if (reference.name.includes(' ')) this.#current.delete(wordsOf(reference.name).at(-1) ?? '')
      return exact
    }
    if (kindOf(reference.name) === 'demonym' && reference.title === '') return null
    const words = wordsOf(reference.name)
    if (words.length === 1) {
      const bearers = this.#byWord.get(words[0] ?? '') ?? []
      const word = words[0] ?? ''
      const current = this.#current.get(word)
      const isPlain = reference.title === '' && reference.role === '' && reference.kind === 'unknown'
      if (isPlain && current !== undefined) return current
      const bearer = choose(bearers, reference)
      if (bearer !== null) {
        this.#current.set(word, bearer)
        return bearer
      }
    }
    return this.#make(reference)
  }

  #exact(reference: Reference): Entity | null {
    const key = keyOf(reference.name)
    const whole = this.#whole.get(key)
    if (whole !== undefined && !isOtherPerson(whole, reference)) return whole
    const words = wordsOf(reference.name)
    // "John F. Kerry" is "John Kerry"; "Boeing Co." is "Boeing".
    if (words.length > 2 && mayBePerson(reference)) {
      const short = this.#whole.get(`${words[0]} ${words.at(-1)}`)
      if (short !== undefined && mayBePerson(short)) {
        this.#whole.set(key, short)
        return short
      }
    }
    return null
  }

  #make(reference: Reference): Entity {
    const known = this.#known.get(nameKey(reference.name))
    const entity: Entity = {
      kind: known?.kind ?? reference.kind,
      name: known?.name ?? reference.name,
      forms: new Set(),
      gender: null,
      role: '',
      affiliation: '',
      described: [],
      references: [],
      introduced: undefined,
    }
    for (const name of [reference.name, ...(known === undefined ? [] : [known.name, ...known.aliases])])
      this.#enter(entity, name)
    return entity
  }

  #enter(entity: Entity, name: string): void {
    const key = keyOf(name)
    if (!this.#whole.has(key)) this.#whole.set(key, entity)
    const words = wordsOf(name)
    if (entity.kind === 'organisation' && words.length > 2) {
      const initials = words.filter((word) => !/^(?:of|the|and|for|de|on)$/u.test(word)).map((word) => word.charAt(0))
      if (initials.length > 2 && !this.#whole.has(initials.join(''))) this.#whole.set(initials.join(''), entity)
    }
    if (words.length < 2 || !mayBePerson(entity)) {
      if (entity.kind === 'organisation' && words.length > 1)
        for (const word of [words[0], words.at(-1)]) this.#put(word ?? '', entity)
      return
    }
    const last = words.at(-1) ?? ''
    // A particle belongs to the last name: "van der Meer", "al-Rashid".
    const particle = words.findIndex(
      (word, index) => index > 0 && /^(?:van|von|de|der|den|al|bin|el|di|da|dos|du|la|le)$/u.test(word),
    )
    if (particle > 0) this.#whole.set(words.slice(particle).join(' '), entity)
    if (last.startsWith('al-')) this.#put(last.slice(3), entity)
    this.#put(last, entity)
    this.#put(words[0] ?? '', entity)
    if (words.length > 2) this.#put(words[1] ?? '', entity)
  }

  #put(word: string, entity: Entity): void {
    const others = this.#byWord.get(word)
    if (others === undefined) this.#byWord.set(word, [entity])
    else if (!others.includes(entity)) others.push(entity)
  }
}

/** A name as it is looked up: without "the", and a company's without "Inc". */
function keyOf(name: string): string {
  const words = wordsOf(name).filter((word, index) => index > 0 || word !== 'the')
  while (words.length > 1 && companyEndings.has(words.at(-1) ?? '') && words.at(-1) !== 'group') words.pop()
  const key = words.join(' ')
  return same[key] ?? key
}

/** Names of the same places and bodies that share no word. */
const same: Record<string, string> = {
  us: 'united states',
  'u.s': 'united states',
  usa: 'united states',
  america: 'united states',
  'united states of america': 'united states',
  uk: 'united kingdom',
  britain: 'united kingdom',
  'great britain': 'united kingdom',
  eu: 'european union',
  un: 'united nations',
  uae: 'united arab emirates',
}

function mayBePerson({ kind }: { kind: string }): boolean {
  return kind === 'person' || kind === 'unknown'
}

/** Two people of one name are told apart by what they are called: Mr and Mrs. */
function isOtherPerson(entity: Entity, reference: Reference): boolean {
  const gender = titleGender(reference.title)
  return gender !== null && entity.gender !== null && gender !== entity.gender
}

/** Of those who bear a name, whom it refers to: a last name before a first name, who fits the title, who was named last. */
function choose(bearers: readonly Entity[], reference: Reference): Entity | null {
  if (reference.kind === 'place') return null
  const word = wordsOf(reference.name)[0] ?? ''
  const gender = titleGender(reference.title)
  const fitting = bearers.filter(
    (entity) =>
      (gender === null || genderOf(entity) === null || genderOf(entity) === gender) &&
      (reference.title === '' || mayBePerson(entity)) &&
      (reference.kind !== 'organisation' || entity.kind === 'organisation' || entity.kind === 'unknown'),
  )
  const byLast = fitting.filter(({ name }) => wordsOf(name).at(-1)?.replace(/^al-/u, '') === word)
  const told = fitting.filter(
    (entity) => reference.role !== '' && entity.described.some((words) => sharesWord(words, reference.role)),
  )
  if (told.length === 1 && told[0] !== undefined) return told[0]
  // A first name alone is a person's only where it is known as one or the name has the family's first: "Xi".
  const others = fitting.filter(
    (entity) => !byLast.includes(entity) && (entity.kind !== 'person' || !isGivenName(word) || reference.title === ''),
  )
  const pool = byLast.length > 0 ? byLast : others
  const latest = pool
    .filter((entity) => entity.references.length > 0)
    .sort((a, b) => (b.references.at(-1)?.start ?? 0) - (a.references.at(-1)?.start ?? 0))[0]
  return latest ?? pool.find(({ references }) => references.length === 0) ?? null
}

function sharesWord(a: string, b: string): boolean {
  const words = new Set(a.toLowerCase().split(' '))
  return b
    .toLowerCase()
    .split(' ')
    .some((word) => word.length > 3 && words.has(word))
}

export function titleGender(title: string): Gender | null {
  const words = wordsOf(title)
  if (words.some((word) => femaleWords.has(word))) return 'female'
  return words.some((word) => maleWords.has(word)) ? 'male' : null
}

function genderOf(entity: Entity): Gender | null {
  return entity.gender ?? nameGender(entity.name)
}

function nameGender(name: string): Gender | null {
  if (!name.includes(' ')) return null
  for (const word of [name.split(' ')[0] ?? '', name.split(' ').at(-1) ?? '']) {
    const kind = kindOf(word)
    if (kind === 'male' || kind === 'female') return kind
  }
  return null
}

/** Adds a reference and what it says to its entity. */
function take(entity: Entity, reference: Reference, seen: readonly Entity[]): void {
  entity.references.push(reference)
  entity.forms.add(reference.name)
  if (reference.name.length >= (entity.introduced?.name.length ?? 0) + 1) entity.introduced = reference
  if (reference.short !== '') entity.forms.add(reference.short)
  if (reference.kind === 'organisation' && entity.kind === 'unknown') entity.kind = 'organisation'
  if (reference.kind === 'person' || (reference.role !== '' && entity.kind === 'unknown')) {
    if (entity.kind === 'unknown') entity.kind = isThing(reference.role) ? 'organisation' : 'person'
  }
  if (reference.name.length > entity.name.length) {
    // "Corran Bank plc" is the fuller form of "Corran Bank".
    const isSame = keyOf(reference.name) === keyOf(entity.name)
    if (isSame ? entity.kind === 'organisation' : mayBePerson(entity) && reference.name.includes(' '))
      entity.name = reference.name
  }
  const title = honorifics.has(nameKey(reference.title).replace('.', '')) ? '' : reference.title
  for (const words of [reference.role, title]) {
    if (words !== '' && !entity.described.includes(words.toLowerCase())) entity.described.push(words.toLowerCase())
  }
  if (reference.role.length > entity.role.length && entity.role.split(' ').length < 3) entity.role = reference.role
  else if (entity.role === '') entity.role = title
  if (entity.affiliation === '') entity.affiliation = affiliationOf(reference, seen)
  entity.gender ??= titleGender(`${reference.title} ${reference.role}`)
}

/** How many of the entities named last may be where somebody belongs. */
const most = 60

/** The full name of where somebody belongs; "its" and "the federation's" are the organisation named last that they can mean. */
function affiliationOf({ affiliation, start }: Reference, seen: readonly Entity[]): string {
  if (affiliation === '') return ''
  const organisations = seen
    .slice(-most)
    .filter(({ kind, references }) => kind === 'organisation' && (references[0]?.start ?? start) < start)
  if (!affiliation.startsWith('=')) {
    return organisations.find(({ forms }) => forms.has(affiliation))?.name ?? affiliation
  }
  const noun = affiliation.slice(1)
  if (noun === '') return ''
  const latest = organisations.sort((a, b) => (a.references.at(-1)?.start ?? 0) - (b.references.at(-1)?.start ?? 0))
  if (noun === 'its') return latest.at(-1)?.name ?? ''
  const bearer = latest.findLast(({ name }) => wordsOf(name).includes(noun))
  return (
    bearer?.name ??
    (organisationNouns.has(noun) && /^(?:company|firm|group|agency|charity|carrier|maker)$/u.test(noun)
      ? (latest.at(-1)?.name ?? '')
      : '')
  )
}

function isThing(role: string): boolean {
  const words = role.toLowerCase().split(' ')
  return (
    words.some((word) => organisationNouns.has(word)) &&
    !words.some((word) =>
      /(?:man|woman|head|chief|director|minister|officer|president|chair|editor|leader|member|secretary|adviser|advisor|analyst|er|or|ist)$/u.test(
        word,
      ),
    )
  )
}

function finish(entity: Entity): void {
  entity.gender ??= entity.kind === 'person' || entity.kind === 'unknown' ? nameGender(entity.name) : null
}

/**
 * Learns from the text itself whether somebody is a man or a woman: the "he" or "she" that follows where nobody else is named. Votes of
 * a whole text count; what names and titles say counts first.
 */
function learnGenders(
  all: readonly Entity[],
  at: ReadonlyMap<number, Entity>,
  references: readonly Reference[],
  pronouns: readonly Pronoun[],
): void {
  const votes = new Map<Entity, number>()
  let next = 0
  for (const { start, gender, sentence } of pronouns) {
    while ((references[next]?.start ?? Infinity) < start) next++
    const near = new Set<Entity>()
    for (let index = next - 1; index >= 0; index--) {
      const reference = references[index]
      if (reference === undefined || reference.sentence < sentence - 1) break
      const entity = at.get(reference.start)
      if (entity !== undefined && mayBePerson(entity) && entity.name.includes(' ')) near.add(entity)
    }
    const [only] = near
    if (near.size === 1 && only !== undefined) votes.set(only, (votes.get(only) ?? 0) + (gender === 'male' ? 1 : -1))
  }
  for (const entity of all) {
    const vote = votes.get(entity) ?? 0
    if (entity.gender === null && vote !== 0) entity.gender = vote > 0 ? 'male' : 'female'
    if (entity.kind === 'unknown' && entity.gender !== null && entity.name.includes(' ')) entity.kind = 'person'
  }
}

/** Where an entity is named, as plain spans. */
export function mentionsOf({ references }: Entity): Span[] {
  return references.map(({ start, end }) => ({ start, end }))
}
