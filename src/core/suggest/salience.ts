import type { Entity } from '../actors/entity.ts'
import type { Reference } from '../actors/scan.ts'

/** How much a name is in mind at a later place: near, and what its sentence was about. */
export function salience(reference: Reference, sentence: number, paragraph: number): number {
  const away = Math.min(6, sentence - reference.sentence)
  return (
    -0.6 * away +
    (reference.isSubject ? 1.2 : 0) -
    (reference.isPossessive ? 0.8 : 0) -
    (reference.isQuoted ? 2 : 0) +
    (reference.paragraph === paragraph ? 0.4 : 0)
  )
}

/** Whether a pronoun can stand for an entity; minus infinity where it cannot. */
export function fitness(entity: Entity, word: string): number {
  const isPerson = entity.kind === 'person' || (entity.kind === 'unknown' && entity.gender !== null)
  if (word === 'he' || word === 'she') {
    if (entity.gender !== null) return entity.gender === (word === 'he' ? 'male' : 'female') ? 0.5 : -Infinity
    return entity.kind === 'person' ? 0 : entity.kind === 'unknown' ? -1.2 : -Infinity
  }
  if (word === 'it')
    return entity.kind === 'organisation'
      ? 0.5
      : entity.kind === 'place'
        ? 0
        : entity.kind === 'unknown'
          ? -1
          : -Infinity
  if (word === 'they') return entity.kind === 'group' ? 1 : entity.kind === 'organisation' ? 0 : isPerson ? -0.5 : -1.5
  return 0
}
