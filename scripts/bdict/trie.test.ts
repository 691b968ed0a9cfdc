import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readTrie } from './bdict.fixture.ts'
import { writeTrie } from './trie.ts'

/** Writes words, reads them back, and expects them all, in the order of their bytes. */
function expectThere(words: ReadonlyMap<string, number[]>, start = 0): Buffer {
  const sorted = [...words]
    .map(([word, groups]) => ({ bytes: Buffer.from(word), groups }))
    .sort((a, b) => a.bytes.compare(b.bytes))
  const trie = writeTrie(sorted, start)
  const read = readTrie(Buffer.concat([Buffer.alloc(start), trie]), start)
  expect(read).toEqual(sorted.map(({ bytes, groups }) => [bytes.toString(), groups]))
  return trie
}

const group = fc.integer({ min: 0, max: 0xff_fe })
const groups = fc.uniqueArray(group, { minLength: 1, maxLength: 32 }).map((all) => all.sort((a, b) => b - a))
/** Few letters, so that words share their beginnings; and any, of one to four bytes each. */
const letter = fc.oneof(
  fc.constantFrom('a', 'b', 'é', '’'),
  fc.string({ minLength: 1, maxLength: 1, unit: 'grapheme' }),
)
const word = fc.array(letter, { minLength: 1, maxLength: 8 }).map((letters) => letters.join('').replaceAll('\0', 'x'))

it('has every word that was put in, with its groups, and no other', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(word, groups), { minLength: 1, maxLength: 200, selector: ([text]) => text }),
      fc.nat(500),
      (words, start) => void expectThere(new Map(words), start),
    ),
    { numRuns: 300 },
  )
})

it('has words that begin others, and those beside one another by many letters', () => {
  const letters = Array.from({ length: 60 }, (_, index) => String.fromCodePoint(0x30 + index))
  expectThere(
    new Map([
      ['a', [1]],
      ['ab', [2]],
      ['abc', [0]],
    ]),
  )
  expect(expectThere(new Map(['', ...letters].map((end) => [`a${end}`, [1]]))).includes(0xc1)).toBe(true)
})

it('finds its way where offsets take two bytes, and where they take four', () => {
  const letters = 'abcdefghijklmnopqrst'.split('')
  const ends = letters.flatMap((one) => letters.map((other) => one + other))
  const few = new Map(ends.slice(0, 100).map((end) => [end + 'x'.repeat(100), [1]]))
  expect(expectThere(few).length).toBeLessThan(0xff_ff)
  const many = new Map(ends.map((end) => [end + 'x'.repeat(400), [1]]))
  const trie = expectThere(many, 64)
  expect(trie.length).toBeGreaterThan(0xff_ff)
  expect(trie[0]).toBe(0xc2)
})

it('is not made of no words', () => {
  expect(() => writeTrie([], 0)).toThrow('no words')
})
