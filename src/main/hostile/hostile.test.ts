import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Note } from '../../core/model/note.ts'
import { openVault, type Vault } from '../vault/vault.ts'
import { memoOf, noteOf } from './notes.fixture.ts'
import { everything } from './vectors.fixture.ts'
import { type Way, waysOut } from './ways.fixture.ts'

/** How many made-up texts are tried besides the known ones; the long form, `npm run test:hostile`, makes thousands. */
const isLong = process.env.READOUT_HOSTILE !== undefined
const made = Number(process.env.READOUT_HOSTILE ?? 4)
const seed = Number(process.env.READOUT_SEED ?? 20240301)

/** Words with one that is too long for its line, which is set otherwise. */
const innocent = `words ${'long'.repeat(20)}`

let folder: string
let vault: Vault
let ways: Way[]
let tried = 0
let findings = 0

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'readout-hostile-'))
  vault = await openVault(join(folder, 'vault'))
  const note = await vault.notes.create(noteOf(innocent))
  const linked: Note = {
    ...note,
    source: { ...note.source, meta: { ...note.source.meta, url: 'https://example.com/a' } },
  }
  ways = await waysOut(vault, { note: linked, memo: memoOf([note], innocent) })
}, 120_000)
afterAll(() => {
  console.log(`hostile: ${tried} texts × ${ways.length} ways out, ${findings} findings (seed ${seed})`)
  rmSync(folder, { recursive: true, force: true })
})

/** What is wrong with what comes out, by every way, of a note and a memo in which `words` stand everywhere. */
async function tryAll(words: string): Promise<string[]> {
  tried++
  const note = await vault.notes.create(noteOf(words))
  const memo = memoOf([note], words)
  const found: string[] = []
  for (const { name, inspect } of ways)
    for (const finding of await inspect(vault, note, memo)) found.push(`${name}: ${finding}`)
  findings += found.length
  return found
}

/** Several texts in one, as paragraphs: the short form has to be short, and a text that comes out as words does so beside others. */
function together(texts: readonly string[]): string[] {
  const size = 24
  return Array.from({ length: Math.ceil(texts.length / size) }, (_, index) =>
    texts.slice(index * size, (index + 1) * size).join('\n\n'),
  )
}

describe('a hostile text, wherever it stands in a note and in a memo', () => {
  it('comes out by every way as nothing but words', { timeout: 3_600_000 }, async () => {
    const wrong: Record<string, string[]> = {}
    for (const words of isLong ? everything : together(everything)) {
      const found = await tryAll(words)
      if (found.length > 0) wrong[words] = found
    }
    expect(wrong).toEqual({})
  })

  it(`does so as well when it is put together by chance, ${made} times`, { timeout: 3_600_000 }, async () => {
    const piece = fc.constantFrom(...everything)
    const cut = fc
      .tuple(piece, fc.nat(200), fc.nat(200))
      .map(([text, from, to]) => text.slice(Math.min(from, to), Math.max(from, to) + 1))
    const glue = fc.constantFrom(
      '',
      ' ',
      '\n',
      '\n\n',
      '"',
      "'",
      '>',
      '<',
      '--',
      ']]',
      '\\',
      '`',
      '|',
      '&',
      '\0',
      '</p>',
      '\t',
    )
    const text = fc.array(fc.oneof(piece, cut, glue, fc.string({ unit: 'binary', maxLength: 6 })), {
      minLength: 1,
      maxLength: 6,
    })
    await fc.assert(
      fc.asyncProperty(text, async (parts) => {
        expect(await tryAll(parts.join(''))).toEqual([])
      }),
      { numRuns: made, seed },
    )
  })
})
