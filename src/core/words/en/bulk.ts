import { list, number, things } from './counting.ts'

const notes = (count: number) => things(count, 'note', 'notes')
const tagsNamed = (tags: readonly string[]) => `${tags.length === 1 ? 'tag' : 'tags'} ${list(tags)}`
const capitalised = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1)

/** Words of changes to many notes. What was done is a sentence without its full stop. */
export const bulk = {
  renamed: (from: string, to: string, count: number) => `Renamed the tag ${from} to ${to} in ${notes(count)}`,
  removedTag: (tag: string, count: number) => `Removed the tag ${tag} from ${notes(count)}`,
  /** @param archived whether they were archived too, or taken out of the archive; `null` where neither */
  tagged: (added: readonly string[], removed: readonly string[], archived: boolean | null, count: number) => {
    const done = [
      ...(added.length > 0 ? [`added the ${tagsNamed(added)}`] : []),
      ...(removed.length > 0 ? [`removed the ${tagsNamed(removed)}`] : []),
      ...(archived === null ? [] : [archived ? 'archived them' : 'took them out of the archive']),
    ]
    return capitalised(`${list(done)} in ${notes(count)}`)
  },
  archived: (count: number) => `Archived ${notes(count)}`,
  unarchived: (count: number) => `Took ${notes(count)} out of the archive`,
  brokenOff: (label: string) => `${label}, as far as that came`,
  changedSince: (count: number) =>
    count === 1
      ? 'In one place the tags were changed since: it was left as it is.'
      : `In ${number(count)} places the tags were changed since: they were left as they are.`,
  goneSince: (count: number) =>
    count === 1 ? 'An annotation was deleted since.' : `${number(count)} annotations were deleted since.`,
} as const
