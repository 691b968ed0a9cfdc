import { readFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { ReadoutError } from '../../core/errors.ts'
import { decodeText } from '../../core/import/decode.ts'
import { parseMarkdown } from '../../core/import/markdown.ts'
import type { ParsedDocument } from '../../core/import/parsed.ts'
import { parsePlainText } from '../../core/import/plainText.ts'
import { newId } from '../../core/model/id.ts'
import { type Note, newNote } from '../../core/model/note.ts'
import type { ImportOutcome } from '../../shared/contract.ts'
import { explain } from '../failure.ts'
import { keepOriginal, sha256 } from '../vault/originals.ts'
import type { Vault } from '../vault/vault.ts'

interface Format {
  mediaType: string
  parse: (content: string, fileName: string) => ParsedDocument
}

const plainText: Format = { mediaType: 'text/plain', parse: parsePlainText }
const markdown: Format = { mediaType: 'text/markdown', parse: parseMarkdown }

/** The formats that can be imported, by file name extension without the dot. */
export const formats: Readonly<Record<string, Format>> = {
  txt: plainText,
  text: plainText,
  md: markdown,
  markdown,
}

/**
 * Imports files one after the other, each into a note of its own. A file that cannot be imported never stops the others: its
 * outcome says why. Bytes that the vault holds already are not imported again; the outcome names the note they are in.
 */
export async function importFiles(vault: Vault, paths: readonly string[]): Promise<ImportOutcome[]> {
  const known = await notesByHash(vault)
  const outcomes: ImportOutcome[] = []
  for (const path of paths) {
    try {
      const bytes = await readFile(path)
      const duplicate = known.get(sha256(bytes))
      if (duplicate !== undefined) {
        outcomes.push({ status: 'duplicate', file: path, note: duplicate.id, title: duplicate.title })
        continue
      }
      const note = await importBytes(vault, bytes, basename(path))
      known.set(note.source.original.sha256, note)
      outcomes.push({ status: 'imported', file: path, note: note.id, title: note.title })
    } catch (error) {
      outcomes.push({ status: 'failed', file: path, reason: explain(error).line })
    }
  }
  return outcomes
}

/**
 * Imports the bytes of a file named `fileName`, whose extension decides the format.
 * @throws ReadoutError `unsupported` for a format that cannot be read or a file without words
 */
export async function importBytes(vault: Vault, bytes: Uint8Array, fileName: string): Promise<Note> {
  const extension = extname(fileName).slice(1).toLowerCase()
  const format = formats[extension]
  if (format === undefined) throw unsupported(fileName)
  const parsed = format.parse(decodeText(bytes), fileName)
  if (parsed.text.trim() === '') {
    throw new ReadoutError('unsupported', `${fileName} holds no words.`, { kept: 'Nothing was imported from it.' })
  }
  const now = new Date().toISOString()
  const hash = await keepOriginal(vault.folder, bytes, extension)
  const source = {
    text: parsed.text,
    blocks: parsed.blocks,
    meta: { ...parsed.meta, imported: now },
    original: { sha256: hash, name: fileName, mediaType: format.mediaType, bytes: bytes.length },
  }
  return vault.notes.create(newNote(newId(), source, now))
}

async function notesByHash(vault: Vault): Promise<Map<string, Pick<Note, 'id' | 'title'>>> {
  const known = new Map<string, Pick<Note, 'id' | 'title'>>()
  for await (const { id, title, source } of vault.notes.all()) known.set(source.original.sha256, { id, title })
  return known
}

function unsupported(fileName: string): ReadoutError {
  const kinds = Object.keys(formats).map((extension) => `.${extension}`)
  return new ReadoutError('unsupported', `${fileName} is of a kind that Readout cannot read.`, {
    kept: 'Nothing was imported from it.',
    advice: `Save it as one of ${kinds.join(', ')} and import that.`,
  })
}
