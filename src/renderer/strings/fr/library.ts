import { number, things } from './counting.ts'

const sentence = (text: string) => (text.endsWith('.') ? text : `${text}.`)

/** Words of the library and of what is imported into it. */
export const library = {
  region: 'Bibliothèque',

  // Without its ellipsis, so that it fits beside the name of the application.
  import: 'Importer',
  importFolder: 'Importer un dossier…',
  memos: 'Notes',
  noNotes:
    'Aucune fiche pour l’instant. Importez un article, déposez-le sur cette fenêtre ou collez-le : il s’ouvre ici, prêt à être annoté.',
  noMemos: 'Aucune note pour l’instant. Choisissez « Nouvelle note » : elle part d’un modèle et puise dans vos fiches.',
  untitledMemo: 'Note sans objet',
  quotes: (count: number) => things(count, 'citation', 'citations'),
}

export const problems = {
  title: (count: number) =>
    count === 1
      ? 'Un fichier du coffre n’a pas pu être utilisé'
      : `${count} fichiers du coffre n’ont pas pu être utilisés`,
  kept: (where: string) => `Il est conservé tel quel sous ${where}.`,
  keptCopy: 'Son fichier est conservé tel quel dans .readout/set-aside.',
  left: 'Il a été laissé à sa place.',
  copies: (count: number) =>
    count === 1
      ? 'Une seconde version d’un document a été trouvée'
      : `${count} secondes versions de documents ont été trouvées`,
  dismiss: 'Fermer',
}

export const importing = {
  region: 'Importation en cours',
  progress: (done: number, total: number) => `${number(done)} sur ${number(total)}`,
  cancel: 'Annuler',
  cancelling: 'Arrêt…',
  drop: 'Déposez pour importer',
  dropHint: 'Fichiers et dossiers. Les originaux restent à leur place.',
  nothing: 'Il n’y a là aucun fichier à importer.',
  cut: (most: number) => `Un dépôt importe ${number(most)} fichiers au plus : les autres ont été laissés de côté.`,
  busy: 'Une importation est en cours. Attendez qu’elle se termine ou annulez-la, puis recommencez.',
  tooShort:
    'Coller ici importe un article copié. Le presse-papiers contient trop peu de mots pour en faire un article.',
  unreadable: (why: string) => `Le fichier n’a pas pu être lu : ${sentence(why)}`,
  unreadableFolder: (why: string) => `Le dossier n’a pas pu être lu : ${sentence(why)}`,
  refusals: {
    gone: 'il n’est plus là d’où il a été glissé. Retrouvez-le, puis déposez-le de nouveau.',
    refused:
      'la lecture en est interdite, ou un autre programme l’utilise. Fermez ce programme, puis déposez-le de nouveau.',
    other: 'le système l’a refusé. Choisissez Importer… et cherchez-le là.',
  },
  unanswered: 'Il n’a pas été importé, sans que la raison soit connue. Recommencez.',
}

export const importReport = {
  title: 'Importation',
  imported: (count: number) => things(count, 'importé', 'importés'),
  older: (title: string) =>
    `« ${title} » est déjà dans la bibliothèque, dans une version qui est peut-être plus ancienne.`,
  update: 'Mettre plutôt cette fiche à jour…',
  duplicates: (count: number) => `${number(count)} déjà dans la bibliothèque`,
  failed: (count: number) => things(count, 'non importé', 'non importés'),
  cancelled: (count: number) => things(count, 'annulé', 'annulés'),
  more: (count: number) => `et ${things(count, 'autre', 'autres')}`,
  open: 'Ouvrir',
  close: 'Fermer',
}
