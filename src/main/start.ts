import type { Steps } from '../core/edit/history.ts'
import type { Desk } from '../core/model/desk.ts'
import type { Note } from '../core/model/note.ts'
import { openingOf } from '../core/model/pieces.ts'
import type { WindowStart } from '../shared/contract.ts'
import { DeskFile } from './desk.ts'
import type { GivenFiles } from './givenFiles.ts'
import type { Lists } from './keptLists.ts'
import { Library } from './library.ts'
import type { Links } from './links.ts'
import { Histories } from './vault/histories.ts'
import { openVault, type Vault } from './vault/vault.ts'
import type { VaultSwitch } from './vaultSwitch.ts'
import { tellWindow } from './window.ts'

/** An open vault, with what a start needs of it. */
export interface Opened {
  vault: Vault
  library: Library
  desk: DeskFile
  histories: Histories
  vaults: VaultSwitch
  links: Links
  files: GivenFiles
  /** The note that a first start opens. */
  welcome: string | null
}

/** What the window shows first, as it was found in the vault. */
export interface Found extends Lists {
  desk: Desk
  first: { note: Note; steps: Steps } | null
}

/** Opens the vault that is to be open. @throws ReadoutError as {@link openVault} */
export async function open(vaults: VaultSwitch, links: Links, files: GivenFiles): Promise<Opened> {
  const vault = await openVault(vaults.folder)
  const welcome = await seed(vault)
  const library = new Library(vault, tellWindow)
  return { vault, library, desk: new DeskFile(vault), histories: new Histories(vault), vaults, links, files, welcome }
}

/** Reads what the window shows first. It need not have asked yet: its page takes longer to load. */
export async function find({ vault, library, desk, histories, welcome }: Opened): Promise<Found> {
  const [lists, itsDesk] = await Promise.all([library.beginning(), desk.get()])
  const id = welcome ?? lists.notes[0]?.id
  const note = id === undefined ? null : await vault.notes.read(id)
  const first = note === null ? null : { note, steps: await histories.stepsOf(note.id, note.revision) }
  return { ...lists, desk: itsDesk, first }
}

/** The answer to the window, which hears from now on what else is found. */
export function answerOf({ vault, library, links, welcome }: Opened, found: Found): WindowStart {
  library.beginTelling()
  const { first, ...lists } = found
  return {
    ...lists,
    // Who else has the vault open is told later. Last of all, because reading is what comes upon problems.
    status: { folder: vault.folder, problems: vault.setAside.problems, others: [], welcome },
    hasLink: links.isWaiting,
    first: first === null ? null : { opening: openingOf(first.note), steps: first.steps },
  }
}

/** The sample is needed once in the life of a vault: it is not loaded at every start. */
async function seed(vault: Vault): Promise<string | null> {
  if (!vault.isNew) return null
  const { seedVault } = await import('./seed.ts')
  return seedVault(vault)
}
