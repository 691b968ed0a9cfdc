import { number, things } from './counting.ts'

/** Words of how memos begin and are kept: the new memo dialog, templates, the menu of a memo. */
export const templates = {
  builtIn: {
    memorandum: {
      name: 'Mémorandum',
      description:
        'L’essentiel d’abord, puis ce sur quoi il repose : contexte, propos tenus et conséquences. Rédigé en anglais.',
    },
    'key-judgments': {
      name: 'Jugements clés',
      description:
        'Une évaluation par jugements numérotés, chacun avec sa probabilité, ses éléments et la confiance accordée. Rédigé en anglais.',
    },
    readout: {
      name: 'Compte rendu de réunion ou de visite',
      description:
        'Qui s’est réuni, ce qui a été dit et convenu, et la suite, votre commentaire restant à part. Rédigé en anglais.',
    },
    'press-summary': {
      name: 'Revue de presse',
      description:
        'Ce que dit chaque article, avec son éditeur, sa date et ses citations ; leurs points communs et leurs écarts. Rédigé en anglais.',
    },
    'options-paper': {
      name: 'Note d’options',
      description:
        'Une décision à prendre : les options, le pour, le contre et le coût de chacune, et une recommandation. Rédigé en anglais.',
    },
    blank: { name: 'Vierge', description: 'Seulement l’en-tête : vous écrivez et référencez à partir de là.' },
  },
  newMemo: 'Nouvelle note',
  begin: 'Commencer une note',
  form: 'Forme',
  own: 'Vos modèles',
  ownFiles:
    'Vos modèles sont des fichiers du coffre. Pour en transmettre un, copiez son fichier ; pour en ajouter un, mettez-le dans le dossier.',
  showFolder: 'Afficher le dossier',
  rename: 'Renommer…',
  remove: 'Supprimer',
  removed: (name: string) => `« ${name} » mis à la corbeille.`,
  undo: 'Annuler',
  notes: 'Puiser dans',
  filter: 'Filtrer les fiches',
  filterHint: 'Titre, éditeur, locuteur',
  noNotes: 'Il n’y a pas encore de fiche : la note part du seul modèle.',
  noMatch: 'Aucune fiche ne correspond au filtre.',
  chosen: (count: number) => (count === 0 ? 'Aucune fiche choisie' : things(count, 'fiche choisie', 'fiches choisies')),
  order: 'La note puise dans les fiches dans l’ordre où vous les choisissez.',
  place: (place: number) => `numéro ${number(place)}`,
  create: 'Créer la note',
  cancel: 'Annuler',
  saveAs: 'Enregistrer comme modèle',
  saveAsHint:
    'La forme et votre propre texte sont gardés, les mots des sources ne le sont pas : citations et références sont retirées. De l’en-tête, « De » et « Mention » sont gardés.',
  renameTitle: 'Renommer le modèle',
  name: 'Nom',
  description: 'À quoi il sert',
  save: 'Enregistrer',
  replace: 'Remplacer',
  replaces: (name: string) => `Il existe déjà un modèle « ${name} ». L’enregistrement le remplace.`,
  saved: (name: string) => `« ${name} » figure désormais parmi vos modèles.`,
  menu: 'Autres actions sur cette note',
  duplicate: 'Dupliquer',
  archive: 'Archiver',
  unarchive: 'Sortir des archives',
  saveAsItem: 'Enregistrer comme modèle…',
  copyOf: (subject: string) => `${subject} (copie)`,
  duplicated: 'Ceci est la copie. L’original est tel qu’il était.',
  archived: 'Note archivée.',
  unarchived: 'Note sortie des archives.',
}
