import { encodeAnnotations } from '../../core/interchange/annotationFiles.ts'
import { annotationFiles, sourceFiles } from '../../core/interchange/exchangeFormats.ts'
import { encodeSources } from '../../core/interchange/sources.ts'
import type { Request } from '../../shared/contract.ts'
import { saveFile } from '../export/saveFile.ts'
import type { Vault } from '../vault/vault.ts'
import { sourcesOf } from './sourcesOf.ts'

/** Asks where to, then writes the note's annotations there. @returns the file's path, `null` when the person cancelled */
export async function exportAnnotations(
  vault: Vault,
  { id, format }: Request<'annotations.export'>,
): Promise<string | null> {
  const note = await vault.notes.get(id)
  const asked = { title: 'Export annotations', subject: `Annotations ${note.title}`, kind: annotationFiles[format] }
  return saveFile(asked, async () => encodeAnnotations(note, format, true))
}

/** Asks where to, then writes references to sources there. @returns the file's path, `null` when the person cancelled */
export async function exportSources(
  vault: Vault,
  { note: id, format }: Request<'sources.export'>,
): Promise<string | null> {
  const notes = await sourcesOf(vault, id === null ? null : [id])
  const subject = id === null ? 'Sources' : `Source ${notes[0]?.source.meta.title ?? ''}`
  const asked = { title: 'Export source references', subject, kind: sourceFiles[format] }
  return saveFile(asked, async () => encodeSources(notes, format))
}
