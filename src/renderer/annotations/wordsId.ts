import type { Annotation } from '../../core/model/annotation.ts'

/** Id of the element with an annotation's words in its card: what stands in every card says by it whose it is. */
export function wordsId({ id }: Annotation): string {
  return `words-${id}`
}
