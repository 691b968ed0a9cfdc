import { things } from './counting.ts'

/** Words of the memo and of the evidence beside it. */
export const memo = {
  region: 'Note',
  none: 'Aucune note n’est ouverte.',
  noneAdvice: 'Ouvrez-en une depuis la bibliothèque ou tirez-en une d’une fiche.',
  nothing: 'La note n’est plus là. Ouvrez-en une autre depuis la bibliothèque.',
  mode: 'Afficher la note',
  edit: 'Rédaction',
  preview: 'Aperçu',
  previewFailed: 'L’aperçu n’a pas pu être produit.',
  export: 'Exporter en PDF…',
  remove: 'Supprimer la note',
  exported: (path: string) => `Exporté vers ${path}`,
  open: 'Ouvrir',
  folder: 'Afficher dans le dossier',
  head: { to: 'À', from: 'De', date: 'Date', subject: 'Objet', handling: 'Mention' },
  headHints: {
    to: 'Qui la lit',
    from: 'Qui l’écrit',
    date: '',
    subject: 'De quoi il s’agit',
    handling: 'Imprimée sur chaque page si renseignée',
  },
  paper: 'Papier',
  bottomLine: 'L’essentiel',
  bodyRegion: 'Corps de la note',
  emptyBody: 'Insérez des citations à partir des éléments à droite, ou ajoutez un titre.',
  problems: {
    'note-missing': 'La fiche citée n’est plus dans le coffre.',
    'annotation-missing': 'L’annotation citée a été supprimée de la fiche.',
    'words-changed': 'La fiche a maintenant d’autres mots pour cette annotation.',
    orphan: 'Ces mots ne figurent plus dans la source.',
    'speaker-changed': 'La fiche attribue maintenant ces mots à quelqu’un d’autre.',
  },
  conflictCopy: 'Garder la mienne en copie',
  conflictReload: 'Recharger la note',
  page: (page: number, pages: number) => `Page ${page} sur ${pages}`,
  rendering: 'Mise en pages…',
}

export const evidence = {
  region: 'Éléments',
  from: (count: number) => (count === 0 ? 'Choisir des fiches' : `De ${things(count, 'fiche', 'fiches')}`),
  filter: 'Filtrer',
  used: 'cité',
  empty: 'Ces fiches n’ont pas encore d’annotations.',
  choose: 'Choisissez une fiche pour voir ce qui y est dit.',
  noMatch: 'Rien ne correspond au filtre.',
}
