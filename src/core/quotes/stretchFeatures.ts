import type { Candidate, Situation } from './situation.ts'
import type { Token } from './tokens.ts'

/** What speaks for and against the stretch being no speech at all (a title, a term, irony), as names of features. */
export function otherFeatures(situation: Situation, candidates: readonly Candidate[]): string[] {
  const { text, stretch, paragraph, at, before, end } = situation
  const { tokens } = paragraph
  const words = text.slice(stretch.inner.start, stretch.inner.end).trim().split(/\s+/u)
  const length = words.length <= 6 ? words.length : words.length <= 10 ? '7-10' : words.length <= 20 ? '11-20' : '21+'
  const shape = shapeOf(words)
  const previous = tokens[at - 1]
  const next = tokens[at + 1]
  const inSentence = sentenceAt(tokens, at)
  const saying = inSentence.some(({ verb }) => verb?.group === 'saying')
  const any = inSentence.some(({ verb }) => verb !== undefined)
  const right = attribution(situation, 1)
  const left = attribution(situation, -1)
  return [
    'other',
    `len=${length}`,
    `len=${length}|${shape}`,
    `len=${length}|say=${saying}|any=${any}`,
    `shape=${shape}|end=${end}`,
    `end=${end}`,
    `end=${end}|say=${saying}`,
    `say=${saying}|any=${any}`,
    `before=${before}`,
    `before=${before}|first=${at === 0}|len=${length}`,
    `alone=${tokens.length === 1}`,
    `right=${right}|end=${end}`,
    `left=${left}`,
    `left=${left}|${shape}|len=${length}`,
    `right=${right}|left=${left}`,
    `right=${right}|end=${end}|len=${situation.length}`,
    `sides|${signOf(previous, '^')}|${signOf(next, '$')}|end=${end}|${shape}`,
    `open=${stretch.isOpen}`,
    ...(isTitled(words) && end !== ','
      ? ['titled', `titled|end=${end}`, `titled|left=${left}`, `titled|right=${right}`]
      : []),
    `prev=${wordOf(previous, '^')}`,
    `next=${wordOf(next, '$')}`,
    ...(candidates.some(({ isSpeaking }) => isSpeaking) ? [`speaking|len=${length}`] : []),
  ]
}

/** The tokens of the sentence around a place. */
function sentenceAt(tokens: readonly Token[], at: number): readonly Token[] {
  const sentence = tokens[at]?.sentence
  let first = at
  while (tokens[first - 1]?.sentence === sentence && first > 0) first--
  let end = at
  while (tokens[end]?.sentence === sentence && end < tokens.length) end++
  return tokens.slice(first, end)
}

/** Titles have most words in capitals; terms and pieces of a sentence begin small. */
function shapeOf(words: readonly string[]): 'title' | 'upper' | 'lower' {
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length
  if (words.length > 1 && capitals >= words.length * 0.6) return 'title'
  return /^\p{Lu}/u.test(words[0] ?? '') ? 'upper' : 'lower'
}

/** Whether words are set as a title is: several, and every one that counts in capitals. */
function isTitled(words: readonly string[]): boolean {
  return words.length > 1 && words.every((word) => word.length < 4 || /^\P{L}*\p{Lu}/u.test(word))
}

function signOf(token: Token | undefined, none: string): string {
  if (token === undefined) return none
  return token.kind === 'word' ? 'w' : token.text
}

/** A neighbour, told by what it is where it is not one of the small words. */
function wordOf(token: Token | undefined, none: string): string {
  if (token === undefined) return none
  if (token.kind === 'stretch') return 'Q'
  if (token.verb !== undefined) return `V${token.verb.group}`
  if (token.isCapital) return 'Cap'
  return token.lower.length > 6 ? 'long' : token.lower
}

/** What speaks for speech whose speaker the text does not tell. */
export function unknownFeatures(situation: Situation): string[] {
  return ['unknown', `unknown|first=${situation.at === 0}`, `unknown|end=${situation.end}`]
}

/** The nearest attribution on either side, as a pattern: what follows a comma and says "he said" is speech, however short. */
function attribution({ paragraph: { tokens }, at }: Situation, step: 1 | -1): string {
  const signs: string[] = []
  for (let index = at + step, seen = 0; seen < 9; index += step, seen++) {
    const token = tokens[index]
    if (token === undefined) return `${signs.join('')}$`
    if (token.kind === 'stretch') return `${signs.join('')}Q`
    if (token.kind === 'sign' && /[.?!;:]/u.test(token.text) && step === 1) return `${signs.join('')}${token.text}`
    if (token.sentence !== tokens[at]?.sentence && step === -1) return `${signs.join('')}.`
    if (token.verb?.group === 'saying') return `${signs.join('')}${seen < 3 ? 'S' : 's'}`
    if (token.verb !== undefined) return `${signs.join('')}${seen < 3 ? 'V' : 'v'}`
    if (token.kind === 'sign' && signs.length === 0) signs.push(token.text)
    if (token.lower === 'according') return 'A'
  }
  return `${signs.join('')}-`
}
