import { readdir, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { z } from 'zod'
import {
  BackupSettings,
  backupName,
  isBackupName,
  isDue,
  noBackups,
  tooManyBackups,
} from '../../core/keeping/backup.ts'
import { explain } from '../failure.ts'
import { readProfileFile } from '../profileFile.ts'
import { whereMissing } from '../vault/diskError.ts'
import { documentText, finalName, temporaryName, writeDurably } from '../vault/durableFile.ts'
import type { VaultKey } from '../vault/encryption/vaultKey.ts'
import { Turns } from '../vault/turns.ts'
import { backUp, idOf } from './backup.ts'

/** How this computer backs vaults up, by their folders: the file `backups.json` of the profile. It is of this computer, not of a vault. */
const Kept = z.strictObject({ schema: z.literal(1), vaults: z.record(z.string(), BackupSettings) })
type Kept = z.infer<typeof Kept>

/** After a start, the window comes first; later, this is how often it is looked whether a backup is due. In milliseconds. */
const afterStart = 30_000
const pause = 10 * 60 * 1000

/** What was not written to for so long is of no backup that is being made, in milliseconds. */
const longestBackup = 24 * 60 * 60 * 1000

/** Backs a vault up by itself while Readout runs, as often as the person wants, and keeps how that went. */
export class ScheduledBackups {
  readonly #vault: string
  readonly #key: VaultKey | null
  readonly #file: string
  readonly #onFailure: (reason: string) => void
  readonly #onChange: (settings: BackupSettings) => void
  readonly #turns = new Turns()
  #timer: NodeJS.Timeout | undefined
  #running: Promise<void> | null = null
  #isEnded = false

  /**
   * @param vault the vault's folder
   * @param profile the folder of what this computer keeps
   * @param onFailure is told in one line why a backup could not be made
   * @param onChange is told of every change of the settings
   * @param key of an encrypted vault
   */
  constructor(
    vault: string,
    profile: string,
    onFailure: (reason: string) => void,
    onChange: (settings: BackupSettings) => void = () => undefined,
    key: VaultKey | null = null,
  ) {
    this.#vault = vault
    this.#key = key
    this.#file = join(profile, 'backups.json')
    this.#onFailure = onFailure
    this.#onChange = onChange
  }

  /** Looks from now on whether a backup is due. */
  begin(): void {
    this.#timer = setTimeout(() => {
      void this.run(new Date()).finally(() => {
        if (this.#isEnded) return
        this.#timer = setInterval(() => void this.run(new Date()), pause).unref()
      })
    }, afterStart).unref()
  }

  /** Makes no more of them. Resolves when the one that is being made is there: nothing in the vault may be changed under it. */
  async end(): Promise<void> {
    this.#isEnded = true
    clearTimeout(this.#timer)
    clearInterval(this.#timer)
    await this.#running
  }

  async settings(): Promise<BackupSettings> {
    return this.#read().vaults[this.#vault] ?? noBackups
  }

  /** Changes what is named. A change of what is wanted lets a failure be forgotten, so that it is tried at once. */
  async change(change: Partial<BackupSettings>): Promise<BackupSettings> {
    return this.#turns.take(async () => {
      const kept = this.#read()
      const settings = { ...(kept.vaults[this.#vault] ?? noBackups), ...change }
      const changed = { ...kept, vaults: { ...kept.vaults, [this.#vault]: settings } }
      await writeDurably(this.#file, documentText(changed))
      this.#onChange(settings)
      return settings
    })
  }

  /** Makes a backup where one is due, and lets the oldest go. It never throws: what fails is told, and kept with the settings. */
  async run(now: Date): Promise<void> {
    if (this.#isEnded || this.#running !== null) return
    this.#running = this.#run(now)
    await this.#running.finally(() => {
      this.#running = null
    })
  }

  async #run(now: Date): Promise<void> {
    try {
      const settings = await this.settings()
      if (settings.folder === null || !isDue(settings, now)) return
      await this.#backUp(settings.folder, now)
    } catch (error) {
      const reason = explain(error).line
      this.#onFailure(reason)
      await this.change({ failed: { at: now.toISOString(), reason } }).catch((cause: unknown) => {
        this.#onFailure(explain(cause).line)
      })
    }
  }

  async #backUp(folder: string, now: Date): Promise<void> {
    const [name, id] = [basename(this.#vault), await idOf(this.#vault)]
    const path = join(folder, backupName(name, id, now))
    await this.#removeBrokenOff(folder, name, id)
    await backUp(this.#vault, path, undefined, this.#key)
    await this.change({ last: { at: now.toISOString(), path }, failed: null })
    for (const old of tooManyBackups(await readdir(folder), name, id)) await rm(join(folder, old), { force: true })
  }

  /** Removes what is left of backups that the end of the program broke off: each may be as large as the vault. */
  async #removeBrokenOff(folder: string, name: string, id: string | null): Promise<void> {
    const left = (await readdir(folder).catch(whereMissing<string[]>([]))).filter(
      (one) => temporaryName.test(one) && isBackupName(finalName(one), name, id),
    )
    for (const one of left) {
      const stats = await stat(join(folder, one)).catch(whereMissing(null))
      if (stats !== null && Date.now() - stats.mtimeMs > longestBackup) await rm(join(folder, one), { force: true })
    }
  }

  #read(): Kept {
    return readProfileFile(this.#file, Kept, 'How to back up is not known') ?? { schema: 1, vaults: {} }
  }
}
