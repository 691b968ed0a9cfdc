import { basename, dirname, extname, join } from 'node:path'
import type { Disk } from '../disk.ts'
import { where } from '../diskError.ts'
import { temporaryName, writeDurably } from '../durableFile.ts'
import { keyCopyPath } from '../manifest.ts'
import { sha256 } from '../originals.ts'
import { SetAside } from '../setAside.ts'
import { UnreadableFile } from '../unreadableFile.ts'
import { encryptedDisk, placeOf } from './encryptedDisk.ts'
import { turningPath } from './keeping.ts'
import { isSealed } from './sealedMark.ts'
import type { VaultKey } from './vaultKey.ts'

/** Is told how many files were turned, and how many there are. */
export type OnTurned = (done: number, total: number) => void

interface Work {
  root: string
  key: VaultKey
  /** The disk beneath, where nothing is encrypted by itself. */
  disk: Disk
  onTurned: OnTurned
}

/** Folders of `.readout` in which nothing of anybody's words is kept. */
const wordless = ['index', 'locks', 'open']
/** What is kept under a name that the content decides. */
const byContent = /^(?:originals|\.readout\/versions\/[^/]+\/texts)\/([0-9a-f]{64})(\.[a-z0-9]+)$/u
/** The command line may put a file into the vault meanwhile: it is gone through again until there is none, or so often. */
const mostRounds = 3

/**
 * Encrypts, or decrypts, every file of a vault. A file that is turned already stays as it is, so that this can be broken off anywhere and begun
 * again. What was broken off of writes is removed.
 * @returns how many encrypted files could not be decrypted: those that are documents are set aside
 */
export async function turnAll(turn: 'encrypt' | 'decrypt', work: Work): Promise<number> {
  const turnOne = turn === 'encrypt' ? encryptFile : decryptFile
  for (let round = 1; ; round++) {
    const paths = await filesOf(work.root, work.disk)
    let turned = 0
    let left = 0
    for (const [done, path] of paths.entries()) {
      if (round === 1) work.onTurned(done, paths.length)
      const outcome = await whileNobodyWrites(path, work, () => turnOne(path, work))
      if (outcome === 'turned') turned++
      else if (outcome === 'left') left++
    }
    if (turned === 0 || round === mostRounds) return left
  }
}

type Outcome = 'turned' | 'asItWas' | 'left'

async function encryptFile(path: string, { root, key, disk }: Work): Promise<Outcome> {
  const bytes = await fileAt(path, disk)
  // An imported file may begin as an encrypted one does: what decides is whether it can be decrypted.
  if (bytes === null || key.unseal(bytes) !== null) return 'asItWas'
  const [, hash] = byContent.exec(placeOf(root, path)) ?? []
  const name = hash === undefined ? basename(path) : key.nameFor(hash) + extname(path)
  await put(bytes, path, join(dirname(path), name), disk, encryptedDisk(root, key, disk))
  return 'turned'
}

async function decryptFile(path: string, { root, key, disk }: Work): Promise<Outcome> {
  const bytes = await fileAt(path, disk)
  if (bytes === null || !isSealed(bytes)) return 'asItWas'
  try {
    const content = await encryptedDisk(root, key, disk).readFile(path)
    const isByContent = byContent.test(placeOf(root, path))
    const name = isByContent ? sha256(content) + extname(path) : basename(path)
    await put(content, path, join(dirname(path), name), disk, disk)
    return 'turned'
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    const isAside = /^(?:originals|\.readout\/set-aside)\//u.test(placeOf(root, path))
    if (!isAside) await new SetAside(root, disk).makeWay(error)
    return 'left'
  }
}

/** Writes a file in the place of the one at `from`, with the time of that one; under another name that one goes when it is there. */
async function put(content: Buffer, from: string, to: string, disk: Disk, through: Disk): Promise<void> {
  const modified = disk.stateOf(from)?.modified
  await writeDurably(to, content, through)
  // Of what is in the trash it says when it was removed.
  if (modified !== undefined) await disk.setModified(to, modified)
  if (to === from) return
  await disk.remove(from)
  await disk.flushFolder(dirname(from))
}

/** A document that the command line is writing at this moment is turned afterwards. */
function whileNobodyWrites(path: string, { root, disk }: Work, work: () => Promise<Outcome>): Promise<Outcome> {
  const [, folder, id] = /^(notes|memos|templates|collections)\/([a-z0-9-]+)\.json$/u.exec(placeOf(root, path)) ?? []
  return id === undefined ? work() : disk.alone(root, `${folder}-${id}`, work)
}

/** All files of a vault that hold words of anybody's. What is not Readout's is left alone. */
async function filesOf(root: string, disk: Disk): Promise<string[]> {
  const found: string[] = []
  const walk = async (folder: string, isOwn = (_name: string) => true): Promise<void> => {
    for (const name of (await namesIn(folder, disk)).filter(isOwn).sort()) {
      const path = join(folder, name)
      if (temporaryName.test(name)) await disk.remove(path)
      // Folders that Readout makes have no dot in their names, and its files have one.
      else if (!name.includes('.')) await walk(path)
      else if (!name.startsWith('.') && path !== keyCopyPath(root) && path !== turningPath(root)) found.push(path)
    }
  }
  if (disk.stateOf(join(root, 'desk.json')) !== null) found.push(join(root, 'desk.json'))
  for (const name of ['notes', 'memos', 'templates', 'collections', 'originals']) await walk(join(root, name))
  await walk(join(root, '.readout'), (name) => !wordless.includes(name))
  await walk(root, (name) => temporaryName.test(name))
  return found
}

async function namesIn(folder: string, disk: Disk): Promise<string[]> {
  return disk.list(folder).catch(where(['ENOENT', 'ENOTDIR'], []))
}

/** `null` where the file is gone meanwhile, or is a folder that somebody made, with a dot in its name. */
async function fileAt(path: string, disk: Disk): Promise<Buffer | null> {
  return disk.readFile(path).catch(where(['ENOENT', 'EISDIR'], null))
}
