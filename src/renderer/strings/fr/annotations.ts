import { number, things } from './counting.ts'

/** Words of annotations. */
export const kinds = { quote: 'Citation', highlight: 'Surlignage', claim: 'Affirmation', comment: 'Commentaire' }

export const kindsMany = {
  quote: 'Citations',
  highlight: 'Surlignages',
  claim: 'Affirmations',
  comment: 'Commentaires',
}

export const panel = {
  region: 'Annotations',
  tabs: { annotations: 'Annotations', summary: 'Synthèse', background: 'Contexte' },
  filter: 'Afficher',
  all: 'Tout',
  empty:
    'Rien n’est encore annoté. Sélectionnez des mots du texte et appuyez sur Q pour une citation, H pour un surlignage, C pour une affirmation, M pour un commentaire.',
  orphans: 'Mots introuvables dans le texte',
  speakerUnknown: 'Locuteur non nommé',
  nameSpeaker: 'Nommer le locuteur',
  edit: 'Modifier',
  delete: 'Supprimer',
  deleted: 'Annotation supprimée.',
  undo: 'Annuler',
  done: 'Terminé',
  kind: 'Type',
  speaker: 'Locuteur',
  remark: 'Remarque',
  tags: 'Étiquettes',
  tagsHint: 'séparées par des virgules',
  more: 'Tout afficher',
  less: 'Réduire',
}

export const copying = {
  quotation: 'Citation copiée.',
  link: 'Lien vers l’annotation copié.',
  noteLink: 'Lien vers la fiche copié.',
  nothing: 'Sélectionnez des mots ou une annotation pour les copier comme citation.',
  noAnnotation: 'Sélectionnez l’annotation dont vous voulez copier le lien.',
  noNote: 'Aucune fiche n’est ouverte.',
  copyLink: 'Copier le lien',
}

export const link = {
  noNote: 'La fiche à laquelle mène le lien n’est pas dans ce coffre.',
  noNoteAdvice: 'Elle a été supprimée, ou le lien vient d’un autre coffre.',
  noAnnotation: 'L’annotation à laquelle mène le lien n’est plus dans cette fiche.',
  noAnnotationAdvice: 'La fiche est ouverte à l’endroit de la dernière lecture.',
}

export const working = {
  words: 'Filtrer les annotations',
  wordsHint: 'Mots, personnes, étiquettes',
  speaker: 'Filtrer par locuteur',
  anySpeaker: 'Tous les locuteurs',
  nobody: 'Non nommé',
  tag: 'Filtrer par étiquette',
  anyTag: 'Toutes les étiquettes',
  count: (shown: number, all: number) =>
    shown === all ? things(all, 'annotation', 'annotations') : `${number(shown)} sur ${number(all)}`,
  clear: 'Tout afficher',
  none: 'Rien ne correspond au filtre.',
  colourBy: 'Couleur',
  colourings: { kind: 'Type', speaker: 'Locuteur' },
  legend: 'Locuteurs par couleur et par trait',
  others: (count: number) => things(count, 'autre', 'autres'),
  at: (place: number, all: number, words: string, who: string) =>
    `Annotation ${number(place)} sur ${number(all)} : ${words}${who === '' ? '' : `, ${who}`}`,
  fromTheTop: 'C’était la dernière annotation. Voici la première.',
  fromTheEnd: 'C’était la première annotation. Voici la dernière.',
  nothing: 'Il n’y a aucune annotation où aller.',
  replies: 'Réponses',
  earlier: (count: number) => things(count, 'précédente', 'précédentes'),
  reply: 'Répondre',
  goOnReplying: 'Reprendre la réponse',
  yourReply: 'Votre réponse',
  replyHint: 'Entrée enregistre, Maj Entrée va à la ligne',
  save: 'Enregistrer',
  cancel: 'Annuler',
  changeReply: 'Modifier la réponse',
  removeReply: 'Supprimer la réponse',
  replyRemoved: 'Réponse supprimée.',
  here: 'ici',
  manyTitle: (count: number) => `Parcourir les ${number(count)} annotations de cette ligne`,
}

export const reattach = {
  changed: 'Le texte a maintenant d’autres mots ici',
  was: 'Relevé',
  is: 'Dans le texte',
  take: 'Reprendre les mots actuels',
  taken: 'Les mots du texte ont été repris.',
  orphan: 'Ces mots ne se retrouvent pas avec certitude dans le texte.',
  context: 'Ils se trouvaient ici',
  attach: 'Rattacher aux mots sélectionnés',
  noSelection: 'Sélectionnez dans le texte les mots visés, puis rattachez.',
  find: 'Chercher un passage proche',
  none: 'Rien de proche dans le texte.',
  candidates: 'Passages proches',
  alike: (percent: number) => `${percent} % de ressemblance`,
  attachHere: 'Rattacher ici',
  attached: 'Rattachée.',
}
