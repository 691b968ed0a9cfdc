/** Words of encrypted vaults, where something is refused. */
export const encryption = {
  kept: 'Nothing in it was changed.',
  nothing: 'Nothing was changed.',
  meanwhile: {
    message: (path: string) => `${path} is encrypted: the vault was encrypted elsewhere since it was opened.`,
    kept: 'It was left as it is.',
    advice:
      'Close Readout, wait until the whole vault has arrived if it is kept in step with another computer, and open it again.',
  },
  keyless: {
    message: (folder: string) => `The vault ${folder} is encrypted, and its key is missing or damaged.`,
    advice: 'Put readout.json back as it was, from a backup or from the history of the service that keeps the folder.',
  },
  otherKey: {
    message: 'The vault has another key than the one that it was opened with.',
    advice: 'Close Readout, and open the vault again.',
  },
  locked: {
    message: (folder: string) => `The vault ${folder} is encrypted.`,
    kept: 'Nothing in it was read or changed.',
    advice: 'Give its passphrase: on a terminal, in READOUT_PASSPHRASE, or with --passphrase-file.',
  },
  /** Why a file of an encrypted vault cannot be used, to be read after "because". */
  reasons: {
    changed: 'it was changed or cut off after it was encrypted',
    plain: 'it is not encrypted, and this vault is',
    moved: (place: string) => `it was encrypted as ${place} and put in another place`,
  },
  wrong: {
    message: 'This is not the passphrase of this vault.',
    advice: 'Look at capital letters, spaces and the keyboard’s language, then try again.',
  },
  unfit: {
    message: (least: number, most: number) => `A passphrase has ${least} to ${most} characters.`,
    advice: 'Several words that do not belong together are easy to keep in mind and hard to guess.',
  },
  already: {
    message: 'This vault is encrypted already.',
    advice: 'If it is to have another passphrase, change that.',
  },
  notEncrypted: { message: 'This vault is not encrypted.', advice: 'If it is to have a passphrase, encrypt it.' },
  chooseVault: 'Choose the folder that has readout.json in it.',
  openElsewhere: {
    /** @param host the other computer; `null` is this one */
    message: (host: string | null) =>
      `This vault is open ${host === null ? 'in another window' : `on the computer ${host}`}.`,
    advice: 'Close it there, wait a moment, then try again.',
  },
} as const
