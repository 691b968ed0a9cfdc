import type { CoreWords } from '../en.ts'
import type { NotePart, Noun } from '../noun.ts'

const parts: Record<NotePart, string> = {
  annotation: 'L’annotation',
  actor: 'L’acteur',
  event: 'L’événement',
  keyPoint: 'Le point clé',
}
const nouns: Record<Noun, string> = {
  note: 'aucune fiche',
  memo: 'aucune note',
  template: 'aucun modèle',
  collection: 'aucune collection',
}
const lists: Record<Noun, string> = {
  note: 'les fiches',
  memo: 'les notes',
  template: 'les modèles',
  collection: 'les collections',
}

/** Words of changes that are refused. */
export const editing: CoreWords['editing'] = {
  noteKept: 'La fiche est restée telle quelle.',
  nothingChanged: 'Rien n’a été modifié.',
  otherInVault: 'L’autre modification est dans le coffre.',
  reopen: 'Rouvrez la fiche pour la voir dans son état actuel.',
  gone: (part) => `${parts[part]} n’est plus dans la fiche.`,
  replyGone: 'La réponse n’est plus dans la fiche.',
  idTaken: (id) => `La modification ne s’accorde pas avec la fiche : l’identifiant ${id} y désigne déjà autre chose.`,
  nobody:
    'La modification ne s’accorde pas avec la fiche : une citation serait attribuée à quelqu’un qui n’y figure pas.',
  noBulk: {
    message: 'Il n’y a pas de modification de plusieurs fiches à annuler.',
    advice: 'Pour revenir sur ce qui a été fait dans une fiche, ouvrez-la et annulez-le là.',
  },
  noteConflict: {
    message: 'Ce que vous avez modifié dans cette fiche a été modifié ailleurs entre-temps.',
    kept: 'Votre modification est toujours dans la fenêtre, et l’autre est dans le coffre.',
    advice: 'Gardez la vôtre en copie, ou prenez celle du coffre.',
  },
  memoConflict: {
    message: 'Cette note a été modifiée ailleurs depuis son ouverture.',
    kept: 'Votre texte est toujours dans la fenêtre, et l’autre version est dans le coffre.',
    advice: 'Gardez la vôtre en copie, ou rechargez la note.',
  },
  collectionConflict: {
    message: 'Cette collection a été modifiée ailleurs entre-temps.',
    advice: 'Regardez son état actuel, puis réessayez.',
  },
  begun: {
    reply: (words) => `Une réponse que vous avez commencée n’est pas enregistrée : « ${words} »`,
    event: (words) => `Un événement que vous avez commencé n’est pas enregistré : « ${words} »`,
  },
  deskConflict: { message: 'Ce qui est épinglé a été modifié ailleurs entre-temps.', advice: 'Réessayez.' },
  deskNewer: {
    message: 'Ce qui est épinglé dans ce coffre a été écrit par une version plus récente de Readout.',
    kept: 'Rien n’y a été modifié.',
    advice: 'Installez la version plus récente pour le modifier.',
  },
  templateTaken: (name) => `Il existe déjà un modèle « ${name} ».`,
  otherName: 'Choisissez un autre nom.',
  allThere: {
    message: (title) => `« ${title} » a déjà toutes les annotations du fichier.`,
    advice: 'Il n’y a rien à importer ; si vous en attendiez davantage, choisissez un autre fichier.',
  },
  offerGone: { message: 'Ce qui était affiché n’est plus disponible.', advice: 'Choisissez de nouveau le fichier.' },
  workedIn: {
    message: (title) => `« ${title} » a des annotations à elle.`,
    kept: 'Les deux fiches sont restées telles quelles.',
    advice: 'Gardez les deux, ou mettez la plus ancienne à jour depuis le fichier de la plus récente.',
  },
  sameSource: {
    message: (file, title) => `${file} est déjà ce que contient « ${title} ».`,
    advice: 'Choisissez la version plus récente du document.',
  },
  badLink: {
    message: 'Le lien suivi ne mène pas à une fiche.',
    advice: 'Copiez-le de nouveau à sa source : il a peut-être été tronqué.',
  },
  internal: {
    message: (what) => `Un problème est survenu dans Readout : ${what}.`.replace(/\.\.$/, '.'),
    advice: 'Réessayez ; si cela se reproduit, signalez-le en citant cette phrase.',
  },
  startAgain: 'Relancez Readout ; si cela se reproduit, signalez-le en citant cette phrase.',
  foreign: 'Autre chose que la fenêtre de Readout l’a demandé.',
  malformed: (channel, what) =>
    `La fenêtre a demandé quelque chose que Readout ne comprend pas (${channel} : ${what}).`,
  searchStopped: {
    message: 'La recherche s’est arrêtée.',
    kept: 'Vos fiches et vos notes sont telles qu’elles ont été enregistrées.',
    advice: 'Relancez Readout ; si cela se reproduit, supprimez le dossier .readout/index de votre coffre.',
  },
  noSuch: (noun, id) => `Il n’y a ${nouns[noun]} ${id} dans ce coffre.`,
  listThem: (noun) => `Affichez ${lists[noun]} pour voir ce qu’il y a.`,
}
