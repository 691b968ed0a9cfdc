import { annotatedNote, fullMemo } from '../memo/memo.fixture.ts'
import { printedLines } from '../memo/printedLines.ts'
import { resolveMemo } from '../memo/resolve.ts'
import type { Memo } from '../model/memo.ts'
import type { Note } from '../model/note.ts'
import { sealOf } from '../provenance/digest.ts'
import type { ProvenanceRecord } from '../provenance/provenance.ts'
import { provenanceOf, recordOf } from '../provenance/record.ts'
import { sealLine } from '../provenance/sealLine.ts'
import type { ReadMemo, VaultEvidence } from './evidence.ts'

/** Exported memos for tests, as they are read back. Not part of the application. */

const digest = 'd'.repeat(64)
const pages = { document: digest, pages: [digest], file: { bytes: 100, sha256: digest } }

export async function recordedMemo(memo: Memo, notes: readonly Note[]): Promise<ProvenanceRecord> {
  const printed = resolveMemo(memo, notes)
  const lines = printedLines(printed, true)
  const application = { name: 'Readout', version: '1.0.0' }
  const exported = '2024-03-02T10:00:00.000Z'
  return recordOf({ memo, notes, printed, lines, exported, application, format: 'pdf' })
}

/**
 * A PDF of `record`'s memo as it is read back, with one page.
 * @param text makes the text on the page from the one that was printed
 */
export async function readBack(record: ProvenanceRecord, text = (printed: string) => printed): Promise<ReadMemo> {
  const seal = await sealOf(record)
  const body = text([...record.printed, sealLine(seal)].join('\n'))
  const { handling } = record.memo.head
  return {
    file: 'memo.pdf',
    format: 'pdf',
    provenance: provenanceOf(record, seal, pages),
    record: JSON.parse(JSON.stringify(record)),
    visible: { body, margins: [[handling, 'Page 1 of 1', handling]], hidden: [] },
    pages,
  }
}

/** A full memo, its note, what was recorded of them, and the vault that they are from. */
export async function exportedMemo() {
  const note = annotatedNote()
  const record = await recordedMemo(fullMemo(note), [note])
  return { note, record, vault: vaultOf(note) }
}

export function vaultOf(...notes: Note[]): VaultEvidence {
  return { notes, originals: new Set(notes.map(({ source }) => source.original.sha256)) }
}
