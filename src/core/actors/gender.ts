import { type Entity, type Gender, mayBePerson } from './entity.ts'
import { kindOf } from './gazetteer.ts'
import { wordsOf } from './nameKeys.ts'
import type { Pronoun, Reference } from './scan.ts'
import { femaleWords, maleWords } from './words.ts'

/** What a title tells: "Mrs", "spokesman". */
export function titleGender(title: string): Gender | null {
  const words = wordsOf(title)
  if (words.some((word) => femaleWords.has(word))) return 'female'
  return words.some((word) => maleWords.has(word)) ? 'male' : null
}

export function genderOf(entity: Entity): Gender | null {
  return entity.gender ?? nameGender(entity.name)
}

export function nameGender(name: string): Gender | null {
  if (!name.includes(' ')) return null
  for (const word of [name.split(' ')[0] ?? '', name.split(' ').at(-1) ?? '']) {
    const kind = kindOf(word)
    if (kind === 'male' || kind === 'female') return kind
  }
  return null
}

/**
 * Learns from the text itself whether somebody is a man or a woman: the "he" or "she" that follows where nobody else is named. Votes of
 * a whole text count; what names and titles say counts first.
 */
export function learnGenders(
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
