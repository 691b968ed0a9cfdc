import { nameKey } from '../model/actor.ts'
import { type Entity, type Known, mayBePerson } from './entity.ts'
import { isGivenName, kindOf } from './gazetteer.ts'
import { genderOf, titleGender } from './gender.ts'
import { keyOf, wordsOf } from './nameKeys.ts'
import type { Reference } from './scan.ts'

/** The entities, by the forms of their names. */
export class Registry {
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
