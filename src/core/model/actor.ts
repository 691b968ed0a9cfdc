import { z } from 'zod'
import { Id } from './id.ts'

export const actorKinds = ['person', 'group', 'organisation', 'place'] as const
export type ActorKind = (typeof actorKinds)[number]

/** Somebody or something that acts or speaks: a person, an unnamed group ("Chinese officials"), an organisation or a place. */
export const Actor = z.strictObject({
  id: Id,
  kind: z.enum(actorKinds),
  name: z.string().trim().min(1).max(200),
  /** Other names the sources use for the same actor. */
  aliases: z.array(z.string()),
  /** As the source states it: "executive vice president of policy". Empty when not stated. */
  role: z.string(),
  affiliation: z.string(),
})
export type Actor = z.infer<typeof Actor>

/** Names compared without regard to case, accents and repeated white space. */
export function nameKey(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').replace(/\s+/gu, ' ').trim().toLowerCase()
}

/** The actor that bears `name`, or has it as an alias; names win over aliases. `undefined` when nobody does. */
export function findActor(actors: readonly Actor[], name: string): Actor | undefined {
  const key = nameKey(name)
  return (
    actors.find((actor) => nameKey(actor.name) === key) ??
    actors.find((actor) => actor.aliases.some((alias) => nameKey(alias) === key))
  )
}

/** How an actor is credited under a quotation: `Rob Strayer, executive vice president of policy, Information Technology …`. */
export function creditLine(actor: Pick<Actor, 'name' | 'role' | 'affiliation'>): string {
  return [actor.name, actor.role, actor.affiliation].filter(Boolean).join(', ')
}
