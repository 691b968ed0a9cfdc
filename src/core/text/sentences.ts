import type { Span } from '../model/source.ts'

/**
 * Sentences of a text, or of a part of it, in text order, without white space at their ends. They do not overlap, and everything that
 * is not white space is in one of them. A line end always ends a sentence. Offsets are UTF-16 code units into `text`.
 *
 * The rules are for English and go by what stands around a stop: a small letter after it, an initial, a title or an abbreviation before
 * it keep a sentence whole, as in Kiss and Strunk, "Unsupervised Multilingual Sentence Boundary Detection" (2006), with a fixed list in
 * place of their learnt one. `Intl.Segmenter` is faster (46 MB/s to 33 here), but ends a sentence after "Mr." and "U.S.", and its rules
 * change with the runtime's ICU.
 */
export function sentencesOf(text: string, within: Span = { start: 0, end: text.length }): Span[] {
  const sentences: Span[] = []
  let from = within.start
  const cut = (to: number) => {
    const sentence = trimmed(text, from, to)
    if (sentence !== null) sentences.push(sentence)
    from = to
  }
  const ends = new RegExp(sentenceEnd)
  ends.lastIndex = within.start
  for (let found = ends.exec(text); found !== null && found.index < within.end; found = ends.exec(text)) {
    const end = Math.min(found.index + found[0].length, within.end)
    if (found[0] === '\n' || isEnd(text, from, found.index, end)) cut(end)
  }
  cut(within.end)
  return sentences
}

/**
 * Stops, with the marks, brackets and numbers of notes that close after them; or a line end. A run of stops is tried from its beginning
 * only, and each sign after it can be read in one way, so that a long run of either takes no longer than its length.
 */
const sentenceEnd = /\n|(?<![.!?…])[.!?…]+(?:["'”’»)\]]|(?<!\d)\d{1,3}(?=\s+[A-Z"“]))*(?=\s|$)/g

/** Titles and other short forms that something always follows. */
const leading = new Set(
  'mr mrs ms mx dr prof sen sens rep reps gov govs gen adm lt col sgt cpl capt maj cmdr brig rev hon pres messrs mt ft st fr vs v cf al eds e.g i.e viz approx'.split(
    ' ',
  ),
)
/** Short forms that a number follows, and months that a day follows. */
const numbered = new Set(
  'no nos vol vols fig figs eq ch sec art arts para paras p pp op c ca jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
)
/** Short forms that may end a sentence: they do where a word follows that is written in capitals only at the beginning of one. */
const trailing = new Set('jr sr inc corp co ltd plc llc dept bros etc esq univ assn ed est'.split(' '))
const openers = new Set(
  'the a an he she it they we i you this that these those there his her its their our my your in on at for from with by but and or so as if when while after before since although though however meanwhile still yet asked what who why how where some many most all both one no not such another other under over during despite last earlier'.split(
    ' ',
  ),
)
const attribution =
  /^\s+(?:[\p{L}.’'-]+\s+){0,4}(?:said|says|asked|asks|told|wrote|writes|added|adds|replied|shouted|cried|wondered|tweeted)\b/u

/** Whether the stops at `at`, which with their closing marks reach to `end`, end the sentence that began at `from`. */
function isEnd(text: string, from: number, at: number, end: number): boolean {
  const after = text.slice(end, end + 80)
  const next = /^\s*["'“‘«([{–—-]*\s*([\p{L}\p{N}]\S*)?/u.exec(after)?.[1] ?? ''
  if (/^\p{Ll}/u.test(next) && !/^[a-z][A-Z]/.test(next)) return false
  const stops = text.charAt(at)
  if (stops === '.' && text.charAt(at + 1) !== '.' && !stopEnds(text, from, at, next)) return false
  // “Really?” Smith said: the question is quoted, the sentence goes on.
  return !(/["'”’»]/.test(text.slice(at, end)) && stops !== '.' && attribution.test(after.split('\n', 1)[0] ?? ''))
}

function stopEnds(text: string, from: number, at: number, next: string): boolean {
  const before = text.slice(Math.max(from, at - 24), at)
  const word = /[^\s"'“”‘’()[\]–—]*$/u.exec(before)?.[0] ?? ''
  const lower = word.toLowerCase()
  if (leading.has(lower)) return next === ''
  if (numbered.has(lower) && /^(?:\p{N}|[IVXLC]+\b)/u.test(next)) return false
  const isFirst = at - from < 24 && before.trim() === word
  // "1." and "a." at the beginning of a sentence number it.
  if (isFirst && /^(?:\d{1,3}|[a-z]|[ivx]+|(?:\d+\.)+\d+)$/iu.test(word)) return next === ''
  const isInitial = /^(?:\p{Lu}|\p{Lu}\p{L}{0,2}(?:\.\p{L}{1,2})+|[ap]\.m)$/u.test(word)
  if (isInitial || trailing.has(lower)) {
    const opens = openers.has(next.toLowerCase().replace(/[’'].*|[,.;:]+$/u, '')) || next === ''
    return opens && !(word.length === 1 && word !== 'I')
  }
  return true
}

function trimmed(text: string, from: number, to: number): Span | null {
  let start = from
  let end = to
  while (start < end && isWhite(text, start)) start++
  while (end > start && isWhite(text, end - 1)) end--
  return start < end ? { start, end } : null
}

function isWhite(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code <= 32 ? code === 32 || (code >= 9 && code <= 13) : code >= 160 && /\s/u.test(text.charAt(at))
}
