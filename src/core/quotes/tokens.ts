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
  for (let start = from; start < to; ) {
    const kind = classAt(text, start)
    if (kind === 'gap') start++
    else if (kind === 'word') start = addWord(text, start, wordEnd(text, start, to), tokens)
    else {
      const end = start + widthAt(text, start)
      const sign = text.slice(start, end)
      tokens.push(plain('sign', /^[―–—-]$/u.test(sign) ? '—' : sign, start, end))
      start = end
    }
  }
}

/** Adds a word, and the full stop it ends with as a sign of its own, unless that belongs to an abbreviation or an initial. */
function addWord(text: string, start: number, end: number, tokens: Token[]): number {
  const found = text.slice(start, end)
  const stop = found.endsWith('.') && text.charAt(end) !== ',' && !keepsStop(found)
  tokens.push(plain('word', stop ? found.slice(0, -1) : found, start, stop ? end - 1 : end))
  if (stop) tokens.push(plain('sign', '.', end - 1, end))
  return end
}

function plain(kind: 'word' | 'sign', text: string, start: number, end: number): Token {
  const small = text.toLowerCase()
  const lower = small.includes('’') ? small.replaceAll('’', "'") : small
  return {
    kind,
    text,
    lower,
    isCapital: kind === 'word' && isCapital(text),
    verb: kind === 'word' ? verbOf(lower) : undefined,
    stretch: -1,
    sentence: 0,
    start,
    end,
  }
}

/** Where a word ends: its letters and digits, joined by single stops, apostrophes and hyphens, and one full stop. */
function wordEnd(text: string, start: number, to: number): number {
  let at = start
  while (at < to) {
    if (classAt(text, at) === 'word' || isMark(text, at)) at += widthAt(text, at)
    else if (/[.’'-]/u.test(text.charAt(at)) && at + 1 < to && classAt(text, at + 1) === 'word') at++
    else break
  }
  return at < to && text.charAt(at) === '.' ? at + 1 : at
}

type Class = 'word' | 'gap' | 'sign'

/** Whether a letter or digit, white space, or anything else stands at a place. */
function classAt(text: string, at: number): Class {
  const code = text.charCodeAt(at)
  return code < 128 ? (ascii[code] ?? 'sign') : classOf(String.fromCodePoint(text.codePointAt(at) ?? code))
}

function classOf(char: string): Class {
  return /[\p{L}\p{N}]/u.test(char) ? 'word' : /\s/u.test(char) ? 'gap' : 'sign'
}

/** The classes of the first 128 characters, which are nearly all of an English text. */
const ascii = Array.from({ length: 128 }, (_, code) => classOf(String.fromCharCode(code)))

/** Whether an accent that belongs to the letter before stands at a place. */
function isMark(text: string, at: number): boolean {
  const code = text.codePointAt(at) ?? 0
  return code > 127 && /\p{M}/u.test(String.fromCodePoint(code))
}

function widthAt(text: string, at: number): 1 | 2 {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
}

function isCapital(word: string): boolean {
  const code = word.charCodeAt(0)
  return code < 128 ? code > 64 && code < 91 : /^\p{Lu}/u.test(word)
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
      const last = lastSign(text, token)
      const startsAnew = next.kind === 'stretch' || next.isCapital
      if (last === '.' && startsAnew) sentence++
      else if (/[?!]/u.test(last) && startsAnew && !attributes(tokens, index + 1)) sentence++
    }
  })
}

/** The last unit of a stretch that is neither a quotation mark nor white space; empty where there is none. */
function lastSign(text: string, { start, end }: Span): string {
  let last = end
  while (last > start && /["”»'’\s]/u.test(text.charAt(last - 1))) last--
  return last > start ? text.charAt(last - 1) : ''
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
