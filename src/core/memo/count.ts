import type { Memo } from '../model/memo.ts'
import { walkBody } from '../model/memoBody.ts'
import { countWords as wordsIn } from '../text/countWords.ts'
import { printedWords } from './quoted.ts'

/**
 * Words of English non-fiction that adults read silently in a minute, on average over 190 studies: M. Brysbaert, "How many words
 * do we read per minute? A review and meta-analysis of reading rate", Journal of Memory and Language 109 (2019), 104047. Most adults
 * are between 175 and 300.
 */
const wordsPerMinute = 238

export interface WordCount {
  words: number
  /** Time to read them, in whole minutes, rounded up. */
  minutes: number
}

/**
 * The words of a memo's body as they are printed: quoted ones and those of footnotes count, those of head, hints and endnotes do not.
 * What a word is depends on the memo's language; one that is not known is cut as the system's own is.
 */
export function countWords({ body, language }: Pick<Memo, 'body' | 'language'>): WordCount {
  const texts: string[] = []
  /** Text nodes are one where nothing stands between them: a word may be set in two styles. */
  let line = ''
  const endLine = () => {
    if (line !== '') texts.push(line)
    line = ''
  }
  walkBody(body, (node) => {
    if (node.type === 'text') line += node.text
    else if (node.type === 'citation') return
    else if (node.type === 'footnote') texts.push(node.attrs.text)
    else {
      endLine()
      if (node.type === 'quote' || node.type === 'quotation') texts.push(printedWords(node.attrs))
    }
  })
  endLine()
  const segmenter = segmenterFor(language)
  const words = texts.reduce((sum, text) => sum + wordsIn(text, segmenter), 0)
  return { words, minutes: Math.ceil(words / wordsPerMinute) }
}

const segmenters = new Map<string, Intl.Segmenter>()

/** Cuts text into words as a language does. @param language a BCP 47 tag; one that is none is passed over */
export function segmenterFor(language: string): Intl.Segmenter {
  const known = segmenters.get(language)
  if (known !== undefined) return known
  const [tag] = isTag(language) ? Intl.Segmenter.supportedLocalesOf(language) : []
  const made = new Intl.Segmenter(tag, { granularity: 'word' })
  segmenters.set(language, made)
  return made
}

function isTag(language: string): boolean {
  try {
    Intl.getCanonicalLocales(language)
    return true
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}
