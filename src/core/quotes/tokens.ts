import type { Span } from '../model/source.ts'
import type { Stretch } from './marks.ts'
import { type Verb, verbOf } from './verbs.ts'

/** A piece of a paragraph: a word, a sign, or a whole stretch between quotation marks. */
export interface Token extends Span {
  kind: 'word' | 'sign' | 'stretch'
  /** As it stands; a stretch has no text of its own. */
  text: string
  /** In lower case, with a straight apostrophe. */
  lower: string
  isCapital: boolean
  verb: Verb | undefined
  /** The stretch's place among all stretches; -1 for other tokens. */
  stretch: number
  /** Number of the sentence within the paragraph. */
  sentence: number
}

const pattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[.’'-](?=[\p{L}\p{N}])[\p{L}\p{N}\p{M}]+)*\.?|[^\s\p{L}\p{N}]/gu
const abbreviations = new Set(
  'mr mrs ms dr sen sens rep reps gov govs gen lt col sgt capt maj rev hon prof st jr sr d-n.y u.s u.k u.n d.c jan feb aug sept oct nov dec no vs inc corp co ltd dept p.m a.m'.split(
    ' ',
  ),
)

/** The tokens of a paragraph; what stands between quotation marks is one token each. `first` is the place of its first stretch. */
export function tokensOf(text: string, paragraph: Span, stretches: readonly Stretch[], first: number): Token[] {
  const tokens: Token[] = []
  let at = paragraph.start
  stretches.forEach((stretch, index) => {
    addWords(text, at, stretch.start, tokens)
    tokens.push({
      kind: 'stretch',
      text: '',
      lower: '',
      isCapital: false,
      verb: undefined,
      stretch: first + index,
      sentence: 0,
      start: stretch.start,
      end: stretch.end,
    })
    at = stretch.end
  })
  addWords(text, at, paragraph.end, tokens)
  numberSentences(text, tokens)
  return tokens
}

function addWords(text: string, from: number, to: number, tokens: Token[]): void {
  for (const { 0: found, index } of text.slice(from, to).matchAll(pattern)) {
    const isWord = /^[\p{L}\p{N}]/u.test(found)
    // A full stop belongs to an abbreviation or an initial, and ends the sentence otherwise.
    const follows = text.charAt(from + index + found.length)
    const stop = isWord && found.endsWith('.') && follows !== ',' && !keepsStop(found)
    const words = stop ? found.slice(0, -1) : /^[―–—-]$/u.test(found) ? '—' : found
    const start = from + index
    const lower = words.toLowerCase().replaceAll('’', "'")
    tokens.push({
      kind: isWord ? 'word' : 'sign',
      text: words,
      lower,
      isCapital: /^\p{Lu}/u.test(words),
      verb: isWord ? verbOf(lower) : undefined,
      stretch: -1,
      sentence: 0,
      start,
      end: start + words.length,
    })
    if (stop)
      tokens.push({
        kind: 'sign',
        text: '.',
        lower: '.',
        isCapital: false,
        verb: undefined,
        stretch: -1,
        sentence: 0,
        start: start + words.length,
        end: start + found.length,
      })
  }
}

function keepsStop(word: string): boolean {
  const bare = word.slice(0, -1)
  return /^\p{Lu}$/u.test(bare) || bare.includes('.') || abbreviations.has(bare.toLowerCase())
}

/** A sentence ends with its sign, or with a stretch that ends like one and is not followed by its own attribution. */
function numberSentences(text: string, tokens: Token[]): void {
  let sentence = 0
  tokens.forEach((token, index) => {
    token.sentence = sentence
    const next = tokens[index + 1]
    if (next === undefined) return
    if (endsWithAbbreviation(token, next)) sentence++
    else if (token.kind === 'sign' && /[.?!]/u.test(token.text)) {
      if (next.isCapital || next.kind === 'stretch' || /[([—–]/u.test(next.text)) sentence++
    } else if (token.kind === 'stretch') {
      const last = text
        .slice(token.start, token.end)
        .replace(/["”»\s]+$/u, '')
        .slice(-1)
      const startsAnew = next.kind === 'stretch' || next.isCapital
      if (last === '.' && startsAnew) sentence++
      else if (/[?!]/u.test(last) && startsAnew && !attributes(tokens, index + 1)) sentence++
    }
  })
}

const openers = new Set(
  'he she it they we i you the a an but and in on his her their this that these those when while asked as if'.split(
    ' ',
  ),
)

/** "… at 7 p.m. He says": an abbreviation's stop ends the sentence too where a word follows that only a sentence begins in capitals. */
function endsWithAbbreviation(token: Token, next: Token): boolean {
  return (
    token.kind === 'word' &&
    token.text.length > 2 &&
    token.text.endsWith('.') &&
    next.isCapital &&
    openers.has(next.lower)
  )
}

/** Whether the next few words hold a verb of speech before anything ends. */
function attributes(tokens: readonly Token[], from: number): boolean {
  for (let index = from; index < from + 4; index++) {
    const token = tokens[index]
    if (token === undefined || token.kind !== 'word') return false
    if (token.verb?.group === 'saying') return true
  }
  return false
}
