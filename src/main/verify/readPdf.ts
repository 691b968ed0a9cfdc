import { type PrintedPages, provenanceName } from '../../core/provenance/provenance.ts'
import { pageDigests } from '../provenance/pageDigests.ts'
import { readAttachment } from '../provenance/pdfAttachment.ts'
import { visibleText } from '../provenance/visibleText.ts'
import { sha256 } from '../vault/originals.ts'
import type { FoundInFile } from './readMemo.ts'

/** The provenance in a PDF, and what its pages show. */
export async function readPdfMemo(pdf: Uint8Array): Promise<FoundInFile | null> {
  const attachment = await readAttachment(pdf, provenanceName)
  if (attachment === null) return null
  return { json: new TextDecoder().decode(attachment), look: (then) => look(pdf, then) }
}

async function look(pdf: Uint8Array, then: PrintedPages) {
  const digests = await pageDigests(pdf)
  const pages = await visibleText(pdf)
  const bytes = Math.min(then.file?.bytes ?? 0, pdf.length)
  const file = { bytes, sha256: sha256(pdf.subarray(0, bytes)) }
  return {
    visible: {
      body: pages.map(({ body }) => inked(body)).join('\n'),
      margins: pages.map(({ margins }) => margins.map(inked)),
      hidden: pages.flatMap(({ hidden }) => hidden),
    },
    pages: { ...digests, file },
  }
}

/** What has a glyph on a page was seen: fonts draw the hyphen and the soft hyphen with the same one, and a PDF may name either. */
function inked(text: string): string {
  return text.replaceAll('\u00ad', '-')
}
