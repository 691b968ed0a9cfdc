import type { Note } from '../model/note.ts'
import type { PrintedPages, Provenance, SealedFormat } from '../provenance/provenance.ts'

/** What can be read in a memo's file by somebody who looks at it. */
export interface VisibleMemo {
  /** The words of the document itself. */
  body: string
  /** What stands around each page, a string a box. A Word document and a web page are one page. */
  margins: string[][]
  /** Words that a program reads in the file and a person cannot see. */
  hidden: string[]
}

/** What was read from a memo's file. */
export interface ReadMemo {
  /** Its name, without folders. */
  file: string
  format: SealedFormat
  provenance: Provenance
  /** The record as it stands in the file, before it was parsed: this is what the seal is of. */
  record: unknown
  visible: VisibleMemo
  /** As in the provenance, of the file as it is now. */
  pages: PrintedPages
}

/** What a vault knows of the sources of a memo. */
export interface VaultEvidence {
  /** Notes that the memo cites, and others that were made from the same files. */
  notes: readonly Note[]
  /** SHA-256 of every original that the vault keeps. */
  originals: ReadonlySet<string>
}
