import { number } from './counting.ts'

/** Words of the text that is read, and of how it is set. */
export const reader = {
  region: 'Fiche',
  text: 'Texte',
  page: (page: number) => `p. ${page}`,
  title: 'Titre de la fiche',
  empty: 'Ouvrez une fiche de la bibliothèque ou importez un article.',
  newMemo: 'Nouvelle note',
  backToMemo: 'Retour à la note',
  toolbar: 'Annoter la sélection',
  undo: 'Annuler',
  redo: 'Rétablir',
}

export const reading = {
  selected: (words: string) => `Sélection : ${words}`,
  markBy: (kind: string, speaker: string) => `${kind} de ${speaker}`,
  suggested: 'Citation suggérée',
  adjust: (words: string) => `L’annotation deviendrait : ${words}`,
}

export const find = {
  region: 'Rechercher dans le texte',
  words: 'Rechercher dans le texte',
  count: (at: number, of: number, isDone: boolean) =>
    of === 0
      ? isDone
        ? 'Introuvable'
        : 'Recherche…'
      : `${number(Math.max(1, at))} sur ${number(of)}${isDone ? '' : '+'}`,
  previous: 'Occurrence précédente',
  next: 'Occurrence suivante',
  close: 'Fermer',
}

export const setting = {
  open: 'Taille et largeur du texte',
  size: 'Taille du texte',
  smaller: 'Texte plus petit',
  larger: 'Texte plus grand',
  percent: (scale: number) => `${Math.round(scale * 100)} %`,
  measure: 'Longueur des lignes',
  measures: { narrow: 'Courte', normal: 'Normale', wide: 'Longue' },
}

export const welcome = {
  region: 'À quoi sert Readout',
  title: 'Chaque ligne d’une note ramène aux mots sur lesquels elle repose.',
  steps: [
    ['Lire et annoter', 'Sélectionnez des mots du texte ; dites qui les a prononcés.'],
    ['Écrire l’essentiel', 'Votre synthèse, à côté de ce qui l’étaye.'],
    ['Rédiger la note', 'Chacune de ses citations ramène à sa source.'],
  ],
  sample: 'Ceci est une fiche d’exemple pour essayer.',
  dismiss: 'Compris',
} as const
