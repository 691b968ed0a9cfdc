import { resolve } from 'node:path'
import { encodeAnnotations } from '../../core/interchange/annotationFiles.ts'
import type { AnnotationFormat, SourceFormat } from '../../core/interchange/exchangeFormats.ts'
import { hasNew } from '../../core/interchange/importSummary.ts'
import { encodeSources } from '../../core/interchange/sources.ts'
import type { AnnotationOffer } from '../../shared/importContract.ts'
import { AnnotationImporter } from '../exchange/annotationImporter.ts'
import { sourcesOf } from '../exchange/sourcesOf.ts'
import { writeDurably } from '../vault/durableFile.ts'
import { Histories } from '../vault/histories.ts'
import type { Vault } from '../vault/vault.ts'
import { findNote } from './findNote.ts'

/** The jobs of the command line that exchange annotations and sources with other tools. */

/** What was exported: to a file, or, where none was named, as it is to be printed. */
export interface Exported<F extends string> {
  format: F
  path: string | null
  content: string
}

/** A note's annotations in a format. */
export async function writeAnnotations(
  vault: Vault,
  cwd: string,
  { wanted, format, out }: { wanted: string; format: AnnotationFormat; out: string | null },
): Promise<Exported<AnnotationFormat>> {
  const note = await findNote(vault, wanted)
  return written(cwd, out, format, encodeAnnotations(note, format, false))
}

/** References to the sources of the notes named, in that order; to all where none is named. */
export async function writeSources(
  vault: Vault,
  cwd: string,
  { wanted, format, out }: { wanted: readonly string[]; format: SourceFormat; out: string | null },
): Promise<Exported<SourceFormat>> {
  const ids: string[] = []
  for (const name of wanted) ids.push((await findNote(vault, name)).id)
  const sources = await sourcesOf(vault, wanted.length === 0 ? null : ids)
  return written(cwd, out, format, encodeSources(sources, format))
}

async function written<F extends string>(
  cwd: string,
  out: string | null,
  format: F,
  content: string,
): Promise<Exported<F>> {
  const path = out === null ? null : resolve(cwd, out)
  if (path !== null) await writeDurably(path, content)
  return { format, path, content }
}

/**
 * Adds the annotations in a file, named as seen from `cwd`, to a note; with `isTrial` it only tells what that would do. It can be undone
 * in the window. A file with nothing new in it changes nothing.
 */
export async function importAnnotationsFrom(
  vault: Vault,
  cwd: string,
  { wanted, file, isTrial }: { wanted: string; file: string; isTrial: boolean },
): Promise<Omit<AnnotationOffer, 'offer'> & { imported: boolean }> {
  const { id } = await findNote(vault, wanted)
  const histories = new Histories(vault)
  const importer = new AnnotationImporter(vault, histories)
  const { offer, ...told } = await importer.prepare(id, resolve(cwd, file))
  const imported = !isTrial && hasNew(told.summary)
  if (imported) {
    await importer.apply(offer)
    await histories.flush()
  }
  return { ...told, imported }
}
