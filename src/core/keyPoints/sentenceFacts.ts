import type { Block, Span } from '../model/source.ts'
import { sentencesOf } from '../text/sentences.ts'

/** A sentence that may be a key point. */
export interface Sentence extends Span {
  /** Its words by their stems, with how often each stands in it. */
  terms: ReadonlyMap<string, number>
  /** Number of its paragraph, and its number within that, from 0. */
  paragraph: number
  place: number
  /** It needs the sentence before it: it begins with "But" or "He", or quotes somebody who is only a pronoun. */
  isDangling: boolean
  /** It tells what comes next: what is due, expected, proposed or demanded. */
  isOutlook: boolean
  /** It quotes somebody word for word. */
  isQuoting: boolean
  /** It stands in the last paragraph of a short article, which tells what comes next; a longer text ends with colour, notes and thanks. */
  isClosing: boolean
}

/** Paragraphs that are looked at: the first ones, and as many again evenly spaced over the rest of a longer text. */
const firstParagraphs = 1000
const spacedParagraphs = 1000
/** Code units of a paragraph that are looked at. */
const longestParagraph = 4000
/** An article has at most so many paragraphs. */
const longestArticle = 12
const fewestWords = 6
const mostWords = 65

/** The sentences of the text's paragraphs that say something by themselves: no headings, captions, bylines or boilerplate. */
export function sentencesToChooseFrom(text: string, blocks: readonly Block[] | undefined): Sentence[] {
  const sentences: Sentence[] = []
  const paragraphs = paragraphsOf(text, blocks)
  for (const [paragraph, span] of spaced(paragraphs).entries()) {
    const part = { start: span.start, end: Math.min(span.end, span.start + longestParagraph) }
    for (const [place, sentence] of sentencesOf(text, part).entries()) {
      const words = text.slice(sentence.start, sentence.end)
      const found = words.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? []
      if (found.length < fewestWords || found.length > mostWords || !isProse(words)) continue
      sentences.push({
        ...sentence,
        terms: termsOf(found),
        paragraph,
        place,
        isDangling: isDangling(words),
        isOutlook: outlook.test(words),
        isQuoting: /[“"”‘]/u.test(words),
        isClosing: false,
      })
    }
  }
  const last = sentences.at(-1)?.paragraph
  if (paragraphs.length <= longestArticle)
    for (const sentence of sentences) sentence.isClosing = sentence.paragraph === last
  return sentences
}

function paragraphsOf(text: string, blocks: readonly Block[] | undefined): Span[] {
  if (blocks !== undefined && blocks.length > 0) {
    return blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'listItem')
  }
  const lines: Span[] = []
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    if (end > start) lines.push({ start, end })
    start = end + 1
  }
  return lines
}

function spaced(paragraphs: readonly Span[]): readonly Span[] {
  if (paragraphs.length <= firstParagraphs + spacedParagraphs) return paragraphs
  const step = (paragraphs.length - firstParagraphs) / spacedParagraphs
  const rest = Array.from(
    { length: spacedParagraphs },
    (_, index) => paragraphs[firstParagraphs + Math.floor(index * step)],
  )
  return [...paragraphs.slice(0, firstParagraphs), ...rest.filter((each) => each !== undefined)]
}

const boilerplate =
  /\b(?:sign up|subscribe|newsletter|follow (?:us|me|[\w ]{3,30} on (?:twitter|facebook))|click here|read more|all rights reserved|cookies?|getty images|photo(?:graph)? by|for further information|about [a-z ]{3,40}:|notes to editors|photo:|image:|picture:|terms of use|privacy policy|advertisement|share this|reporting by|editing by|press contact|media contact|e-?mail us|this article (?:was|first|originally)|download the app)\b|©|https?:\/\/|www\.|@\w+\.\w/i

function isProse(words: string): boolean {
  if (!/[.!?…]["'”’)\]]*\d{0,3}$/u.test(words) || boilerplate.test(words)) return false
  if (/^(?:By|Photo|Picture|Source|Note|See|Figure|Table|Fig)[\s:.]+\p{Lu}|^[-•*]/u.test(words) && words.length < 90)
    return false
  // A line of figures or names.
  const letters = words.replace(/[^\p{L}]/gu, '').length
  return letters > words.length / 2
}

const outlook =
  /\b(?:will|shall|must|(?:is|are) (?:due|set|expected|scheduled|likely|planned|to)|plans? to|expects?|intends?|aims? to|calls? (?:on|for)|called (?:on|for)|proposes?|proposed|recommends?|recommended|urges?|urged|promised|pledged|agreed to)\b/u

const danglingStart =
  /^["“'‘(]*(?:But|And|Or|So|Yet|Nor|Still|However|Nonetheless|Nevertheless|Meanwhile|Also|Then|Thus|Hence|Therefore|Instead|Moreover|Furthermore|Besides|Otherwise|Similarly|He|She|It|They|His|Her|Hers|Their|Theirs|Its|Him|Them|That|This|These|Those|Such|Both|Neither|There|Here|One|Another|Others|Not|Among them|For example|For instance|As a result|In addition|In response|By contrast|In turn|If so|Hours later|Days later)\b/u
const pronounSpeaker =
  /["”’],?\s+(?:he|she|they|it)\s+\p{Ll}+|\b(?:he|she|they|it)\s+(?:said|says|told|added|wrote|argued|asked)\b/u

function isDangling(words: string): boolean {
  if (danglingStart.test(words)) return true
  const isQuotedWhole = /^["“]/u.test(words) && !/["”].*\p{L}/u.test(words.slice(1))
  return (
    isQuotedWhole ||
    pronounSpeaker.test(words) ||
    /\?["”’)]*$/u.test(words) ||
    /^["“]?(?:I|We|You|My|Our)\b/u.test(words)
  )
}

const common = new Set(
  'the a an and or but of to in on at by for with from as is are was were be been being it its he she they them his her their this that these those has have had will would could can may might should do does did not no nor so if than then there here when while who whom which what where how all any some more most other such into over after before between about against during through up down out off again also only very just own same too s t said say says told mr mrs ms dr i you we our your my me us new one two'.split(
    ' ',
  ),
)

function termsOf(words: readonly string[]): Map<string, number> {
  const terms = new Map<string, number>()
  for (const word of words) {
    const term = stemOf(word)
    if (term !== null) terms.set(term, (terms.get(term) ?? 0) + 1)
  }
  return terms
}

/** The stems of a title's words. */
export function termsOfTitle(title: string): Map<string, number> {
  return termsOf(title.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [])
}

/** A word without its ending, roughly: it is enough that "exports" and "export" agree. `null` for words that say nothing. */
function stemOf(word: string): string | null {
  const lower = word.toLowerCase().replace(/[’']s?$/u, '')
  if (lower.length < 2 || common.has(lower)) return null
  return lower.length > 4 ? lower.replace(/(?:ations?|ings?|ed|ies|es|s|y|ly)$/u, '') : lower
}
