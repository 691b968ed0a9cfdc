import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { annotate } from '../../core/edit/annotating.ts'
import { ReadoutError } from '../../core/errors.ts'
import type { Annotation, AnnotationKind } from '../../core/model/annotation.ts'
import type { Note } from '../../core/model/note.ts'
import type { Span } from '../../core/model/source.ts'
import { findWords } from '../../core/text/find.ts'
import type { ImportOutcome, UpdateOffer } from '../../shared/importContract.ts'
import { Importer, type OnProgress } from '../import/importer.ts'
import { listFiles } from '../import/listFiles.ts'
import { ParserPool } from '../import/parserPool.ts'
import type { StartParser } from '../import/parserStart.ts'
import { Updater } from '../import/updater.ts'
import { Histories } from '../vault/histories.ts'
import type { Vault } from '../vault/vault.ts'
import { findNote } from './findNote.ts'

/** The jobs of the command line: each takes an open vault and gives a value; printing it is not their concern. */

/** Imports files, and the files in folders, named as seen from `cwd`. */
export async function importPaths(
  vault: Vault,
  cwd: string,
  named: readonly string[],
  { startParser, onProgress }: { startParser: StartParser; onProgress: OnProgress },
): Promise<ImportOutcome[]> {
  const files = await Promise.all(named.map((name) => filesAt(resolve(cwd, name))))
  return new Importer(vault, new ParserPool(startParser)).importPaths(files.flat(), onProgress)
}

/** The files in a folder; anything else stands for itself, and whether it can be read is found out later. */
async function filesAt(path: string): Promise<string[]> {
  const stats = statSync(path, { throwIfNoEntry: false })
  return stats?.isDirectory() === true ? listFiles(path) : [path]
}

/**
 * Puts a newer version of its document, named as seen from `cwd`, in the place of a note's source; with `isTrial` it only tells what that
 * would do. It can be undone in the window.
 */
export async function updateNote(
  vault: Vault,
  cwd: string,
  { wanted, file, startParser, isTrial }: { wanted: string; file: string; startParser: StartParser; isTrial: boolean },
): Promise<Pick<UpdateOffer, 'note' | 'title' | 'file' | 'summary'> & { updated: boolean }> {
  const { id } = await findNote(vault, wanted)
  const histories = new Histories(vault)
  const updater = new Updater(vault, histories, new ParserPool(startParser))
  const { offer, ...told } = await updater.prepare(id, resolve(cwd, file))
  if (!isTrial) {
    await updater.apply(offer)
    await histories.flush()
  }
  return { ...told, updated: !isTrial }
}

export interface AnnotateOptions {
  exact: string
  kind: AnnotationKind
  speaker: string
  comment: string
  tags: string[]
  /** Which of several places is meant, from 1; `null` when the words stand in one place. */
  occurrence: number | null
}

/** Annotates words of a note. It can be undone in the window. */
export async function annotateWords(
  vault: Vault,
  wanted: string,
  options: AnnotateOptions,
): Promise<{ note: string; annotation: Annotation }> {
  const { id } = await findNote(vault, wanted)
  const histories = new Histories(vault)
  const made: Annotation[] = []
  const editsFor = (note: Note) => {
    const { edits, annotation } = annotate(note, { ...options, span: placeOf(note, options) }, new Date().toISOString())
    made.push(annotation)
    return edits
  }
  await histories.change(id, editsFor, 'edit')
  await histories.flush()
  const [annotation] = made
  if (annotation === undefined) throw new Error('the note was saved without being changed')
  return { note: id, annotation }
}

function placeOf(note: Note, { exact, occurrence }: AnnotateOptions): Span {
  const places = findWords(note.source.text, exact)
  const place = places[(occurrence ?? 1) - 1]
  if (places.length > 1 && occurrence === null) {
    throw new ReadoutError('ambiguous', `The words stand in ${places.length} places of “${note.title}”.`, {
      kept: 'Nothing was annotated.',
      advice: `Give more of the words, or say which place with --occurrence 1 to ${places.length}.`,
    })
  }
  if (place === undefined) {
    const where =
      places.length === 0 ? 'do not stand' : `stand only in ${places.length} place${places.length === 1 ? '' : 's'}`
    throw new ReadoutError('not-found', `These words ${where} in “${note.title}”: “${exact}”.`, {
      kept: 'Nothing was annotated.',
      advice: 'Copy the words from the command show.',
    })
  }
  return place
}
