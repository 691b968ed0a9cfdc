import type { TimelineExport } from '../../shared/memoContract.ts'
import type { Vault } from '../vault/vault.ts'
import { native } from '../words/native.ts'
import { savePdf } from './savePdf.ts'
import { timelinePage } from './timelinePrint.ts'

/** Asks where to, then writes the PDF of a note's timeline there. @returns the file's path, `null` when the person cancelled */
export async function exportTimeline(vault: Vault, request: TimelineExport): Promise<string | null> {
  const note = await vault.notes.get(request.id)
  return savePdf(native.exporting.timeline, `Timeline ${note.title}`, () => timelinePage(note, request))
}
