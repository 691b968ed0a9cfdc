import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { ReadoutError } from '../../core/errors.ts'
import type { VerifyReport } from '../../core/verify/report.ts'
import { verify } from '../../core/verify/verify.ts'
import { say } from '../../core/words/say.ts'
import type { ParserPool } from '../import/parserPool.ts'
import type { Vault } from '../vault/vault.ts'
import { vaultEvidence } from './vaultEvidence.ts'

/** Longer than any memo: it has no pictures. Bytes. */
const longestFile = 100 * 1024 * 1024

/**
 * Verifies an exported memo. The file is read in a process of its own, which is ended when it takes too long or too much memory.
 * @param vault where its sources are looked up; `null` where there is none
 * @throws ReadoutError `unsupported` or `unreadable` for a file that cannot be verified; what the system says where it cannot be read
 */
export async function verifyFile(path: string, readers: ParserPool, vault: Vault | null): Promise<VerifyReport> {
  const name = basename(path)
  const bytes = await bytesOf(path, name)
  try {
    const read = await readers.readMemo(bytes, name)
    return await verify(read, vault === null ? null : await vaultEvidence(vault, read.provenance.record))
  } finally {
    readers.rest()
  }
}

/** Only ordinary files are read: a pipe would never end. */
async function bytesOf(path: string, name: string): Promise<Uint8Array> {
  const stats = await stat(path)
  const { advice } = say.verifying.unsupported
  if (!stats.isFile()) throw new ReadoutError('unsupported', say.verifying.notOrdinary(name), { advice })
  if (stats.size > longestFile) {
    throw new ReadoutError('unsupported', say.verifying.tooLong(name, longestFile / 1024 / 1024), { advice })
  }
  return readFile(path)
}
