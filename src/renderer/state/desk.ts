import { create } from 'zustand'
import { ReadoutError } from '../../core/errors.ts'
import { type Desk, type DocumentRef, isSameDocument, type SavedSearch } from '../../core/model/desk.ts'
import { newId } from '../../core/model/id.ts'
import { fittedName } from '../../core/model/name.ts'
import { call } from '../bridge.ts'
import { t } from '../strings.ts'
import { InTurn } from './inTurn.ts'
import { say, saysOneAtATime } from './toasts.ts'

type Change = (desk: Desk) => Desk

/** What is pinned and the searches that are kept; `null` until it has been read. A change shows at once; the disk follows. */
export const useDesk = create<{ desk: Desk | null }>(() => ({ desk: null }))

const inTurn = new InTurn('desk')
/** The desk as it is on the disk, as far as the window knows. */
let stored: Desk | null = null

/** Reads the desk, after the changes that are on their way to the disk. */
export async function loadDesk(): Promise<void> {
  await inTurn.read(async () => {
    stored = await call('desk.get', {})
  })
  settle()
}

/** Takes over the desk as it was read at the start. */
export function showDesk(desk: Desk): void {
  stored = desk
  useDesk.setState({ desk })
}

export function isPinned(desk: Desk | null, document: DocumentRef): boolean {
  return desk?.pinned.some((one) => isSameDocument(one, document)) ?? false
}

/** Pins a document, after those that are; or lets go of it, which can be taken back. */
export function togglePin(document: DocumentRef): void {
  const { desk } = useDesk.getState()
  if (desk === null) return
  if (isPinned(desk, document)) {
    const place = desk.pinned.findIndex((one) => isSameDocument(one, document))
    change((now) => ({ ...now, pinned: now.pinned.filter((one) => !isSameDocument(one, document)) }))
    sayOfPin(t.shelf.unpinned, [{ label: t.panel.undo, run: () => pinAt(document, place) }])
  } else {
    pinAt(document, desk.pinned.length)
    sayOfPin(t.shelf.pinned)
  }
}

/** Moves what is pinned up (-1) or down (1) by one. */
export function movePinned(document: DocumentRef, by: -1 | 1): void {
  change((desk) => ({ ...desk, pinned: moved(desk.pinned, (one) => isSameDocument(one, document), by) }))
}

/** Keeps a search under a name. The name is trimmed and cut to what fits; without one, the query stands for it. */
export function saveSearch(name: string, query: string): void {
  const search = { id: newId(), name: fittedName(name) || fittedName(query), query: query.trim() }
  if (search.query !== '') change((desk) => ({ ...desk, searches: [...desk.searches, search] }))
}

/** Gives a saved search another name; an empty one leaves it as it is. */
export function renameSearch(id: string, name: string): void {
  const given = fittedName(name)
  const { desk } = useDesk.getState()
  if (given === '' || desk?.searches.find((search) => search.id === id)?.name === given) return
  change((now) => ({
    ...now,
    searches: now.searches.map((search) => (search.id === id ? { ...search, name: given } : search)),
  }))
}

/** Lets go of a saved search, which can be taken back. */
export function removeSearch(id: string): void {
  const { desk } = useDesk.getState()
  const place = desk?.searches.findIndex((search) => search.id === id) ?? -1
  const search = desk?.searches[place]
  if (search === undefined) return
  change((now) => ({ ...now, searches: now.searches.filter((other) => other.id !== id) }))
  say(t.shelf.removed(search.name), [{ label: t.panel.undo, run: () => putBack(search, place) }])
}

/** Moves a saved search up (-1) or down (1) by one. */
export function moveSearch(id: string, by: -1 | 1): void {
  change((desk) => ({ ...desk, searches: moved(desk.searches, (one) => one.id === id, by) }))
}

/** Says what became of a pin, in the place of what was said of the one before. */
const sayOfPin = saysOneAtATime()

function pinAt(document: DocumentRef, place: number): void {
  change((desk) => (isPinned(desk, document) ? desk : { ...desk, pinned: desk.pinned.toSpliced(place, 0, document) }))
}

function putBack(search: SavedSearch, place: number): void {
  change((desk) => ({ ...desk, searches: desk.searches.toSpliced(place, 0, search) }))
}

/** Shows a change at once, and saves it after those before it. */
function change(make: Change): void {
  const { desk } = useDesk.getState()
  if (desk === null) return
  useDesk.setState({ desk: make(desk) })
  void inTurn.save(() => save(make)).then(settle)
}

/** Saves a change; where the file was changed elsewhere, once more on top of that. */
async function save(make: Change): Promise<void> {
  try {
    await put(make)
  } catch (error) {
    if (!(error instanceof ReadoutError) || error.code !== 'conflict') throw error
    stored = await call('desk.get', {})
    await put(make)
  }
}

async function put(make: Change): Promise<void> {
  stored ??= await call('desk.get', {})
  const next = make(stored)
  stored = { ...next, ...(await call('desk.save', next)) }
}

/** When nothing is on its way any more, what is on the disk is what is shown. */
function settle(): void {
  const { desk } = useDesk.getState()
  // Often it is what is shown already: the window hears of its own changes too.
  if (inTurn.isIdle && JSON.stringify(desk) !== JSON.stringify(stored)) useDesk.setState({ desk: stored })
}

function moved<T>(all: readonly T[], isIt: (one: T) => boolean, by: -1 | 1): T[] {
  const at = all.findIndex(isIt)
  const one = all[at]
  const to = at + by
  if (one === undefined || to < 0 || to >= all.length) return [...all]
  return all.toSpliced(at, 1).toSpliced(to, 0, one)
}
