import { ReadoutError } from '../../core/errors.ts'
import { nameKey } from '../../core/model/actor.ts'

/** The shortest beginning of an id that is taken for one. */
const shortestPrefix = 4

/** What documents of a kind are called, to a person. */
export interface Kind<T> {
  /** The word for one of them. */
  one: string
  /** The word for several. */
  several: string
  /** Where to look them up. */
  advice: string
  /** Its name, as a person may give it. */
  nameOf: (document: T) => string
}

/**
 * The document that a person means: by its id, the beginning of its id, or its name without regard to case and accents.
 * @throws ReadoutError `not-found` when there is none, `ambiguous` when there are several
 */
export function findOne<T extends { id: string }>(documents: readonly T[], wanted: string, kind: Kind<T>): T {
  const found =
    matching(documents, ({ id }) => id === wanted) ??
    matching(documents, ({ id }) => wanted.length >= shortestPrefix && id.startsWith(wanted)) ??
    matching(documents, (document) => nameKey(kind.nameOf(document)) === nameKey(wanted))
  if (found === undefined) throw new ReadoutError('not-found', `No ${kind.one} is called “${wanted}”.`, kind)
  const [document, ...others] = found
  if (document === undefined || others.length > 0) {
    throw new ReadoutError(
      'ambiguous',
      `“${wanted}” fits ${found.length} ${kind.several}: ${found.map(({ id }) => id).join(', ')}.`,
      { advice: 'Name one of them by its id.' },
    )
  }
  return document
}

function matching<T>(documents: readonly T[], isMeant: (document: T) => boolean): T[] | undefined {
  const found = documents.filter(isMeant)
  return found.length === 0 ? undefined : found
}
