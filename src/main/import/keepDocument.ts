import { newId } from '../../core/model/id.ts'
import { type Note, newNote } from '../../core/model/note.ts'
import { keepOriginal } from '../vault/originals.ts'
import type { Vault } from '../vault/vault.ts'
import type { HashedFile } from './hashedFile.ts'
import type { Parsed } from './parseDocument.ts'

/** Puts a document that was read into the vault: first the file it was read from, then its note. `name` is the file's, without folders. */
export async function keepDocument(vault: Vault, parsed: Parsed, file: HashedFile, name: string): Promise<Note> {
  const { document, mediaType, extension } = parsed
  const { bytes, sha256 } = file
  await keepOriginal(vault, bytes, sha256, extension)
  const now = new Date().toISOString()
  const { text, blocks, marks, meta } = document
  const original = { sha256, name, mediaType, bytes: bytes.length }
  return vault.notes.create(newNote(newId(), { text, blocks, marks, meta: { ...meta, imported: now }, original }, now))
}
