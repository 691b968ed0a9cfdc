import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { annotate } from '../src/core/edit/annotating.ts'
import { Library } from '../src/main/library.ts'
import { Histories } from '../src/main/vault/histories.ts'
import { openVault, type Vault } from '../src/main/vault/vault.ts'
import { idOf } from './news.ts'
import { writeNewsVault } from './newsVault.ts'
import { report } from './report.ts'

/**
 * What it takes to save one note, an annotation being added the way the window does it, in a small vault and in a large one; and what the
 * window is told of it. The index follows in its own thread, as while somebody works.
 */
const sizes = { small: 100, large: 10_000 }
const saves = 150
/** Bytes of JSON that the window may be told about one save: the summary of one note, never the list. */
const oneSummary = 2048

interface Opened {
  vault: Vault
  histories: Histories
  library: Library
  times: number[]
  /** Bytes of each notice to the window. */
  told: number[]
}

const folder = mkdtempSync(join(tmpdir(), 'readout-bench-'))
try {
  const small = await open(sizes.small)
  const large = await open(sizes.large)
  // In turns, so that both meet the same disk.
  for (let turn = 0; turn < saves; turn++) {
    await save(small, turn % sizes.small)
    await save(large, (turn * 61) % sizes.large)
  }
  const least = median(small.times)
  const value = median(large.times)
  const against = `${sizes.small} notes (goal 1.2)`
  report({ name: `saving a note, ${sizes.small} notes`, value: least, unit: 'ms', against: 'itself', ratio: 1 })
  report({ name: 'saving a note, 10,000 notes', value, unit: 'ms', against, ratio: value / least })
  const most = Math.max(...large.told)
  const limit = `${oneSummary} bytes`
  report({ name: 'what the window is told', value: most, unit: 'bytes', against: limit, ratio: most / oneSummary })
  await Promise.all([small, large].map(({ library }) => library.close()))
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
}

/** A vault of so many notes, whose index is made. */
async function open(notes: number): Promise<Opened> {
  const path = join(folder, String(notes))
  writeNewsVault(path, notes)
  const vault = await openVault(path)
  const told: number[] = []
  const tell = (notice: string, payload: unknown) => {
    if (notice === 'library') told.push(JSON.stringify(payload).length)
  }
  const library = new Library(vault, tell, resolve(import.meta.dirname, '../src/main/search/worker.ts'))
  library.beginTelling()
  await library.notes(0, 100)
  await library.refresh()
  told.length = 0
  return { vault, histories: new Histories(vault), library, times: [], told }
}

/** Highlights the first words of a note's text. */
async function save({ vault, histories, times }: Opened, seed: number): Promise<void> {
  const note = await vault.notes.get(idOf(seed))
  const end = note.source.text.indexOf(' ', 20)
  const said = { kind: 'highlight' as const, span: { start: 0, end }, speaker: '', comment: '', tags: [] }
  const { edits } = annotate(note, said, new Date().toISOString())
  const started = performance.now()
  await histories.edit(note.id, edits, 'edit')
  times.push(performance.now() - started)
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
