import { form, number, things } from './counting.ts'

const notes = (count: number) => things(count, 'fiche', 'fiches')

/** Words about changes to many notes at once. */
export const bulk = {
  region: 'Modification en cours',
  progress: (done: number, total: number) => `${number(done)} sur ${notes(total)}`,
  done: (label: string) => `${label}.`,
  undo: 'Annuler',
  nothing: 'Rien n’avait à être modifié.',
  busy: 'De nombreuses fiches sont en cours de modification. Attendez la fin, puis recommencez.',
  undone: (label: string, changed: number) =>
    changed === 0 ? `Il ne restait rien à annuler de : ${label}.` : `Annulé dans ${notes(changed)} : ${label}.`,
  notChanged: (count: number) => things(count, 'fiche n’a pas été modifiée', 'fiches n’ont pas été modifiées'),
  notUndone: (count: number) => `Tout n’a pas été annulé dans ${notes(count)}`,
  last: (label: string) => `Dernière modification : ${label}.`,
  more: (count: number) => `et ${things(count, 'autre', 'autres')}`,
  dismiss: 'Fermer',
}

/** Words about collections of notes. */
export const collections = {
  undo: 'Annuler',
  created: (name: string, count: number) =>
    count === 0 ? `Collection « ${name} » créée.` : `Collection « ${name} » créée avec ${notes(count)}.`,
  added: (count: number, name: string) => `${things(count, 'fiche ajoutée', 'fiches ajoutées')} à « ${name} ».`,
  allThere: (name: string) => `Toutes sont déjà dans « ${name} ».`,
  removed: (count: number, name: string) => `${things(count, 'fiche retirée', 'fiches retirées')} de « ${name} ».`,
  renamed: (from: string, to: string) => `« ${from} » s’appelle désormais « ${to} ».`,
  merged: (from: string, into: string) => `« ${from} » fait désormais partie de « ${into} ».`,
  deleted: (name: string) => `Collection « ${name} » mise à la corbeille. Ses fiches restent.`,
  all: 'Collections',
  none: 'Il n’y a pas encore de collection.',
  what: 'Une collection garde des fiches dans un ordre à elle : un dossier, une liste de lecture.',
  hint: 'F2 renomme, Suppr met à la corbeille.',
  fresh: 'Nouvelle collection',
  create: 'Créer',
  count: (count: number) => number(count),
  rename: (name: string) => `Renommer ${name}`,
  renameTitle: 'Renommer (F2)',
  newName: (name: string) => `Nouveau nom de ${name}`,
  remove: (name: string) => `Mettre ${name} à la corbeille`,
  removeTitle: 'Mettre à la corbeille (Suppr)',
  merge: 'Fusionner',
  mergeChoose: 'Fusionner dans…',
  mergeWith: (name: string) => `Fusionner ${name} dans`,
  mergeQuestion: (name: string, into: string) => `Fusionner « ${name} » dans « ${into} » ?`,
  notesOf: (name: string) => `Fiches de ${name}`,
  add: (name: string) => `Chercher des fiches à ajouter à ${name}`,
  addHint: 'Chercher des fiches à ajouter',
  found: (count: number) => things(count, 'fiche trouvée', 'fiches trouvées'),
  noMatch: 'Aucune fiche de la bibliothèque ne correspond.',
  empty: 'Aucune fiche pour l’instant. Cherchez-en avec le champ ci-dessus.',
  notesHint: 'Alt avec ↑ ou ↓ déplace une fiche, Suppr la retire, Entrée l’ouvre.',
  addingHint: 'Espace ajoute une fiche ou la retire. Videz le champ pour voir la collection.',
  open: 'Ouvrir (Entrée)',
  up: (title: string) => `Monter ${title}`,
  upTitle: 'Monter (Alt ↑)',
  down: (title: string) => `Descendre ${title}`,
  downTitle: 'Descendre (Alt ↓)',
  moved: (title: string, place: number, of: number) => `${title} : ${number(place)} sur ${number(of)}`,
  takeOut: (title: string) => `Retirer ${title}`,
  takeOutTitle: 'Retirer (Suppr)',
  missing: 'Une fiche qui n’est plus là',
  missingHint: 'Elle a été supprimée, ou son fichier a été déplacé.',
  gone: (count: number) => `${things(count, 'fiche n’est plus là', 'fiches ne sont plus là')}.`,
  takeOutGone: 'Retirer',
}

/** Words of the dialog of tags and collections. */
export const tags = {
  title: 'Étiquettes et collections',
  tabs: { tags: 'Étiquettes', collections: 'Collections' },
  close: 'Fermer',
  cancel: 'Annuler',
  filter: 'Filtrer les étiquettes',
  count: (shown: number, all: number) =>
    shown === all ? things(all, 'étiquette', 'étiquettes') : `${number(shown)} sur ${number(all)}`,
  none: 'Aucune fiche ni annotation ne porte encore d’étiquette.',
  noMatch: 'Aucune étiquette ne correspond au filtre.',
  hint: 'Entrée ou F2 renomme partout ; un nom déjà pris fusionne. Suppr retire partout, Tab mène aux fiches.',
  bears,
  search: (tag: string, bearing: string) => `${tag} : ${bearing}. Les rechercher`,
  searchTitle: 'Rechercher ce qui la porte',
  rename: (tag: string) => `Renommer ${tag}`,
  renameTitle: 'Renommer (Entrée ou F2)',
  remove: (tag: string) => `Retirer ${tag}`,
  removeTitle: 'Retirer partout (Suppr)',
  newName: (tag: string) => `Nouveau nom de ${tag}`,
  take: 'Renommer',
  merge: 'Fusionner',
  mergeQuestion: (count: number, tag: string, into: number, other: string) =>
    `Fusionner ${number(count)} « ${tag} » dans ${number(into)} « ${other} » ?`,
  removeIt: 'Retirer',
  removeQuestion: (tag: string, bearing: string) => `Retirer « ${tag} » de ${bearing} ?`,
  noComma: 'Une étiquette n’a pas de virgule.',
  tooLong: 'Une étiquette a 80 caractères au plus.',
  variants: (count: number) =>
    form(
      count,
      'Une étiquette ne diffère d’une autre que par ses majuscules',
      `${number(count)} étiquettes ne diffèrent d’une autre que par leurs majuscules`,
    ),
  mergeInto: (tag: string) => `Fusionner dans ${tag}`,
  mergeVariant: (tag: string, into: string) => `Fusionner ${tag} dans ${into}`,
}

function bears({ notes: whole, annotations }: { notes: number; annotations: number }): string {
  const parts = [
    whole === 0 ? '' : notes(whole),
    annotations === 0 ? '' : things(annotations, 'annotation', 'annotations'),
  ]
  return parts.filter(Boolean).join(', ') || 'rien'
}
