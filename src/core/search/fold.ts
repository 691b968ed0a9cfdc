import type { Span } from '../model/source.ts'

/**
 * What text counts as when it is searched: words of small letters without accents, with other characters as blanks between them. It is
 * the index's notion of a word as well as that of what is marked in a snippet, so that the two agree.
 */

/** Letters that Unicode does not take apart and that people type as others. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ς: 'σ',
}

/** Accents of European scripts, points of Hebrew and Arabic, voicing marks of Japanese, and what chooses the look of a character. */
const droppedMarks = new RegExp(
  [
    '[\\u0300-\\u036f\\u0483-\\u0487]',
    '[\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u064b-\\u065f\\u0670]',
    '[\\u3099\\u309a]',
    '[\\ufe00-\\ufe0f\\u{e0100}-\\u{e01ef}]',
  ].join('|'),
  'gu',
)

/** Scripts that are written without blanks between words: each of their characters counts as a word, and a word of them as a phrase. */
const unspaced = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/u

const inWord = /^[\p{L}\p{N}\p{M}]+$/u

/** What each character that is not ASCII was folded to; there are only so many. */
const known = new Map<string, string>()

function foldCharacter(character: string): string {
  const before = known.get(character)
  if (before !== undefined) return before
  const folded = foldAnew(character)
  if (known.size > 50_000) known.clear()
  known.set(character, folded)
  return folded
}

function foldAnew(character: string): string {
  // U+200B is where a line may be broken between two words; other characters of the kind stand within words.
  if (character !== '\u200b' && /^\p{Cf}$/u.test(character)) return ''
  if (character.replace(droppedMarks, '') === '') return ''
  if (!inWord.test(character)) return ' '.repeat(character.length)
  const plain = [...character.normalize('NFKD').toLowerCase().replace(droppedMarks, '').normalize('NFC')]
  const folded = plain.map((letter) => plainLetters[letter] ?? letter).join('')
  if (folded === '') return ''
  const usable = inWord.test(folded) ? folded : character
  return unspaced.test(character) ? ` ${usable} ` : usable
}

/** Runs of characters beyond ASCII. */
const beyondAscii = /[\u0080-\uffff]+/g

/** `text` folded: its words, found by {@link wordPattern}, are what it can be found by. */
export function foldText(text: string): string {
  return indexText(text).toLowerCase()
}

/** As {@link foldText}, for an index that makes small letters of A to Z by itself: that spares a copy of nearly every text. */
export function indexText(text: string): string {
  return text.replace(beyondAscii, foldRun)
}

function foldRun(run: string): string {
  let folded = ''
  for (const character of run) folded += foldCharacter(character)
  return folded
}

/** A word in a folded text. A new one for each use: it has a state. */
export function wordPattern(): RegExp {
  return /[a-z0-9\u0080-\uffff]+/g
}

/** The words of a text, folded, in their order. */
export function foldedWords(text: string): string[] {
  return foldText(text).match(wordPattern()) ?? []
}

/** Whether a folded word is a character of a script without blanks: such a word is neither inflected nor begun. */
export function isUnspaced(word: string): boolean {
  return unspaced.test(word)
}

/** A folded text that knows where its characters came from. */
export interface Folded {
  text: string
  /** The span of the original that became `text.slice(start, end)`, with accents that follow it; `start < end`. */
  original: (start: number, end: number) => Span
}

/** As {@link foldText}; offsets are UTF-16 code units into `text`. */
export function foldWithOffsets(text: string): Folded {
  let isAligned = true
  const folded = text.replace(beyondAscii, (run) => {
    let all = ''
    for (const character of run) {
      const one = foldCharacter(character)
      if (one.length !== character.length) isAligned = false
      all += one
    }
    return all
  })
  if (isAligned) return { text: folded.toLowerCase(), original: (start, end) => ({ start, end }) }
  return foldUnaligned(text)
}

function foldUnaligned(text: string): Folded {
  const starts: number[] = []
  const ends: number[] = []
  let folded = ''
  let at = 0
  for (const character of text) {
    const end = at + character.length
    const one = character < '\u0080' ? character : foldCharacter(character)
    if (one === '' && ends.length > 0) ends[ends.length - 1] = end
    for (let unit = 0; unit < one.length; unit++) {
      starts.push(at)
      ends.push(end)
    }
    folded += one
    at = end
  }
  const original = (start: number, end: number) => ({ start: starts[start] ?? 0, end: ends[end - 1] ?? text.length })
  return { text: folded.toLowerCase(), original }
}
