import { ReadoutError } from '../../core/errors.ts'
import {
  type PrintedPages,
  Provenance,
  provenanceVersion,
  type SealedFormat,
} from '../../core/provenance/provenance.ts'
import type { ReadMemo } from '../../core/verify/evidence.ts'
import { say } from '../../core/words/say.ts'
import { saidBy } from '../../core/words/speakSchemas.ts'
import { formatOfMemo } from './memoFormat.ts'

/** What a reader of one format finds in a file. */
export interface FoundInFile {
  /** The provenance's JSON. */
  json: string
  /** What the file shows. @param then what the provenance says that it showed, which tells where to measure */
  look: (then: PrintedPages) => Promise<Pick<ReadMemo, 'visible' | 'pages'>>
}

/** @returns `null` when there is no provenance in the file */
export type MemoReader = (bytes: Uint8Array) => Promise<FoundInFile | null>

/** Libraries are loaded with the first file that needs them. */
const readers: Record<SealedFormat, () => Promise<MemoReader>> = {
  pdf: async () => (await import('./readPdf.ts')).readPdfMemo,
  docx: async () => (await import('./readDocx.ts')).readDocxMemo,
  html: async () => (await import('./readHtml.ts')).readHtmlMemo,
}

/** More than any memo's provenance: that of a thousand pages has a twentieth. Code units. */
const longestProvenance = 64 * 1024 * 1024

/**
 * Reads an exported memo with its provenance. Takes as long and as much memory as the file makes it take: meant for a process that can
 * be ended.
 * @throws ReadoutError `unsupported` for a file of a format that carries no provenance, and for a provenance of a newer Readout;
 * `unreadable` for a damaged file, one without provenance, and for a provenance that is none
 */
export async function readMemo(bytes: Uint8Array, file: string): Promise<ReadMemo> {
  const format = formatOfMemo(bytes, file)
  const found = await (await readers[format]())(bytes)
  if (found === null) throw withoutProvenance(file)
  const { provenance, record } = parseProvenance(found.json)
  return { file, format, provenance, record, ...(await found.look(provenance.pages)) }
}

function parseProvenance(json: string): Pick<ReadMemo, 'provenance' | 'record'> {
  if (json.length > longestProvenance) throw damagedProvenance(say.verifying.tooLongInside)
  const content = jsonIn(json)
  const raw = typeof content === 'object' && content !== null && 'record' in content ? content.record : undefined
  const version = typeof raw === 'object' && raw !== null && 'version' in raw ? raw.version : undefined
  if (typeof version === 'number' && version > provenanceVersion) {
    throw new ReadoutError('unsupported', say.verifying.newer.message, {
      advice: say.verifying.newer.advice,
    })
  }
  const parsed = Provenance.safeParse(content)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw damagedProvenance(issue === undefined ? '' : say.verifying.at(issue.path.join('.'), saidBy(issue)))
  }
  return { provenance: parsed.data, record: raw }
}

function jsonIn(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    throw damagedProvenance(say.verifying.noJson, error)
  }
}

function damagedProvenance(why: string, cause?: unknown): ReadoutError {
  const message = [say.verifying.changed, why].filter(Boolean).join(' ')
  return new ReadoutError('unreadable', message, { advice: say.verifying.asExported, cause })
}

function withoutProvenance(file: string): ReadoutError {
  return new ReadoutError('unreadable', say.verifying.without(file), {
    advice: say.verifying.asExportedIn,
  })
}
