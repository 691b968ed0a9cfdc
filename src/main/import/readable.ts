import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'

/** Pages of more elements than this are lists or dumps; Readability would take minutes over them. */
const mostElements = 200_000

/**
 * The article within a page, as Mozilla Readability finds it: its markup, or `null` where it finds none. The page's DOM is
 * linkedom's, which loads nothing and runs nothing.
 */
export function findArticle(html: string): string | null {
  const { document } = parseHTML(html)
  if (document.querySelectorAll('*').length > mostElements) return null
  const article = new Readability(document, { keepClasses: false }).parse()
  return article?.content ?? null
}
