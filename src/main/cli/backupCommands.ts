import { basename, resolve } from 'node:path'
import type { Command } from 'commander'
import type { BackupCounts, BackupReport, RestoreReport } from '../../core/keeping/backup.ts'
import { backUp } from '../keeping/backup.ts'
import { checkBackup } from '../keeping/checkBackup.ts'
import { restoreBackup } from '../keeping/restoreBackup.ts'
import type { Surroundings } from './surroundings.ts'

/** Adds the commands `backup`, `restore` and `check`. */
export function addBackupCommands(
  program: Command,
  { streams, cwd, passphrases, inVault, result }: Surroundings,
): void {
  const tell = (doing: string) => (done: number, total: number) => streams.progress?.(`${doing} ${done} of ${total}`)
  const complain = ({ unreadable }: BackupCounts) => {
    for (const path of unreadable) streams.err(`readout: ${path} is in it as it is in the vault: it cannot be read.`)
  }

  program
    .command('backup')
    .description('back the whole vault up into one zip file, and read that back')
    .option('-o, --out <file>', 'the file to write (default: named after the vault and the moment, here)')
    .action(({ out }: { out?: string }) =>
      inVault(async ({ folder, key }) => {
        const path = resolve(cwd, out ?? usualName(folder, new Date()))
        const report = await backUp(folder, path, (doing, done, total) => tell(doing)(done, total), key)
        complain(report.counts)
        result(report, renderBackup)
      }),
    )

  program
    .command('restore')
    .description('restore a backup into a new or empty folder, which is a vault then')
    .argument('<file>', 'the backup')
    .requiredOption('--into <folder>', 'the folder: it must be empty, or not be there yet')
    .action(async (file: string, { into }: { into: string }) => {
      const report = await restoreBackup(resolve(cwd, file), resolve(cwd, into), tell('restoring'))
      complain(report.counts)
      result(report, renderRestore)
    })

  program
    .command('check')
    .description(
      'read a backup from beginning to end: whether everything in it is as it was put in; of an encrypted vault, with its passphrase, also what is in the files',
    )
    .argument('<file>', 'the backup')
    .action(async (file: string) => {
      const report = await checkBackup(resolve(cwd, file), tell('checking'), async (locked) => {
        const passphrase = passphrases.given()
        return passphrase === undefined ? null : locked.try(passphrase)
      })
      complain(report.counts)
      result(report, renderCheck)
    })
}

function usualName(vault: string, now: Date): string {
  const stamp = now.toISOString().slice(0, 19).replace('T', ' ').replace(/:/gu, '-')
  return `${basename(vault)} backup ${stamp}.zip`
}

function renderBackup({ path, counts }: BackupReport): string {
  return `Backed up and read back: ${path}\n${holds(counts)}`
}

function renderCheck({ path, created, counts }: BackupReport): string {
  return `Whole: ${path}, made ${created}\n${holds(counts)}${unopened(counts)}`
}

function renderRestore({ folder, counts }: RestoreReport): string {
  return `Restored: ${folder}\n${holds(counts)}`
}

function unopened({ sealed }: BackupCounts): string {
  return sealed === 0
    ? ''
    : `\n${sealed} files are encrypted, and are what was put in. To have looked into them as well, give the passphrase.`
}

function holds({ notes, memos, files, bytes }: BackupCounts): string {
  const things = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`
  return [things(notes, 'note'), things(memos, 'memo'), things(files, 'file'), things(bytes, 'byte')].join(', ')
}
