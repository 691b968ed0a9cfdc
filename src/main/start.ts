import type { Steps } from '../core/edit/history.ts'
import type { Desk } from '../core/model/desk.ts'
import type { Note } from '../core/model/note.ts'
import { openingOf } from '../core/model/pieces.ts'
import type { WindowStart } from '../shared/windowStart.ts'
import { DeskFile } from './desk.ts'
import type { Given } from './given.ts'
import type { Lists } from './keptLists.ts'
import { Library } from './library.ts'
import type { Tour } from './tour.ts'
import type { Unlock } from './vault/encryption/locked.ts'
import { Histories } from './vault/histories.ts'
import { openVault, type Vault } from './vault/vault.ts'
import type { VaultSwitch } from './vaultSwitch.ts'
import { tellWindow } from './window.ts'

/** What the program was started with, whatever becomes of the vault. */
export interface Starting {
  vaults: VaultSwitch
  given: Given
  tour: Tour
}

/** An open vault, with what a start needs of it. */
export interface Opened extends Starting {
  vault: Vault
  library: Library
  desk: DeskFile
  histories: Histories
  /** The note that a first start opens. */
  welcome: string | null
}

/** What the window shows first, as it was found in the vault. */
export interface Found extends Lists {
  desk: Desk
  first: { note: Note; steps: Steps } | null
}

/** Opens the vault that is to be open. @throws ReadoutError as {@link openVault} */
export async function open(starting: Starting, unlock: Unlock): Promise<Opened> {
  const vault = await openVault(starting.vaults.folder, { unlock })
  const welcome = await seed(vault, starting.tour)
  const library = new Library(vault, tellWindow)
  return { ...starting, vault, library, desk: new DeskFile(vault), histories: new Histories(vault), welcome }
}

/** Reads what the window shows first. It need not have asked yet: its page takes longer to load. */
export async function find({
  vault,
  library,
  desk,
  histories,
  welcome,
}: Pick<Opened, 'vault' | 'library' | 'desk' | 'histories' | 'welcome'>): Promise<Found> {
  const [lists, itsDesk] = await Promise.all([library.beginning(), desk.get()])
  const read = async (id: string | null | undefined) => (id == null ? null : vault.notes.read(id))
  // By the time a page is loaded once more, the note of the first start may have been removed.
  const note = (await read(welcome)) ?? (await read(lists.notes[0]?.id))
  const first = note === null ? null : { note, steps: await histories.stepsOf(note.id, note.revision) }
  return { ...lists, desk: itsDesk, first }
}

/** The answer to the window, which hears from now on what else is found. */
export function answerOf({ vault, library, given, tour, welcome }: Opened, found: Found): WindowStart {
  library.beginTelling()
  const { first, ...lists } = found
  return {
    ...lists,
    // Who else has the vault open is told later. Last of all, because reading is what comes upon problems.
    status: {
      folder: vault.folder,
      isEncrypted: vault.key !== null,
      problems: vault.setAside.problems,
      others: [],
      welcome,
      tour: tour.isOffered,
    },
    hasLink: given.next(null)?.type === 'link',
    first: first === null ? null : { opening: openingOf(first.note), steps: first.steps },
  }
}

/**
 * The sample is needed once in the life of a vault: it is not loaded at every start. Who is new to Readout is offered the tour, and has
 * a memo of the sample too.
 */
async function seed(vault: Vault, tour: Tour): Promise<string | null> {
  if (!vault.isNew) return null
  const { makeSampleMemo, seedVault } = await import('./seed.ts')
  const note = await seedVault(vault)
  if (note === null) return null
  if (tour.offer()) await makeSampleMemo(vault, note)
  return note.id
}
