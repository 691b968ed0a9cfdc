import { caseless } from './tagList.ts'

interface Counted {
  tag: string
  notes: number
  annotations: number
}

/** Where a tag stands: on so many notes and annotations. */
export function bearers({ notes, annotations }: Omit<Counted, 'tag'>): number {
  return notes + annotations
}

/**
 * Tags that differ from another one in nothing but their case, each with that one it could be merged into: of those that are alike, the
 * one that is borne most, and of several such the first.
 */
export function variantsOf<T extends Counted>(tags: readonly T[]): { variant: T; of: T }[] {
  const groups = Map.groupBy(tags, ({ tag }) => caseless(tag))
  return [...groups.values()].flatMap((alike) => {
    const most = alike.reduce((best, one) => (bearers(one) > bearers(best) ? one : best))
    return alike.filter((one) => one !== most).map((variant) => ({ variant, of: most }))
  })
}

/**
 * The tag that would take up `from` if that were called `name`: the very one, or one that differs in its case alone. `undefined` where
 * there is none, or where only the case of `from` would change.
 */
export function takenBy<T extends Counted>(tags: readonly T[], from: string, name: string): T | undefined {
  const others = tags.filter(({ tag }) => tag !== from)
  const exact = others.find(({ tag }) => tag === name)
  if (exact !== undefined || caseless(name) === caseless(from)) return exact
  return others.find(({ tag }) => caseless(tag) === caseless(name))
}
