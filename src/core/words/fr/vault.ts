import type { CoreWords } from '../en.ts'
import type { Noun } from '../noun.ts'

const nouns: Record<Noun, string> = {
  note: 'la fiche',
  memo: 'la note',
  template: 'le modèle',
  collection: 'la collection',
}
const room = 'Libérez de la place sur le disque, puis réessayez.'
const permission: readonly [string, string] = [
  'l’accès a été refusé',
  'Vérifiez que vous avez le droit d’y lire et d’y écrire, puis réessayez.',
]
const busy: readonly [string, string] = [
  'un autre programme utilise le fichier',
  'Fermez l’autre programme, puis réessayez.',
]
const gone: readonly [string, string] = [
  'le disque ou le partage où il se trouve ne répond pas',
  'Reconnectez-le, puis réessayez.',
]
const tooMany: readonly [string, string] = [
  'trop de fichiers sont ouverts',
  'Fermez d’autres programmes, puis réessayez.',
]

/** Words of the disk, and of the vault on it. */
export const vault: CoreWords['vault'] = {
  codes: {
    ENOSPC: ['le disque est plein', room],
    EDQUOT: ['votre quota de disque est épuisé', room],
    EACCES: permission,
    EPERM: permission,
    EROFS: ['le disque est en lecture seule', 'Choisissez un endroit où il est possible d’écrire.'],
    EBUSY: busy,
    EMFILE: tooMany,
    ENFILE: tooMany,
    EIO: ['le disque a signalé une erreur', 'Copiez votre coffre sur un autre disque, puis réessayez.'],
    ENOENT: ['ce fichier ou ce dossier n’existe pas', 'Vérifiez le nom et le dossier.'],
    EISDIR: ['c’est un dossier, pas un fichier', 'Indiquez un fichier.'],
    ENOTDIR: ['une partie du chemin est un fichier, pas un dossier', 'Vérifiez le nom et le dossier.'],
    EEXIST: ['quelque chose porte déjà ce nom', 'Choisissez un autre nom.'],
    ENOTEMPTY: ['le dossier n’est pas vide', 'Choisissez un dossier vide, ou un nouveau dossier.'],
    EFBIG: ['il est plus long que le disque ne le permet', 'Choisissez un dossier sur un autre disque.'],
    ELOOP: [
      'un lien du chemin ramène à lui-même',
      'Indiquez le fichier ou le dossier lui-même, et non un lien vers lui.',
    ],
    ETXTBSY: busy,
    ENODEV: gone,
    ENXIO: gone,
    ENOTCONN: gone,
    ESTALE: gone,
    ETIMEDOUT: gone,
    EHOSTDOWN: gone,
    EHOSTUNREACH: gone,
    ENETUNREACH: gone,
    ENAMETOOLONG: [
      'son nom est plus long que le disque ne le permet',
      'Choisissez un nom plus court, ou un dossier plus haut.',
    ],
  },
  otherCode: (code) => `le système l’a refusé (${code})`,
  otherCodeAdvice: 'Réessayez ; si cela se reproduit, vérifiez l’état du disque.',
  aFile: 'Un fichier',
  refused: (path, what) => `${path} n’a pas pu être utilisé : ${what}.`,
  kept: 'Ce qui avait été enregistré est intact.',
  locked: {
    message: 'Une autre fenêtre, ou un autre programme de Readout, écrit le même document.',
    kept: 'Sur le disque, le document est tel que celui-ci le laisse.',
    advice: 'Réessayez dans un instant.',
  },
  closed: {
    message: (folder, why) => `Le coffre ${folder} ne peut pas être ouvert : ${why}.`,
    kept: 'Rien de son contenu n’est perdu.',
    advice:
      'Vérifiez que le dossier existe et que vous pouvez y écrire, ou ouvrez un autre coffre (en ligne de commande : --vault).',
  },
  newer: {
    message: (folder) => `Le coffre ${folder} a été créé par une version plus récente de Readout.`,
    kept: 'Rien n’y a été modifié.',
    advice: 'Installez la version plus récente, ou ouvrez un autre coffre (en ligne de commande : --vault).',
  },
  none: {
    message: (folder) => `Il n’y a pas de coffre dans ${folder}.`,
    advice: 'Importez un fichier pour en créer un, ou indiquez un autre dossier avec --vault.',
  },
  readOnly: (why) => `Vous pouvez lire ce qui est ici, mais rien ne peut être enregistré : ${why}.`,
  reasons: {
    gitConflict: 'il contient un conflit git non résolu',
    notJson: 'il s’interrompt, ou n’est pas écrit comme Readout écrit les siens',
    newer: (schema) => `il a été écrit par une version plus récente de Readout (schéma ${schema})`,
    shape: (place, what) =>
      `il n’a pas la forme d’un document de Readout${place === '' ? '' : ` à ${place}`}${what === '' ? '' : ` (${what})`}`,
    other: (noun, id) => `il contient ${nouns[noun]} ${id}`,
    otherRevision: (noun, id, revision) => `il contient la révision ${revision} de ${nouns[noun]} ${id}`,
    otherHistory: (id) => `il contient l’historique de la fiche ${id}`,
  },
  stepsNotKept: (why) => `Les étapes à annuler n’ont pas pu être gardées : ${why}.`,
  versionNotKept: (noun, why) => `Une version antérieure de ${nouns[noun]} n’a pas pu être gardée : ${why}.`,
  twice: (noun, before, beside) =>
    `${noun === 'note' ? `La fiche « ${before} »` : before === '' ? 'Une note sans objet' : `La note « ${before} »`} a été modifiée à deux endroits à la fois. L’autre version est maintenant à côté : ${noun === 'note' ? `la fiche « ${beside} »` : beside === '' ? 'une note sans objet' : `la note « ${beside} »`}.`,
  notTakenIn: (why) => `C’est une seconde version d’un document, qui n’a pas pu être reprise : ${why}.`,
  index: {
    notKept: (why) =>
      `L’index de recherche n’a pas pu être gardé (${why}) et se refait à chaque démarrage ; rien n’est perdu.`,
    missing: 'L’index de recherche manquait et a été refait à partir de vos fiches ; rien n’est perdu.',
    damaged: 'L’index de recherche était endommagé et a été refait à partir de vos fiches ; rien n’est perdu.',
    foreign:
      'L’index de recherche était d’une autre version de Readout et a été refait à partir de vos fiches ; rien n’est perdu.',
  },
  unusable: (why) => `Le fichier n’a pas pu être utilisé parce qu’${why}.`,
  print: {
    message: (why) => `Le PDF n’a pas pu être produit : ${why}.`,
    time: (seconds) => `l’impression n’a pas abouti en ${seconds} secondes`,
    kept: 'Tout ce qui a été écrit est enregistré.',
    advice: 'Réessayez ; en cas de nouvel échec, relancez Readout.',
  },
  notOpened: (path, why) => `${path} n’a pas pu être ouvert : ${why}.`,
  byHand: 'Ouvrez-le vous-même.',
  notExported: {
    message: 'Rien n’a été exporté depuis le lancement de Readout.',
    advice: 'Exportez-le de nouveau, puis ouvrez-le de là.',
  },
  address: {
    message: 'Cette adresse ne s’ouvre pas : ce n’est pas une simple adresse https.',
    advice: 'Regardez-la de près ; si vous lui faites confiance, copiez-la dans votre navigateur.',
  },
}
