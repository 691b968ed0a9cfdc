import { printedLines } from '../../core/memo/printedLines.ts'
import type { PrintedMemo } from '../../core/memo/resolve.ts'
import type { Memo } from '../../core/model/memo.ts'
import type { Note } from '../../core/model/note.ts'
import { canonicalJson } from '../../core/provenance/canonical.ts'
import { sealOf } from '../../core/provenance/digest.ts'
import {
  type PrintedPages,
  provenanceDescription,
  provenanceMediaType,
  provenanceName,
  type SealedFormat,
} from '../../core/provenance/provenance.ts'
import { provenanceOf, recordOf } from '../../core/provenance/record.ts'
import { sealLine } from '../../core/provenance/sealLine.ts'
import { wordLines } from '../../core/provenance/wordLines.ts'
import { sha256 } from '../vault/originals.ts'
import { application } from './application.ts'
import { addDocxPart, docxDigest } from './docxPart.ts'
import { addHtmlBlock, htmlDigest } from './htmlBlock.ts'
import { pageDigests } from './pageDigests.ts'
import { attachToPdf } from './pdfAttachment.ts'

/** A memo before it is sealed. */
export interface Unsealed {
  memo: Memo
  /** Those that the memo cites, as they are now; those that are gone are missing. */
  notes: readonly Note[]
  /** The memo resolved against them. */
  printed: PrintedMemo
}

/** What a memo is sealed with. */
export interface Seal {
  /** Printed as the memo's last line. */
  line: string
  /** The file that was printed with this line, with its provenance in it. */
  attach: (file: Uint8Array) => Promise<Uint8Array>
}

/**
 * Seals a memo: first the record of what it says and rests on, then the seal, which is the record's hash and is printed; what the
 * printed pages show is digested when they are there, and stands beside the record in the file.
 */
export async function sealMemo({ memo, notes, printed }: Unsealed, format: SealedFormat, now: Date): Promise<Seal> {
  const lines = format === 'docx' ? wordLines(printed) : printedLines(printed, format === 'pdf')
  const exported = now.toISOString()
  const record = await recordOf({ memo, notes, printed, lines, exported, application, format })
  const seal = await sealOf(record)
  const jsonWith = (pages: PrintedPages) => jsonOf(provenanceOf(record, seal, pages))
  return {
    line: sealLine(seal),
    attach: (file) => attachers[format](file, jsonWith, { memo, now }),
  }
}

type JsonWith = (pages: PrintedPages) => string
type Attach = (file: Uint8Array, jsonWith: JsonWith, of: { memo: Memo; now: Date }) => Promise<Uint8Array>

const attachers: Record<SealedFormat, Attach> = {
  pdf: async (pdf, jsonWith, { memo, now }) => {
    const { name, version } = application
    const properties = { author: memo.head.from.trim(), subject: memo.title.trim(), creator: `${name} ${version}` }
    const file = { bytes: pdf.length, sha256: sha256(pdf) }
    const attachment = {
      name: provenanceName,
      mediaType: provenanceMediaType,
      description: provenanceDescription,
      bytes: Buffer.from(jsonWith({ ...(await pageDigests(pdf)), file })),
      modified: now,
    }
    return attachToPdf(pdf, attachment, properties)
  },
  docx: async (docx, jsonWith) => addDocxPart(docx, jsonWith({ document: docxDigest(docx), pages: [], file: null })),
  html: async (bytes, jsonWith) => {
    const html = new TextDecoder().decode(bytes)
    return Buffer.from(addHtmlBlock(html, jsonWith({ document: htmlDigest(html), pages: [], file: null })))
  },
}

/** Keys in one order, whatever the order in which they were put together; indented, for those who look into the file. */
function jsonOf(value: unknown): string {
  return `${JSON.stringify(JSON.parse(canonicalJson(value)), null, 1)}\n`
}
