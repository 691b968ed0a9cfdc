import type { CoreWords } from '../en.ts'
import { form, list, number, things } from './counting.ts'

const notes = (count: number) => things(count, 'fiche', 'fiches')
const tagsNamed = (tags: readonly string[]) =>
  `${tags.length === 1 ? 'de l’étiquette' : 'des étiquettes'} ${list(tags)}`
const capitalised = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1)

/** Words of changes to many notes. What was done is a sentence without its full stop. */
export const bulk: CoreWords['bulk'] = {
  renamed: (from, to, count) => `Étiquette ${from} renommée ${to} dans ${notes(count)}`,
  removedTag: (tag, count) => `Étiquette ${tag} retirée de ${notes(count)}`,
  tagged: (added, removed, archived, count) => {
    const done = [
      ...(added.length > 0 ? [`ajout ${tagsNamed(added)}`] : []),
      ...(removed.length > 0 ? [`retrait ${tagsNamed(removed)}`] : []),
      ...(archived === null ? [] : [archived ? 'archivage' : 'sortie des archives']),
    ]
    return capitalised(`${list(done)} dans ${notes(count)}`)
  },
  archived: (count) => things(count, 'fiche archivée', 'fiches archivées'),
  unarchived: (count) => `${things(count, 'fiche sortie', 'fiches sorties')} des archives`,
  brokenOff: (label) => `${label}, jusqu’à l’interruption`,
  changedSince: (count) =>
    form(
      count,
      'À un endroit, les étiquettes ont été modifiées depuis : il a été laissé tel quel.',
      `À ${number(count)} endroits, les étiquettes ont été modifiées depuis : ils ont été laissés tels quels.`,
    ),
  goneSince: (count) =>
    form(count, 'Une annotation a été supprimée depuis.', `${number(count)} annotations ont été supprimées depuis.`),
}
