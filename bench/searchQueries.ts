import type { Note } from '../src/core/model/note.ts'
import { newsNote, newsTags, publisherOf, speakerOf } from './news.ts'
import { type Dice, diceFor, policyWords } from './newsWords.ts'

/** A query as it is typed, and the words of it that any search understands. */
export interface AskedQuery {
  kind: string
  text: string
  words: string
}

const perKind = 24

/** Queries of every kind about notes with seeds below `count`, always the same ones for the same count. */
export function askedQueries(count: number): AskedQuery[] {
  const dice = diceFor(77)
  const kinds: Record<string, () => Omit<AskedQuery, 'kind'>> = {
    'one word': () => plain(`${someWords(dice, count, 1)} `),
    'one policy word': () => plain(`${dice.pick(policyWords)} `),
    'two words': () => plain(`${someWords(dice, count, 2)} `),
    'three words': () => plain(`${someWords(dice, count, 3)} `),
    'with a frequent word': () => plain(`the ${someWords(dice, count, 1)} `),
    'a word begun': () => plain(dice.pick(policyWords).slice(0, 1 + dice.below(6))),
    'a second word begun': () =>
      plain(`${dice.pick(policyWords)} ${someWords(dice, count, 1).slice(0, 1 + dice.below(5))}`),
    misspelt: () => plain(`${misspelt(dice, dice.pick(policyWords.filter(({ length }) => length > 5)))} `),
    phrase: () => {
      const words = neighbours(dice, count)
      return { text: `"${words}"`, words }
    },
    filters: () => {
      const word = dice.pick(policyWords)
      const seed = dice.below(count)
      const filter = dice.pick([
        `speaker:${speakerOf(seed).split(' ').at(-1)}`,
        `tag:${dice.pick(newsTags).split(' ')[0]}`,
        `from:${publisherOf(seed).split(' ').at(-1)}`,
        'kind:quote',
        'after:2020-06 before:2022',
      ])
      return { text: dice.below(4) === 0 ? filter : `${filter} ${word} `, words: word }
    },
  }
  return Object.entries(kinds).flatMap(([kind, make]) => Array.from({ length: perKind }, () => ({ kind, ...make() })))
}

function plain(text: string): Omit<AskedQuery, 'kind'> {
  return { text, words: text.trim() }
}

function textWords(note: Note): string[] {
  return note.source.text.toLowerCase().match(/[a-z]{4,}/gu) ?? []
}

function someWords(dice: Dice, count: number, number: number): string {
  const all = textWords(newsNote(dice.below(count)))
  return Array.from({ length: number }, () => dice.pick(all)).join(' ')
}

function neighbours(dice: Dice, count: number): string {
  const all = newsNote(dice.below(count)).source.text.match(/[a-z]+ [a-z]+/gu) ?? []
  return dice.pick(all)
}

function misspelt(dice: Dice, word: string): string {
  const at = 1 + dice.below(word.length - 2)
  const swapped = `${word.slice(0, at)}${word.charAt(at + 1)}${word.charAt(at)}${word.slice(at + 2)}`
  return dice.pick([word.slice(0, at) + word.slice(at + 1), swapped])
}
