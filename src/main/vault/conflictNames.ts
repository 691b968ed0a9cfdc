import { isId } from '../../core/model/id.ts'

/** What programs put behind a file's name when two computers changed it, before `.json`. */
const marks = [
  // Dropbox, Nextcloud: `… (conflicted copy 2026-11-28 101112)`, with a name before "conflicted" or not; Google Drive: `… (1)`.
  String.raw` \([^()]{1,120}\)`,
  // https://docs.syncthing.net/users/syncing.html#conflicting-changes
  String.raw`\.sync-conflict-\d{8}-\d{6}(?:-[A-Z0-9]{1,20})?`,
  // iCloud Drive and the Finder.
  String.raw` \d{1,3}`,
  // OneDrive: the computer's name, https://support.microsoft.com/office/what-do-the-onedrive-icons-mean-11143026-8000-44f8-aaa9-67c985aa49b3
  '-[A-Za-z0-9_][A-Za-z0-9_-]{0,62}',
]
const mark = new RegExp(`^(?:${marks.join('|')})$`, 'u')

/**
 * The ids of the documents of which a file may be a second version, the longest first, by what its name says.
 * @param stem the file's name without `.json`. Where it is an id itself, that is not among them.
 */
export function conflictingWith(stem: string): string[] {
  const found: string[] = []
  for (let end = Math.min(stem.length - 1, 64); end > 0; end--) {
    const before = stem.slice(0, end)
    if (isId(before) && mark.test(stem.slice(end))) found.push(before)
  }
  return found
}

/** Whether a name that is an id may be the one of a second version too: `…-laptop`. @param has whether there is a document of that id */
export function isPerhapsConflict(stem: string, has: (id: string) => boolean): boolean {
  for (let at = stem.lastIndexOf('-'); at > 0; at = stem.lastIndexOf('-', at - 1))
    if (has(stem.slice(0, at))) return true
  return false
}
