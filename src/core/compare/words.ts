import { diffArrays } from 'diff'
import type { Token } from './pieces.ts'

/** A run of words that both have, or that only the left or only the right one has. */
export interface WordRun {
  kind: 'same' | 'added' | 'removed'
  text: string
}

/**
 * How many words and spaces may come and go for two pieces to be compared word by word: far more than anybody reads as changes of one text.
 * The time it takes grows with the square of it.
 */
const mostChanged = 1000

/**
 * What became of the words of one piece. The runs without the added ones, one after the other, are the text of `left`; without the
 * removed ones, that of `right`. Spaces between two changes belong to both changes, so that a rewritten phrase reads as one. Of two texts
 * that have too little in common, the one is removed and the other added.
 */
export function compareWords(left: readonly Token[], right: readonly Token[]): WordRun[] {
  const changes = diffArrays([...left], [...right], {
    comparator: (a, b) => a.key === b.key,
    maxEditLength: mostChanged,
  })
  if (changes === undefined)
    return joined([
      { kind: 'removed', text: textOf(left) },
      { kind: 'added', text: textOf(right) },
    ])
  const runs = changes.map(
    ({ value, added, removed }): WordRun => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: textOf(value),
    }),
  )
  return joined(runs)
}

function textOf(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join('')
}

/**
 * Gathers changes with nothing but a space between them: first all that was removed, then all that was added. A space that both end with
 * is in neither.
 */
function joined(runs: readonly WordRun[]): WordRun[] {
  const made: WordRun[] = []
  const add = (kind: WordRun['kind'], text: string) => {
    const last = made.at(-1)
    if (text === '') return
    if (last?.kind === kind) last.text += text
    else made.push({ kind, text })
  }
  let removed = ''
  let added = ''
  const endChange = () => {
    const space = commonSpace(removed, added)
    add('removed', removed.slice(0, removed.length - space.length))
    add('added', added.slice(0, added.length - space.length))
    add('same', space)
    removed = ''
    added = ''
  }
  for (const { kind, text } of runs) {
    if (kind === 'removed') removed += text
    else if (kind === 'added') added += text
    else if (text.trim() === '' && (removed !== '' || added !== '')) {
      removed += text
      added += text
    } else {
      endChange()
      add('same', text)
    }
  }
  endChange()
  return made
}

/** The white space that both texts end with. */
function commonSpace(a: string, b: string): string {
  let length = 0
  while (length < a.length && length < b.length) {
    const next = a.at(-length - 1)
    if (next === undefined || next !== b.at(-length - 1) || next.trim() !== '') break
    length++
  }
  return length === 0 ? '' : a.slice(-length)
}
