import type { Command } from 'commander'
import { ReadoutError } from '../../core/errors.ts'
import { refuseWhereOpen } from '../vault/encryption/others.ts'
import { changePassphrase, checkPassphrase, decryptVault, encryptVault } from '../vault/encryption/turning.ts'
import type { Surroundings } from './surroundings.ts'

const lost =
  'There is no way to get a lost passphrase back: not from Readout, not from us. Without it, everything in the vault is lost for good, and so is everything in its backups.'

/** Adds the commands `encrypt`, `decrypt` and `passphrase`. */
export function addEncryptionCommands(
  program: Command,
  { streams, passphrases, vaultIn, inVault, result }: Surroundings,
): void {
  const onTurned = (done: number, total: number) => streams.progress?.(`${done} of ${total}`)

  program
    .command('encrypt')
    .description(`encrypt the whole vault with a passphrase. ${lost}`)
    .option('--understood', 'say that you know what a lost passphrase means', false)
    .action(async ({ understood }: { understood: boolean }) => {
      if (!understood)
        throw new ReadoutError('usage', lost, {
          kept: 'Nothing was changed.',
          advice: 'Back the vault up first, then say --understood.',
        })
      // A vault of an older version is brought up first.
      await inVault(async () => undefined)
      const folder = vaultIn()
      await refuseWhereOpen(folder)
      await encryptVault(folder, await passphrases.first(), { onTurned })
      result({ folder, isEncrypted: true }, renderEncrypted)
    })

  program
    .command('decrypt')
    .description('take the encryption off the vault again')
    .action(async () => {
      const folder = vaultIn()
      const passphrase = await passphrases.current(folder)
      await checkPassphrase(folder, passphrase)
      await refuseWhereOpen(folder)
      const left = await decryptVault(folder, passphrase, { onTurned })
      if (left > 0) streams.err(`readout: ${left} files could not be decrypted. They are kept in .readout/set-aside.`)
      result({ folder, isEncrypted: false, left }, () => `Not encrypted any more: ${folder}`)
    })

  program
    .command('passphrase')
    .description('give the encrypted vault another passphrase; older backups keep the one that they had')
    .option('--new-passphrase-file <file>', 'the new one is the first line of this file')
    .action(async ({ newPassphraseFile }: { newPassphraseFile?: string }) => {
      const folder = vaultIn()
      const passphrase = await passphrases.current(folder)
      await checkPassphrase(folder, passphrase)
      await changePassphrase(folder, passphrase, await passphrases.next(newPassphraseFile))
      result({ folder, isEncrypted: true }, () => `The passphrase was changed: ${folder}`)
    })
}

function renderEncrypted({ folder }: { folder: string }): string {
  return `Encrypted: ${folder}\n${lost} What was not encrypted before may survive in older backups, in the history of git or of a service that keeps the folder, and in free blocks of the disk.`
}
