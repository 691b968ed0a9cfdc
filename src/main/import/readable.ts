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
  // Bare words make no document.
  if (document.documentElement === null) return null
  try {
    return new Readability(document, { keepClasses: false }).parse()?.content ?? null
  } catch {
    // It finds no article in what it cannot go through: the page is then kept whole, and read by stricter means.
    return null
  }
}
