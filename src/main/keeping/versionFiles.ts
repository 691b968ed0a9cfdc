import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ReadoutError } from '../../core/errors.ts'
import { type VersionAbout, VersionKey } from '../../core/keeping/version.ts'
import { Id } from '../../core/model/id.ts'
import { say } from '../../core/words/say.ts'
import { whereMissing } from '../vault/diskError.ts'
import { DurableFile, writeDurably } from '../vault/durableFile.ts'
import { sha256 } from '../vault/originals.ts'
import { UnreadableFile, whereUnreadable } from '../vault/unreadableFile.ts'
import type { Vault } from '../vault/vault.ts'
import type { VersionKind } from './versionKind.ts'

/** What a document has to be kept in versions. */
export interface Versioned {
  id: string
  revision: number
  updated: string
}

/**
 * The files of versions: `.readout/versions/<id>/<key>.json`, where the key is the revision, with when it was saved where the same revision
 * was written twice. The text of a note's source, which may be long, is in `.readout/versions/<id>/texts/<sha256>.json`, once for all versions
 * that have it.
 */
export class VersionFiles<D extends Versioned, V extends VersionAbout> {
  readonly #vault: Vault
  readonly #kind: VersionKind<D, V>

  constructor(vault: Vault, kind: VersionKind<D, V>) {
    this.#vault = vault
    this.#kind = kind
  }

  /** `null` where there is none, or where it had to be set aside, which is reported. */
  async read(id: string, key: string): Promise<V | null> {
    const file = this.#file(id, key)
    return this.#vault.setAside.orAside(async () => {
      const version = await file.read()
      if (version !== null && (version.id !== id || version.revision !== Number.parseInt(key, 10)))
        throw new UnreadableFile(
          file.path,
          say.vault.reasons.otherRevision(this.#kind.noun, version.id, version.revision),
        )
      return version
    })
  }

  /** What the versions that are kept are called, oldest first. */
  async keys(id: string): Promise<string[]> {
    const names = await this.#vault.disk.list(this.folder(id)).catch(whereMissing<string[]>([]))
    return names
      .filter((name) => name.endsWith('.json'))
      .map((name) => name.slice(0, -'.json'.length))
      .filter((key) => VersionKey.safeParse(key).success)
      .sort((a, b) => inOrder({ key: a }, { key: b }))
  }

  async write(id: string, key: string, version: V): Promise<void> {
    await this.#file(id, key).write(version)
  }

  async remove(id: string, key: string): Promise<void> {
    await this.#vault.disk.remove(this.#file(id, key).path)
  }

  /** Writes a text, unless it is there already. */
  async writeText(id: string, hash: string, text: string): Promise<void> {
    const path = this.#textPath(id, hash)
    if (this.#vault.disk.stateOf(path) === null) await writeDurably(path, text, this.#vault.disk)
  }

  /** @throws ReadoutError `unreadable` where it is missing or damaged */
  async text(id: string, hash: string): Promise<string> {
    const path = this.#textPath(id, hash)
    const bytes = await this.#vault.disk.readFile(path).catch(whereMissing(null)).catch(whereUnreadable(null))
    if (bytes !== null && sha256(bytes) === hash) return bytes.toString('utf8')
    throw new ReadoutError('unreadable', say.keeping.versionText.message, {
      kept: say.keeping.versionText.kept(this.#kind.noun),
      advice: say.keeping.versionText.advice,
    })
  }

  async removeText(id: string, hash: string): Promise<void> {
    await this.#vault.disk.remove(this.#textPath(id, hash))
  }

  /** Deletes all that is kept of a document. */
  async forget(id: string): Promise<void> {
    await rm(this.folder(id), { recursive: true, force: true })
  }

  /** The folder of all versions of a document. */
  folder(id: string): string {
    return join(this.#vault.folder, '.readout', 'versions', Id.parse(id))
  }

  #file(id: string, key: string): DurableFile<V> {
    return new DurableFile(join(this.folder(id), `${key}.json`), this.#kind.schema, this.#vault.disk)
  }

  #textPath(id: string, hash: string): string {
    return join(this.folder(id), 'texts', `${this.#vault.disk.nameFor(hash)}.json`)
  }
}

/** Orders versions by revision; of one revision that was written twice, as when a vault was brought back to an older state, by when it was saved. */
export function inOrder(a: { key: string }, b: { key: string }): number {
  const [[revision = 0, saved = 0], [otherRevision = 0, otherSaved = 0]] = [numbersOf(a.key), numbersOf(b.key)]
  return revision - otherRevision || saved - otherSaved
}

function numbersOf(key: string): number[] {
  return key.split('-').map(Number)
}

/** A key for a state whose revision may have been kept with something else in it. */
export function freeKey(entries: readonly { key: string }[], { revision, updated }: Versioned): string {
  const isTaken = entries.some((entry) => entry.key === String(revision))
  return isTaken ? `${revision}-${Date.parse(updated)}` : String(revision)
}
