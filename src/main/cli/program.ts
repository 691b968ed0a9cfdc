import { join } from 'node:path'
import { Command } from 'commander'
import { namedVault } from '../commandLine.ts'
import { followVersions } from '../keeping/followVersions.ts'
import { openVault, type Vault } from '../vault/vault.ts'
import { addBackupCommands } from './backupCommands.ts'
import { documentsFolder } from './documentsFolder.ts'
import { addEncryptionCommands } from './encryptionCommands.ts'
import { addExchangeCommands } from './exchangeCommands.ts'
import { addMemoCommands } from './memoCommands.ts'
import { addNoteCommands } from './noteCommands.ts'
import { noPassphrases, Passphrases } from './passphrases.ts'
import type { CliPlace, CliStreams } from './place.ts'
import { renderExport } from './render.ts'
import type { Surroundings } from './surroundings.ts'
import { addTagCommands } from './tagCommands.ts'
import { forTerminal } from './terminal.ts'

/** The program with all its commands. `fail` makes the exit status 1. */
export function makeProgram(
  streams: CliStreams,
  { passphrases: sources = noPassphrases, cwd, ...place }: CliPlace,
  fail: () => void,
): Command {
  const program = new Command('readout')
    .description('Briefing notes in which every line of a memo can be traced to the words it rests on.')
    .option('--vault <dir>', 'the vault to work in (default: Readout in your documents)')
    .option('--json', 'print one JSON value and nothing else')
    .option('--passphrase-file <file>', 'the passphrase of an encrypted vault is the first line of this file')
    .showSuggestionAfterError(false)
    .exitOverride()
    .configureOutput({ writeOut: (text) => streams.out(text.trimEnd()), writeErr: () => undefined })

  const global = () => program.opts<{ vault?: string; json?: true }>()
  const print = (text: string) => {
    if (text !== '') streams.out(text)
  }
  const result: Surroundings['result'] = (value, render) =>
    print(global().json ? JSON.stringify(value) : forTerminal(render(value)))
  const exported: Surroundings['exported'] = (value) =>
    print(global().json ? JSON.stringify(value) : renderExport(value))
  const vaultIn = () => {
    const { vault: named } = global()
    return namedVault(named === undefined ? [] : ['--vault', named], cwd) ?? join(documentsFolder(), 'Readout')
  }
  const passphrases = new Passphrases(sources, cwd, () => program.opts<{ passphraseFile?: string }>().passphraseFile)
  const inVault: Surroundings['inVault'] = async (work, options = { mustExist: true }) => {
    const vault = await openVault(vaultIn(), { ...options, unlock: passphrases.unlock })
    const keeping = followVersions(vault)
    try {
      await work(vault)
    } finally {
      await keeping.flush()
      complain(vault)
    }
  }
  const complain = (vault: Vault | null) => {
    for (const { file, reason, setAside } of vault?.setAside.problems ?? []) {
      streams.err(
        `readout: ${file}: ${reason} ${setAside === null ? 'It was left where it is.' : `It is kept as ${setAside}.`}`,
      )
    }
  }

  const surroundings = { ...place, streams, cwd, passphrases, vaultIn, inVault, complain, result, exported, fail }
  addNoteCommands(program, surroundings)
  addExchangeCommands(program, surroundings)
  addBackupCommands(program, surroundings)
  addEncryptionCommands(program, surroundings)
  addTagCommands(program, surroundings)
  addMemoCommands(program, surroundings)
  return program
}
