import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import {
  BackupContents,
  type BackupCounts,
  type BackupFile,
  type BackupReport,
  contentsName,
  mostUnpacked,
} from '../../core/keeping/backup.ts'
import { say } from '../../core/words/say.ts'
import type { Locked } from '../vault/encryption/locked.ts'
import { isSealed, mark } from '../vault/encryption/sealedMark.ts'
import type { VaultKey } from '../vault/encryption/vaultKey.ts'
import { Manifest } from '../vault/manifest.ts'
import { parsedOrNull } from '../vault/parsed.ts'
import { isDocument, isReadable, longestDocument } from './backupDocuments.ts'
import { isVaultPath } from './backupPaths.ts'
import { damaged, refused } from './zip/backupErrors.ts'
import { type ZipEntry, ZipReader } from './zip/zipReader.ts'

/** Is told how many files are done, and how many there are. */
export type OnFile = (done: number, total: number) => void

/** The longest list of contents that is read, in bytes: that of a million files. */
const longestContents = 256 * 1024 * 1024

/** A backup that is open: what it says it holds, each file with its entry. */
export interface OpenBackup {
  zip: ZipReader
  contents: BackupContents
  files: readonly { file: BackupFile; entry: ZipEntry }[]
}

/**
 * Opens a backup, to be closed, when what it holds is what it says, each path is one of a vault's, and all of it is not too much.
 * @throws ReadoutError `unreadable` where it is damaged, `unsupported` where it is no backup
 */
export async function openBackup(path: string, { most = mostUnpacked } = {}): Promise<OpenBackup> {
  const zip = await ZipReader.open(path)
  try {
    const entries = new Map(zip.entries.map((entry) => [entry.name, entry]))
    const own = entries.get(contentsName)
    if (own === undefined) throw refused(say.keeping.backup.reasons.noContents)
    if (own.size > longestContents) throw refused(say.keeping.backup.reasons.tooMany)
    const contents = contentsOf(await bytesOf(zip, own))
    entries.delete(contentsName)
    let total = 0
    const files = contents.files.map((file) => {
      const entry = entries.get(file.path)
      if (!isVaultPath(file.path)) throw refused(say.keeping.backup.reasons.foreign(file.path))
      if (entry === undefined) throw damaged(say.keeping.backup.reasons.missing(file.path))
      if (entry.size !== file.size) throw damaged(say.keeping.backup.reasons.changed(file.path))
      entries.delete(file.path)
      total += file.size
      if (total > most) throw refused(say.keeping.backup.reasons.tooLarge(say.number(Math.floor(most / 2 ** 20))))
      return { file, entry }
    })
    const [unlisted] = entries.keys()
    if (unlisted !== undefined) throw refused(say.keeping.backup.reasons.unlisted(unlisted))
    return { zip, contents, files }
  } catch (error) {
    await zip.close()
    throw error
  }
}

/**
 * Reads a backup from the disk from beginning to end.
 * @param keyFor gives the key of a backup of an encrypted vault, by its manifest; where it gives none, files in it are looked at from outside
 * @throws ReadoutError as {@link openBackup}, where anything in it is not as it was put in
 */
export async function checkBackup(
  path: string,
  onFile: OnFile = () => undefined,
  keyFor: KeyFor = async () => null,
): Promise<BackupReport> {
  const { zip, contents, files } = await openBackup(path)
  try {
    const key = await keyOf(path, { zip, contents, files }, keyFor)
    const counts = await readAll({ zip, contents, files }, async () => undefined, onFile, key)
    return { path, packed: (await stat(path)).size, created: contents.created, counts }
  } finally {
    await zip.close()
  }
}

/** What takes the bytes of one file, and is told when they are whole. */
export type Taker = ((chunk: Uint8Array) => Promise<void>) | undefined

/**
 * Reads all files of a backup, hands over what `takerFor` wants, and looks whether each is what was put in.
 * @param takerFor asked for each file before it is read
 */
export async function readAll(
  { zip, files }: OpenBackup,
  takerFor: (file: BackupFile) => Promise<Taker>,
  onFile: OnFile,
  key: VaultKey | null = null,
): Promise<BackupCounts> {
  const counts: BackupCounts = { notes: 0, memos: 0, files: files.length, bytes: 0, sealed: 0, unreadable: [] }
  let done = 0
  for (const { file, entry } of files) {
    const take = await takerFor(file)
    const isWanted = (key !== null || isDocument(file.path)) && file.size <= longestDocument
    const { bytes, sha256, isSealed } = await readOne(zip, entry, isWanted, take)
    if (sha256 !== file.sha256) throw damaged(say.keeping.backup.reasons.changed(file.path))
    if (isSealed && key === null) counts.sealed++
    else if (!isReadable(file.path, bytes, sha256, key)) counts.unreadable.push(file.path)
    if (/^notes\/[^/]+\.json$/u.test(file.path)) counts.notes++
    if (/^memos\/[^/]+\.json$/u.test(file.path)) counts.memos++
    counts.bytes += file.size
    onFile(++done, files.length)
  }
  return counts
}

async function readOne(
  zip: ZipReader,
  entry: ZipEntry,
  isWanted: boolean,
  take: Taker,
): Promise<{ bytes: Buffer | null; sha256: string; isSealed: boolean }> {
  const hash = createHash('sha256')
  const chunks: Uint8Array[] = []
  let head = Buffer.alloc(0)
  await zip.read(entry, async (chunk) => {
    hash.update(chunk)
    if (head.length < mark.length) head = Buffer.concat([head, chunk.subarray(0, mark.length)])
    if (isWanted) chunks.push(chunk)
    await take?.(chunk)
  })
  return { bytes: isWanted ? Buffer.concat(chunks) : null, sha256: hash.digest('hex'), isSealed: isSealed(head) }
}

/** Gives the key of an encrypted vault, or `null` where there is none to give. @throws ReadoutError `locked` */
export type KeyFor = (locked: Locked) => Promise<VaultKey | null>

/** The key of what is in a backup; `null` where it is not encrypted, or nobody has it. */
async function keyOf(path: string, { zip, files }: OpenBackup, keyFor: KeyFor): Promise<VaultKey | null> {
  const own = files.find(({ file }) => file.path === 'readout.json')
  if (own === undefined || own.file.size > longestContents) return null
  const manifest = parsedOrNull(Manifest, (await bytesOf(zip, own.entry)).toString('utf8'))
  if (manifest?.encryption === undefined) return null
  const { id, encryption } = manifest
  const { unwrapKey } = await import('../vault/encryption/passphrase.ts')
  return keyFor({
    folder: path,
    id: encryption.id,
    try: (passphrase) => unwrapKey(encryption, passphrase, id),
    tellProgress: () => undefined,
  })
}

async function bytesOf(zip: ZipReader, entry: ZipEntry): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  await zip.read(entry, (chunk) => {
    chunks.push(chunk)
  })
  return Buffer.concat(chunks)
}

function contentsOf(bytes: Buffer): BackupContents {
  let value: unknown
  try {
    value = JSON.parse(bytes.toString('utf8'))
  } catch {
    throw damaged(say.keeping.backup.reasons.list)
  }
  const parsed = BackupContents.safeParse(value)
  if (parsed.success) return parsed.data
  throw refused(say.keeping.backup.reasons.newer)
}
