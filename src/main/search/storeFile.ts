import { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { stemOf } from './stems.ts'

/** Why an index cannot be used: its bytes are not in order, or it is of another version or another program. */
export type Unusable = 'damaged' | 'foreign'

/** The index cannot be used and has to be made anew from the vault; it holds nothing that is not there. */
export class IndexUnusable extends Error {
  override readonly name = 'IndexUnusable'
  readonly why: Unusable

  constructor(why: Unusable, cause?: unknown) {
    super(`the search index is ${why}`, { cause })
    this.why = why
  }
}

/** Marks the file as Readout's search index: "RdoS". https://sqlite.org/pragma.html#pragma_application_id */
const applicationId = 0x52646f53

/** Of the tables below and of what is put into them; an index of another version is made anew. */
const version = 2

/** Results of SQLite that say that the file is none of its own, or not in order. https://sqlite.org/rescode.html */
const corrupt = 11
const notDatabase = 26

/**
 * - `documents`: a row for each note and memo; `place` is where its entries begin, see `places.ts`
 * - `entries`: what can be found, with the words as they are written; by `entryAt` of its place, so that what is new comes last
 * - `found`: the words of the entries, by their places. It holds no text of its own. Texts come folded by `core/search/fold.ts`, so that
 *   whatever is not ASCII belongs to a word.
 * - `words`: each word in `found`, what its inflections have in common, and in about how many entries it stands
 * - `actors`, `people`, `names`: who is named in which note, each name once, and the words that it can be found by
 */
const tables = `
  create table documents(
    number integer primary key, id text not null unique, kind text not null, stamp text not null, place integer not null,
    key text not null, updated text not null, title text not null, origin text not null, published text, people text not null,
    summary text not null
  );
  create index documents_by_origin on documents(origin);
  create index documents_by_change on documents(kind, updated desc, number desc);
  create table entries(
    entry integer primary key, kind integer not null, ref text, first integer not null, last integer not null, credit text not null,
    about text not null, body text not null
  );
  create virtual table found using fts5(
    title, body, about, speakers, tags, publisher, facets, content='', contentless_delete=1, tokenize='ascii'
  );
  create virtual table vocabulary using fts5vocab(found, 'row');
  create table words(word text primary key, stem text not null, entries integer not null) without rowid;
  create index words_by_stem on words(stem);
  create table tags(tag text, number integer, onNote integer not null, annotations integer not null, primary key(tag, number)) without rowid;
  create index tags_by_document on tags(number);
  create table actors(
    person text, place integer, name text not null, credit text not null, words text not null, primary key(person, place)
  ) without rowid;
  create table people(person text primary key, notes integer not null) without rowid;
  create table names(word text, person text, primary key(word, person)) without rowid;
  pragma application_id = ${applicationId};
  pragma user_version = ${version};
`

/** After a word in the order that SQLite has of texts, that of their bytes, and before any that the word does not begin. */
export const lastAfter = '\u{10ffff}'

/** How much of the file is held in memory at most, in KiB. */
const cacheSize = 32 * 1024

/** What the log beside the file is cut to after a build, in bytes. */
const logSize = 8 * 1024 * 1024

/** Pages of the log that are put into the file together: those that are written several times in a build are put there fewer times. */
const pagesInLog = 4000

/** How long to wait for another program that writes to the index, in milliseconds. */
const patience = 5000

/**
 * Opens an index, or makes an empty one where the file is missing or empty.
 * @param file a path, or `:memory:`
 * @throws IndexUnusable
 */
export function openIndex(file: string): DatabaseSync {
  return guarded(() => {
    const database = new DatabaseSync(file, { timeout: patience })
    try {
      const isEmpty = numberFrom(database, 'pragma page_count') === 0
      if (isEmpty) database.exec('pragma page_size = 8192')
      else checkVersion(database)
      database.exec(`
        pragma journal_mode = wal; pragma synchronous = normal; pragma cache_size = -${cacheSize}; pragma temp_store = memory;
        pragma journal_size_limit = ${logSize}; pragma wal_autocheckpoint = ${pagesInLog};
      `)
      database.function('stem', { deterministic: true }, (word) => stemOf(String(word)))
      if (isEmpty) database.exec(`begin; ${tables} commit`)
      return database
    } catch (error) {
      database.close()
      throw error
    }
  })
}

/** Runs `work`. @throws IndexUnusable where the file turns out not to be in order; other errors as they come */
export function guarded<R>(work: () => R): R {
  try {
    return work()
  } catch (error) {
    if (isDamage(error)) throw new IndexUnusable('damaged', error)
    throw error
  }
}

function isDamage(error: unknown): boolean {
  // What does not fit its schema was not written by this program, or not kept as it was.
  if (error instanceof z.ZodError || error instanceof SyntaxError) return true
  if (!(error instanceof Error && 'errcode' in error && typeof error.errcode === 'number')) return false
  const { errcode, message } = error
  // The lowest byte is the kind of result; the others say more.
  return (
    [corrupt, notDatabase].includes(errcode & 0xff) ||
    /^(no such (table|column)|vtable constructor failed)/.test(message)
  )
}

function checkVersion(database: DatabaseSync): void {
  const isOwn = numberFrom(database, 'pragma application_id') === applicationId
  if (!isOwn || numberFrom(database, 'pragma user_version') !== version) throw new IndexUnusable('foreign')
}

/** The one number that a statement gives. */
export function numberFrom(database: DatabaseSync, sql: string): number {
  const row = database.prepare(sql).get() ?? {}
  return Number(Object.values(row)[0] ?? 0)
}
