import { readdir, rm } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { ReadoutError } from '../../core/errors.ts'
import { MemoVersion, summariseVersion, type VersionSummary } from '../../core/memo/version.ts'
import { Id } from '../../core/model/id.ts'
import type { Memo } from '../../core/model/memo.ts'
import { DurableFile } from '../vault/durableFile.ts'
import { UnreadableFile } from '../vault/unreadableFile.ts'
import type { Vault } from '../vault/vault.ts'

/** Milliseconds between two versions that are kept by saving alone. */
export const between = 10 * 60 * 1000
/** The most versions of a memo. */
export const mostVersions = 50

/**
 * Earlier states of the memos, a file each: `.readout/versions/<memo id>/<revision>.json`. They are a safety net: where one cannot be kept,
 * that is reported, and the memo is saved all the same.
 */
export class Versions {
  readonly #vault: Vault
  /** When the latest version of a memo was kept, in milliseconds since 1970. */
  readonly #latest = new Map<string, number>()

  constructor(vault: Vault) {
    this.#vault = vault
  }

  /**
   * Keeps what a save is about to replace, unless a version was kept less than ten minutes ago: so the last state of every sitting
   * is there, and one of each ten minutes within.
   */
  async keepReplaced(before: Memo, now: Date): Promise<void> {
    await this.#trying(before.id, async () => {
      if (now.getTime() - (await this.#latestOf(before.id)) >= between) await this.#keep(before, now, false)
    })
  }

  /** Keeps a memo as it is now. @param isExported whether a file was made of it */
  async keep(memo: Memo, now: Date, { isExported }: { isExported: boolean }): Promise<void> {
    await this.#trying(memo.id, () => this.#keep(memo, now, isExported))
  }

  /** The versions of a memo, the latest first; files that are none are set aside and reported. */
  async list(id: string): Promise<VersionSummary[]> {
    return (await this.#all(id)).map(summariseVersion).reverse()
  }

  /** @throws ReadoutError `not-found` when that revision is not kept, or its file had to be set aside */
  async get(id: string, revision: number): Promise<Memo> {
    const version = await this.#read(id, revision)
    if (version !== null) return version.memo
    throw new ReadoutError('not-found', 'This version of the memo is not kept any more.', {
      advice: 'Choose another from the list.',
    })
  }

  async #keep(memo: Memo, now: Date, isExported: boolean): Promise<void> {
    const { id, revision } = memo
    const known = await this.#read(id, revision)
    const version: MemoVersion = {
      schema: 1,
      id,
      revision,
      kept: now.toISOString(),
      isExported: isExported || (known?.isExported ?? false),
      memo,
    }
    await this.#file(id, revision).write(version)
    this.#latest.set(id, now.getTime())
    await this.#thinOut(id)
  }

  /** Deletes what is too many, the oldest first: of those that were not exported, while there are any besides the latest. */
  async #thinOut(id: string): Promise<void> {
    if ((await this.#revisions(id)).length <= mostVersions) return
    const versions = await this.#all(id)
    const last = versions.pop()
    const [exported, others] = [versions.filter((one) => one.isExported), versions.filter((one) => !one.isExported)]
    const tooMany = [...others, ...exported].slice(
      0,
      Math.max(0, versions.length + (last === undefined ? 0 : 1) - mostVersions),
    )
    for (const { revision } of tooMany) await rm(this.#file(id, revision).path, { force: true })
  }

  async #latestOf(id: string): Promise<number> {
    const known = this.#latest.get(id)
    if (known !== undefined) return known
    const revision = (await this.#revisions(id)).at(-1)
    const version = revision === undefined ? null : await this.#read(id, revision)
    const latest = version === null ? Number.NEGATIVE_INFINITY : Date.parse(version.kept)
    this.#latest.set(id, latest)
    return latest
  }

  /** Oldest first. */
  async #all(id: string): Promise<MemoVersion[]> {
    const versions: MemoVersion[] = []
    for (const revision of await this.#revisions(id)) {
      const version = await this.#read(id, revision)
      if (version !== null) versions.push(version)
    }
    return versions
  }

  async #read(id: string, revision: number): Promise<MemoVersion | null> {
    const file = this.#file(id, revision)
    try {
      const version = await file.read()
      if (version !== null && (version.id !== id || version.revision !== revision))
        throw new UnreadableFile(file.path, `it holds revision ${version.revision} of the memo ${version.id}`)
      return version
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error
      await this.#vault.setAside.report(error)
      return null
    }
  }

  /** The revisions that are kept, in order. */
  async #revisions(id: string): Promise<number[]> {
    const names = await readdir(this.#folder(id)).catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
      throw error
    })
    return names
      .filter((name) => /^\d{1,15}\.json$/u.test(name))
      .map((name) => Number.parseInt(name, 10))
      .sort((a, b) => a - b)
  }

  async #trying(id: string, keep: () => Promise<void>): Promise<void> {
    try {
      await keep()
    } catch (error) {
      const file = relative(this.#vault.folder, this.#folder(id))
      const { problems } = this.#vault.setAside
      if (problems.some((problem) => problem.file === file)) return
      const why = error instanceof Error ? error.message : String(error)
      problems.push({ file, reason: `An earlier version of a memo could not be kept: ${why}.`, setAside: null })
    }
  }

  #folder(id: string): string {
    return join(this.#vault.folder, '.readout', 'versions', Id.parse(id))
  }

  #file(id: string, revision: number): DurableFile<MemoVersion> {
    return new DurableFile(join(this.#folder(id), `${revision}.json`), MemoVersion)
  }
}
