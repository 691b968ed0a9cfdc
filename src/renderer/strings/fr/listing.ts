import type { NoteGrouping, NoteSort } from '../../../core/library/listing.ts'
import { form, number, things } from './counting.ts'

const notes = (count: number) => things(count, 'fiche', 'fiches')

const sorts: Record<NoteSort, string> = {
  updated: 'Modification',
  published: 'Publication',
  created: 'Importation',
  title: 'Titre',
  publisher: 'Éditeur',
  quotes: 'Citations',
  collection: 'Ordre propre',
}

const groupings: Record<NoteGrouping, string> = {
  none: 'Rien',
  month: 'Mois de publication',
  publisher: 'Éditeur',
  speaker: 'Locuteur',
  tag: 'Étiquette',
  collection: 'Collection',
}

const without: Record<Exclude<NoteGrouping, 'none'>, string> = {
  month: 'Sans date',
  publisher: 'Éditeur inconnu',
  speaker: 'Personne de cité',
  tag: 'Sans étiquette',
  collection: 'Dans aucune collection',
}

/** Words of the lists of the library: how they are arranged, and what is done with several notes or memos at once. */
export const listing = {
  notes: 'Fiches',
  memos: 'Notes',
  count: (count: number) => number(count),
  sorts,
  groupings,
  without,
  arrange: 'Classer les fiches',
  arranged: (sort: string, direction: string, grouping: string | null) =>
    `Classer les fiches. Triées par ${sort.toLowerCase()}, ordre ${direction}${grouping === null ? '' : ` ; groupées par ${grouping.toLowerCase()}`}`,
  sortBy: 'Trier par',
  groupBy: 'Grouper par',
  show: 'Afficher',
  all: 'Toutes les fiches',
  collections: 'Collections',
  tags: 'Étiquettes',
  ascending: 'croissant',
  descending: 'décroissant',
  turn: (isDescending: boolean) => (isDescending ? 'Décroissant : inverser' : 'Croissant : inverser'),
  narrowed: { collection: 'Collection', tag: 'Étiquette' },
  showAll: 'Afficher toutes les fiches',
  manage: 'Étiquettes et collections…',
  nothingHere: {
    collection: 'Aucune fiche de la bibliothèque n’est dans cette collection.',
    tag: 'Aucune fiche ne porte cette étiquette.',
  },
  archived: 'Archivées',
  moreTags: (count: number) => `+${number(count)}`,
  select: 'Sélectionner',
  hint: 'Espace sélectionne, Maj avec ↑ ou ↓ en sélectionne plusieurs, Ctrl A toutes, Échap aucune, Suppr met à la corbeille.',
  bar: 'Sélection',
  selected: (count: number) => things(count, 'sélectionnée', 'sélectionnées'),
  clear: 'Effacer la sélection',
  tag: 'Étiqueter…',
  archive: 'Archiver',
  unarchive: 'Désarchiver',
  collect: 'Collection…',
  collectLong: 'Ajouter à une collection…',
  exportSelected: 'Exporter…',
  newMemo: 'Nouvelle note',
  none: 'Aucune fiche n’est sélectionnée, et aucune n’est ouverte.',
  noneAdvice: 'Sélectionnez des fiches dans la bibliothèque avec Espace, ou ouvrez-en une.',
  memosArchived: (count: number) => `${things(count, 'note archivée', 'notes archivées')}.`,
  memosUnarchived: (count: number) => `${things(count, 'note sortie', 'notes sorties')} des archives.`,
  noteArchived: 'Fiche archivée.',
  noteUnarchived: 'Fiche sortie des archives.',
  undo: 'Annuler',
  cancel: 'Annuler',
  tagging: {
    title: (count: number) => (count === 1 ? 'Étiqueter la fiche' : `Étiqueter ${notes(count)}`),
    add: 'Ajouter des étiquettes',
    hint: 'séparées par des virgules',
    apply: 'Appliquer',
    current: 'Étiquettes actuelles',
    some: (count: number, of: number) => `${number(count)} sur ${number(of)}`,
    remove: (tag: string) => `Retirer ${tag}`,
    keep: (tag: string) => `Garder ${tag}`,
    removed: 'est retirée',
    problem: 'Une étiquette a 80 caractères au plus.',
    known: 'Étiquettes connues',
  },
  ofNote: {
    edit: 'Étiquettes de la fiche',
    add: 'Étiqueter',
    tags: (tags: readonly string[]) => (tags.length === 0 ? 'Étiqueter' : `Étiquettes : ${tags.join(', ')}`),
  },
  collecting: {
    title: (count: number) => `Ajouter ${notes(count)} à une collection`,
    existing: 'Collections',
    none: 'Il n’y a pas encore de collection.',
    count: notes,
    fresh: 'Nouvelle collection',
    create: 'Créer',
  },
  exporting: {
    title: 'Exporter des fiches',
    what: 'Exporter',
    annotations: 'Annotations',
    sources: 'Notices bibliographiques',
    of: 'De',
    selectedNotes: (count: number) => `${form(count, 'Fiche sélectionnée', 'Fiches sélectionnées')} (${number(count)})`,
    into: 'Vers',
    oneFile: 'Un seul fichier',
    files: 'Un fichier par fiche',
    importable: 'Pour réimporter les annotations fiche par fiche, choisissez un fichier par fiche.',
    written: (file: string, count: number, without: number) =>
      `Annotations de ${notes(count)} exportées sous ${file}.${leftOut(without)}`,
    writtenFiles: (folder: string, count: number, without: number) =>
      `${things(count, 'fichier écrit', 'fichiers écrits')} dans ${folder}.${leftOut(without)}`,
  },
}

function leftOut(count: number): string {
  return count === 0 ? '' : ` ${things(count, 'fiche n’a', 'fiches n’ont')} pas d’annotations.`
}
