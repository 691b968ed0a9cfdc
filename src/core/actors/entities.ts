import { nameKey } from '../model/actor.ts'
import { type Entity, type Known, mayBePerson } from './entity.ts'
import { learnGenders, nameGender, titleGender } from './gender.ts'
import { keyOf, wordsOf } from './nameKeys.ts'
import { Registry } from './registry.ts'
import type { Reference, Scanned } from './scan.ts'
import { honorifics, organisationNouns } from './words.ts'

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

function isFull({ name, kind }: Reference): boolean {
  return name.includes(' ') || kind === 'organisation' || kind === 'place'
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
