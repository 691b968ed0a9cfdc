import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cite, quotationOf } from '../src/core/memo/citing.ts'
import { emptyMemo } from '../src/core/memo/emptyMemo.ts'
import type { Memo } from '../src/core/model/memo.ts'
import { heading, type MemoBlock, paragraph } from '../src/core/model/memoBody.ts'
import { vaultSchemaVersion } from '../src/core/model/migrations/migrations.ts'
import type { Note } from '../src/core/model/note.ts'
import { newsNote } from './news.ts'
import { diceFor, policyWords, words } from './newsWords.ts'

/**
 * Writes a vault of the notes with the seeds 0 to `count - 1` and some memos that cite them, as the application would have written them,
 * but for the original files, and without flushing each. 10,000 notes take some seconds and 60 MB.
 * @param bytes about how much text a note has, in UTF-16 code units
 */
export function writeNewsVault(folder: string, count: number, memos = 5, bytes = 3000): void {
  for (const name of ['notes', 'memos', 'templates', 'collections', 'originals'])
    mkdirSync(join(folder, name), { recursive: true })
  write(join(folder, 'readout.json'), {
    schema: vaultSchemaVersion,
    id: memoId(0),
    created: '2015-01-01T00:00:00.000Z',
  })
  for (let seed = 0; seed < count; seed++) {
    const note = newsNote(seed, bytes)
    write(join(folder, 'notes', `${note.id}.json`), note)
  }
  for (let seed = 0; seed < memos; seed++) {
    const memo = newsMemo(seed, Math.max(1, count))
    write(join(folder, 'memos', `${memo.id}.json`), memo)
  }
}

/** A memo of a few parts that quotes notes of the vault: those from seed `seed * 4` on. */
export function newsMemo(seed: number, notes: number): Memo {
  const dice = diceFor(seed + 1_000_000)
  const cited = Array.from({ length: 4 }, (_, index) => newsNote((seed * 4 + index) % notes))
  const body = cited.flatMap((note) => part(note, words(dice, 25)))
  const subject = `On ${dice.pick(policyWords)} and ${dice.pick(policyWords)}`
  const memo = emptyMemo(new Date(Date.UTC(2024, seed % 12, 1)), { to: 'The committee', subject })
  return { ...memo, id: memoId(seed + 1), body, notes: cited.map(({ id }) => id) }
}

function part(note: Note, prose: string): MemoBlock[] {
  const [first] = note.annotations
  if (first === undefined) return [paragraph([{ type: 'text', text: prose }])]
  return [
    heading(2, note.title),
    paragraph([
      { type: 'text', text: `${prose} ` },
      { type: 'citation', attrs: cite(note, first) },
    ]),
    quotationOf(note, first),
  ]
}

function memoId(number: number): string {
  return `00000000-0000-4000-9000-${number.toString(16).padStart(12, '0')}`
}

function write(path: string, document: object): void {
  writeFileSync(path, `${JSON.stringify(document, null, 1)}\n`)
}
