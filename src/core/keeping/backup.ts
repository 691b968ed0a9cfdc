import { z } from 'zod'
import { Id } from '../model/id.ts'
import { Instant } from '../model/time.ts'

/** The name of a backup's own file, which says what else is in it. */
export const contentsName = 'backup.json'

/** The version of the shape of backups. */
export const backupFormat = 1

/** The most files of a backup, and the most bytes that it may unpack into: far more than any vault has. */
export const mostFiles = 4_000_000
export const mostUnpacked = 2 ** 38

const size = z.int().nonnegative()

/** One file of a vault in a backup of it. */
export const BackupFile = z.strictObject({
  /** From the vault's folder, with `/` between its parts. */
  path: z.string().min(1),
  /** In bytes. */
  size,
  /** Of its bytes, as 64 lower-case hexadecimal digits. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** When it was last written. */
  modified: Instant,
})
export type BackupFile = z.infer<typeof BackupFile>

/** What a backup says of itself: the file `backup.json` in it. */
export const BackupContents = z.strictObject({
  format: z.literal(backupFormat),
  /** The vault's; `null` where its manifest could not be read. */
  vault: Id.nullable(),
  created: Instant,
  files: z.array(BackupFile).max(mostFiles),
})
export type BackupContents = z.infer<typeof BackupContents>

/** What a backup was found to hold when it was read back. */
export const BackupCounts = z.strictObject({
  notes: size,
  memos: size,
  /** Files in all, and their bytes. */
  files: size,
  bytes: size,
  /** Encrypted files that were looked at from outside alone: that each is what was put in, not what is in it. */
  sealed: size,
  /** Paths of documents that are in it just as they are in the vault, where Readout cannot read them either. */
  unreadable: z.array(z.string()),
})
export type BackupCounts = z.infer<typeof BackupCounts>

/** A backup that was made, or checked. */
export const BackupReport = z.strictObject({
  /** The backup's own path. */
  path: z.string(),
  /** Of the zip file, in bytes. */
  packed: size,
  created: Instant,
  counts: BackupCounts,
})
export type BackupReport = z.infer<typeof BackupReport>

/** A backup that was restored. */
export const RestoreReport = z.strictObject({ folder: z.string(), created: Instant, counts: BackupCounts })
export type RestoreReport = z.infer<typeof RestoreReport>

/** How often a computer backs a vault up by itself. */
export const backupRhythms = ['off', 'daily', 'weekly'] as const
export type BackupRhythm = (typeof backupRhythms)[number]

/** How a computer backs one vault up by itself, and how that went. */
export const BackupSettings = z.strictObject({
  every: z.enum(backupRhythms),
  /** Where to; `null` until the person has chosen. */
  folder: z.string().nullable(),
  /** The last one that was made and found whole. */
  last: z.strictObject({ at: Instant, path: z.string() }).nullable(),
  /** The last try where that failed, and why, as one line. */
  failed: z.strictObject({ at: Instant, reason: z.string() }).nullable(),
})
export type BackupSettings = z.infer<typeof BackupSettings>

export const noBackups: BackupSettings = { every: 'off', folder: null, last: null, failed: null }

/** The most backups of one vault that are kept in its folder. */
export const mostBackups = 10

const hour = 60 * 60 * 1000
const rhythm = { daily: 24 * hour, weekly: 7 * 24 * hour }
/** How long to wait after a failure, in milliseconds: a disk that was not there may be plugged in. */
const patience = hour

/** Whether a backup is due at a moment. A clock that was put back makes none wait longer than its rhythm. */
export function isDue({ every, folder, last, failed }: BackupSettings, now: Date): boolean {
  if (every === 'off' || folder === null) return false
  const since = (instant: string) => Math.abs(now.getTime() - Date.parse(instant))
  if (failed !== null && since(failed.at) < patience) return false
  return last === null || since(last.at) >= rhythm[every]
}

/** What a scheduled backup is called: by the vault and the moment, so that names sort by age. Colons are not allowed on Windows. */
export function backupName(vault: string, id: string | null, now: Date): string {
  const stamp = now.toISOString().slice(0, 19).replace('T', ' ').replace(/:/gu, '-')
  return `${prefixOf(vault, id)}${stamp}.zip`
}

/** Of the names in a folder, those of scheduled backups of a vault that are too many: the oldest. */
export function tooManyBackups(names: readonly string[], vault: string, id: string | null): string[] {
  const own = names.filter((name) => isBackupName(name, vault, id)).sort()
  return own.slice(0, Math.max(0, own.length - mostBackups))
}

/** Whether a name is one of {@link backupName} for a vault. */
export function isBackupName(name: string, vault: string, id: string | null): boolean {
  const prefix = prefixOf(vault, id)
  return name.startsWith(prefix) && /^\d{4}-\d{2}-\d{2} \d{2}-\d{2}-\d{2}\.zip$/u.test(name.slice(prefix.length))
}

function prefixOf(vault: string, id: string | null): string {
  return `${vault} backup ${(id ?? 'vault').slice(0, 8)} `
}
