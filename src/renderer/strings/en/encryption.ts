import { leastPassphrase } from '../../../core/keeping/passphrase.ts'
import { number } from './counting.ts'

/** Words about encrypted vaults. */
export const encryption = {
  locked: {
    title: 'This vault is encrypted',
    where: 'Vault:',
    passphrase: 'Passphrase',
    open: 'Open vault',
    opening: 'Opening…',
    finishing: (done: number, total: number) =>
      `Finishing what was broken off: ${number(done)} of ${number(total)} files…`,
    empty: 'Enter the passphrase of this vault.',
    lost: 'A lost passphrase cannot be got back. A backup of this vault needs the passphrase that it had then.',
  },
  show: 'Show',
  encryptTitle: 'Encrypt vault',
  changeTitle: 'Change passphrase',
  decryptTitle: 'Remove encryption',
  what: 'Everything in this vault is encrypted on the disk: notes, memos, originals, earlier versions and the trash. From then on Readout asks for the passphrase when it opens the vault.',
  lost: 'There is no way to get a lost passphrase back: not from Readout, not from us. Without it, everything in this vault is lost for good, and so is everything in its backups.',
  understood: 'I understand that a lost passphrase means that everything in this vault is lost',
  elsewhere:
    'What is not encrypted may survive elsewhere: in older backups, in the history of a service that keeps the folder in step or of git, and in free blocks of the disk. Names of files are replaced where they tell something; sizes and times stay visible. What you export is not encrypted.',
  backup: 'Make a backup first, in case the disk fails meanwhile. That one is not encrypted: delete it afterwards.',
  makeBackup: 'Back up first…',
  current: 'Passphrase',
  fresh: 'New passphrase',
  again: 'The same once more',
  hints: {
    none: `At least ${leastPassphrase} characters. Several words that do not belong together are easy to keep in mind.`,
    tooShort: `Too short: at least ${leastPassphrase} characters.`,
    short: 'Short. Longer is better: several words that do not belong together.',
    long: 'Long enough to be hard to guess, if nobody would expect it of you.',
  },
  differ: 'The two are not the same.',
  encrypt: 'Encrypt',
  change: 'Change',
  decrypt: 'Remove encryption',
  cancel: 'Cancel',
  close: 'Close',
  oldCopies:
    'Copies of this vault made before, such as backups, open by the passphrase that they had then. To keep somebody out who knows it, remove the encryption and encrypt the vault anew.',
  decryptWhat:
    'Everything in this vault is written to the disk as it is, for everybody to read who can read the folder. Backups made meanwhile stay encrypted.',
  doing: {
    encrypt: (done: number, total: number) => `Encrypting: ${number(done)} of ${number(total)} files…`,
    decrypt: (done: number, total: number) => `Removing the encryption: ${number(done)} of ${number(total)} files…`,
  },
  beginning: 'Closing the vault…',
  progress: 'Progress',
  safe: 'If this is broken off, it goes on when the vault is opened the next time. Nothing is lost.',
  changed: 'The passphrase was changed.',
  notEncrypted: 'This vault is not encrypted.',
  already: 'This vault is encrypted already.',
  sealed: (count: number) =>
    `${number(count)} encrypted files are just as they were put in. What is in them was not looked at: that takes the passphrase.`,
  left: (count: number) =>
    `${count === 1 ? 'One file' : `${number(count)} files`} could not be decrypted, and ${count === 1 ? 'is' : 'are'} kept in .readout/set-aside. Look for ${count === 1 ? 'it' : 'them'} in a backup.`,
} as const
