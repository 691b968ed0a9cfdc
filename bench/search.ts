import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import MiniSearch from 'minisearch'
import type { Note } from '../src/core/model/note.ts'
import { furtherEntries, textEntries } from '../src/main/search/indexed.ts'
import { SearchStore } from '../src/main/search/store.ts'
import { newsNote } from './news.ts'
import { report } from './report.ts'
import { type AskedQuery, askedQueries } from './searchQueries.ts'

/**
 * The search index on vaults of several sizes: whole queries with 50 documents and their snippets, beside a plain scan of the same text in
 * lower case in memory (a floor: it ranks nothing, shows nothing and finds only what is spelt so) and MiniSearch with prefixes and typos (a
 * peer); how long the index takes to be built and to take in a change, how much room it needs. With `--large`, also 100,000 notes; with
 * `--only=10000`, only so many.
 */
const only = process.argv.find((argument) => /^--only=\d+$/u.test(argument))
const all = process.argv.includes('--large') ? [100, 1000, 10_000, 100_000] : [100, 1000, 10_000]
const sizes = only === undefined ? all : [Number(only.slice('--only='.length))]
const goals = new Map([
  [10_000, 16],
  [100_000, 50],
])
/** Above, MiniSearch takes minutes and gigabytes. */
const mostForPeer = 10_000
const batch = 100
/** How long the index works at a time when it is built, in milliseconds: as `VaultIndex` has it. */
const slice = 20
const limit = 50
/** Each query is asked this often, and the shortest time counts: what the machine does besides only adds. */
const rounds = 5

const [, , mode, given = ''] = process.argv
if (mode === '--memory-of') {
  memoryOf(given, Number(process.argv[4]))
} else {
  const folder = mkdtempSync(join(tmpdir(), 'readout-bench-'))
  try {
    for (const size of sizes) measure(size, join(folder, `${size}.sqlite`))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function measure(size: number, file: string): void {
  const named = `${size.toLocaleString('en')} notes`
  const peer =
    size > mostForPeer ? null : new MiniSearch({ fields: ['title', 'body', 'about', 'speakers', 'tags', 'publisher'] })
  const built = build(size, file, peer)
  const { store, texts, took, longest, peerTook } = built
  // While nothing else is to be done, the index is tidied: queries are as quick as they will be then.
  const tidied = timeOf(() => {
    while (store.tidy());
  })

  const queries = askedQueries(size)
  const own = queries.map((query) => shortest(rounds, () => store.search(query.text, limit)))
  const scan = queries.map(({ words }) => shortest(2, () => scanFor(texts, words)))
  const goal = goals.has(size) ? ` (goal ${goals.get(size)} ms)` : ''
  const line = (name: string, value: number, unit: string, against: string, other: number) =>
    report({ name: `${name}, ${named}`, value, unit, against, ratio: value / other })
  line('query p50', quantile(own, 0.5), 'ms', 'plain scan', quantile(scan, 0.5))
  line(`query p95${goal}`, quantile(own, 0.95), 'ms', 'plain scan', quantile(scan, 0.95))
  for (const [kind, times] of byKind(queries, own))
    line(`query p95, ${kind}`, quantile(times, 0.95), 'ms', 'all kinds', quantile(own, 0.95))
  if (peer !== null) {
    // Every fourth query: all of them would take minutes.
    const some = queries.map((query, index) => ({ query, own: own[index] ?? 0 })).filter((_, index) => index % 4 === 0)
    const options = { prefix: true, fuzzy: 0.2, combineWith: 'AND' as const }
    const peers = some.map(({ query }) => shortest(1, () => peer.search(query.words, options).slice(0, limit)))
    line(
      'the same queries in MiniSearch, p50',
      quantile(peers, 0.5),
      'ms',
      'the index',
      quantile(
        some.map((one) => one.own),
        0.5,
      ),
    )
    line(
      'the same queries in MiniSearch, p95',
      quantile(peers, 0.95),
      'ms',
      'the index',
      quantile(
        some.map((one) => one.own),
        0.95,
      ),
    )
  }
  if (peerTook > 0) line('index build (goal 0.25)', took, 'ms', 'MiniSearch', peerTook)
  else line('index build', took, 'ms', 'a millisecond a note', size)
  line('longest that a question waits in it', longest, 'ms', 'the build', took)
  line('tidying afterwards, in pauses', tidied, 'ms', 'the build', took)

  const { annotated, rewritten } = changes(store, size)
  line('one note put again, an annotation changed', annotated, 'ms', 'its share of the build', took / size)
  line('one note put again, its text changed', rewritten, 'ms', 'its share of the build', took / size)
  store.close()
  line('index on disk', statSync(file).size / 1e6, 'MB', 'the text of the notes', built.characters / 1e6)
  const held = spawnSync(process.execPath, [import.meta.filename, '--memory-of', file, String(size)], {
    encoding: 'utf8',
  })
  if (held.status !== 0) throw new Error(held.stderr)
  const [grown = 0, heap = 0] = held.stdout.trim().split(' ').map(Number)
  line(
    'memory of a process with the index open, after all queries',
    grown,
    'MB',
    'the text of the notes',
    built.characters / 1e6,
  )
  line('of that, the heap', heap, 'MB', 'the text of the notes', built.characters / 1e6)
}

/** Puts the notes in batches, as they are read from a vault; only what the indexes do is timed. */
function build(size: number, file: string, peer: MiniSearch | null) {
  const store = SearchStore.open(file)
  const texts: string[] = []
  let characters = 0
  let peerTook = 0
  let took = timeOf(() => store.beginBuild())
  let longest = 0
  const goOn = (work: () => boolean) => {
    for (let isMore = true; isMore; ) {
      const one = timeOf(() => {
        isMore = work()
      })
      took += one
      longest = Math.max(longest, one)
    }
  }
  for (let from = 0; from < size; from += batch) {
    const notes = Array.from({ length: Math.min(batch, size - from) }, (_, index) => newsNote(from + index))
    took += timeOf(() => store.put(notes.map((document) => ({ of: 'note', stamp: document.id, document }))))
    goOn(() => store.continueBuild(slice))
    for (const { source } of notes) {
      characters += source.text.length
      texts.push(source.text.toLowerCase())
    }
    if (peer !== null) {
      const plain = notes.flatMap(plainEntries)
      peerTook += timeOf(() => peer.addAll(plain))
    }
  }
  goOn(() => store.finishBuild(slice))
  return { store, texts, characters, took, longest, peerTook }
}

/** The peer is given the same entries as the index, so that it can tell a quotation from the text around it too. */
function plainEntries(document: Note) {
  const indexed = { of: 'note', stamp: '', document } as const
  return [...textEntries(indexed), ...furtherEntries(indexed)].map((entry, index) => ({
    id: `${document.id} ${index}`,
    title: entry.title,
    body: entry.body,
    about: entry.about.map(({ name }) => name).join('\n'),
    speakers: entry.speakers.join('\n'),
    tags: entry.tags.join('\n'),
    publisher: entry.publisher,
  }))
}

function changes(store: SearchStore, size: number): { annotated: number; rewritten: number } {
  const put = (document: Note) => timeOf(() => store.put([{ of: 'note', stamp: 'changed', document }]))
  const seeds = Array.from({ length: 25 }, (_, index) => (index * 37) % size)
  const annotated = seeds.map((seed) => {
    const note = newsNote(seed)
    const annotations = note.annotations.map((one) => ({ ...one, comment: `${one.comment} Checked.` }))
    return put({ ...note, annotations })
  })
  const rewritten = seeds.map((seed) => {
    const note = newsNote(seed)
    return put({ ...note, source: { ...note.source, text: `${note.source.text}\n\nPostscript ${seed}.` } })
  })
  return { annotated: quantile(annotated, 0.5), rewritten: quantile(rewritten, 0.5) }
}

/** Prints by how many MB the process and its heap have grown when the index has answered every query. */
function memoryOf(file: string, size: number): void {
  const queries = askedQueries(size)
  const before = process.memoryUsage()
  const store = SearchStore.open(file)
  for (const { text } of queries) store.search(text, limit)
  const after = process.memoryUsage()
  store.close()
  process.stdout.write(`${(after.rss - before.rss) / 1e6} ${(after.heapUsed - before.heapUsed) / 1e6}\n`)
}

function scanFor(texts: readonly string[], words: string): number {
  const all = words.split(' ')
  return texts.filter((text) => all.every((word) => text.includes(word))).length
}

function byKind(queries: readonly AskedQuery[], times: readonly number[]): Map<string, number[]> {
  const kinds = new Map<string, number[]>()
  for (const [index, { kind }] of queries.entries()) kinds.set(kind, [...(kinds.get(kind) ?? []), times[index] ?? 0])
  return kinds
}

function timeOf(work: () => unknown): number {
  const started = performance.now()
  work()
  return performance.now() - started
}

function shortest(times: number, work: () => unknown): number {
  return Math.min(...Array.from({ length: times }, () => timeOf(work)))
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
