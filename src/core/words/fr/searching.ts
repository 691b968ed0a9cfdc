import type { CoreWords } from '../en.ts'

/** What the search says of a query beside what it found. What is typed to search stays English. */
export const searching: CoreWords['searching'] = {
  unknownKind: (typed, kinds) => `« ${typed} » n’est pas un type ; les types sont ${kinds.join(', ')}.`,
  unknownIs: (typed) => `« is:${typed} » est inconnu ; « is:archived » existe.`,
  noDate: (typed) => `« ${typed} » n’est pas une date ; une date s’écrit 2023, 2023-08 ou 2023-08-27.`,
  tooMany: (most) => `Seuls les ${most} premiers mots ont été cherchés.`,
  someOnly: 'Rien n’a tous ces mots ; voici ce qui en a certains.',
}
