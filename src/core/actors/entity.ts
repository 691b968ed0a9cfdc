import type { ActorKind } from '../model/actor.ts'
import type { Span } from '../model/source.ts'
import type { Reference } from './scan.ts'

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

export function mayBePerson({ kind }: { kind: string }): boolean {
  return kind === 'person' || kind === 'unknown'
}

/** Where an entity is named, as plain spans. */
export function mentionsOf({ references }: Entity): Span[] {
  return references.map(({ start, end }) => ({ start, end }))
}
