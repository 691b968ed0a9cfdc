import { randomUUID } from 'node:crypto'
import { encodeAnnotations } from '../../core/interchange/annotationFiles.ts'
import { annotationFiles, sourceFiles } from '../../core/interchange/exchangeFormats.ts'
import { jointFile } from '../../core/interchange/jointFile.ts'
import { encodeSources } from '../../core/interchange/sources.ts'
import type { Request, Response } from '../../shared/contract.ts'
import { saveFile } from '../export/saveFile.ts'
import type { Vault } from '../vault/vault.ts'
import { native } from '../words/native.ts'
import { chooseExportFolder, writeEach } from './exportFolder.ts'
import { sourcesOf } from './sourcesOf.ts'

/** What was written, and the file to show in the system's file manager. */
export interface AnnotationsWritten extends Response<'annotations.export'> {
  shown: string | null
}

/**
 * Asks where to, then writes the annotations of the notes: into one file, or into a folder with a file for each note. Notes without
 * annotations are left out and counted.
 */
export async function exportAnnotations(
  vault: Vault,
  { notes, format, into }: Request<'annotations.export'>,
): Promise<AnnotationsWritten> {
  if (into === 'folder') return exportToFolder(vault, notes, format)
  let without = 0
  const [first = ''] = notes
  const subject =
    notes.length === 1 ? `Annotations ${(await vault.notes.get(first)).title}` : `Annotations of ${notes.length} notes`
  const asked = { title: native.annotations.export, subject, kind: annotationFiles[format] }
  const path = await saveFile(asked, async () => {
    if (notes.length === 1) return encodeAnnotations(await vault.notes.get(first), format, true)
    const file = jointFile(format, { label: subject, id: randomUUID(), isForExcel: true })
    for (const id of notes) {
      const note = await vault.notes.get(id)
      if (note.annotations.length === 0) without++
      else file.add(note)
    }
    return file.end()
  })
  return { path, written: path === null ? 0 : notes.length - without, without, shown: path }
}

async function exportToFolder(
  vault: Vault,
  notes: readonly string[],
  format: Request<'annotations.export'>['format'],
): Promise<AnnotationsWritten> {
  const folder = await chooseExportFolder(native.annotations.exportFolder)
  if (folder === null) return { path: null, written: 0, without: 0, shown: null }
  let without = 0
  const [extension] = annotationFiles[format].extensions
  const files = async function* () {
    for (const id of notes) {
      const note = await vault.notes.get(id)
      if (note.annotations.length === 0) without++
      else yield { subject: note.title, extension, content: encodeAnnotations(note, format, true) }
    }
  }
  const paths = await writeEach(folder, files())
  return { path: folder, written: paths.length, without, shown: paths[0] ?? folder }
}

/**
 * Asks where to, then writes references to the sources of the notes there, or to those of all notes.
 * @returns the file's path, `null` when the person cancelled
 */
export async function exportSources(
  vault: Vault,
  { notes: ids, format }: Request<'sources.export'>,
): Promise<string | null> {
  const notes = await sourcesOf(vault, ids)
  const subject = ids?.length === 1 ? `Source ${notes[0]?.source.meta.title ?? ''}` : 'Sources'
  const asked = { title: native.exporting.sources, subject, kind: sourceFiles[format] }
  return saveFile(asked, async () => encodeSources(notes, format))
}
