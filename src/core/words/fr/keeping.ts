import type { CoreWords } from '../en.ts'

const nouns = { note: 'fiche', memo: 'note' }

/** Words of earlier versions, the trash and backups, where they are refused. */
export const keeping: CoreWords['keeping'] = {
  notEmpty: {
    message: (folder) => `${folder} n’est pas vide.`,
    kept: 'Rien n’y a été modifié, et la sauvegarde n’a pas été restaurée.',
    advice: 'Choisissez un dossier vide, ou un nouveau dossier.',
  },
  noRoom: {
    message: 'Il n’y a pas assez de place sur le disque pour cette sauvegarde.',
    kept: 'Rien n’a été écrit.',
    advice: (megabytes) =>
      `Il faut ${megabytes} Mo : libérez de la place, ou choisissez un dossier sur un autre disque.`,
  },
  thereAlready: {
    message: 'Ce document est déjà dans la bibliothèque.',
    kept: 'Les deux sont restés tels quels.',
    advice: 'Retirez d’abord celui de la bibliothèque, si vous voulez celui-ci à sa place.',
  },
  notInTrash: {
    message: 'Ce document n’est plus dans la corbeille.',
    advice: 'Cherchez-le dans la bibliothèque : il y a peut-être été remis.',
  },
  versionText: {
    message: 'Le texte de cette version manque ou est endommagé.',
    kept: (noun) => `La ${nouns[noun]} dans son état actuel n’est pas touchée.`,
    advice: 'Choisissez une autre version, ou cherchez celle-ci dans une sauvegarde.',
  },
  versionGone: {
    message: (noun) => `Cette version de la ${nouns[noun]} n’est plus gardée.`,
    advice: 'Choisissez-en une autre dans la liste.',
  },
  backup: {
    kept: 'Rien n’en a été repris.',
    reasons: {
      noContents: 'elle n’a pas de liste de son contenu',
      newer: 'la liste de son contenu est d’une version plus récente de Readout, ou d’un autre logiciel',
      list: 'la liste de son contenu est corrompue',
      end: 'ce n’est pas un fichier zip, ou sa fin manque',
      seal: 'elle n’est plus telle qu’elle a été écrite',
      missing: (file) => `${file} y manque, ou y est en double`,
      changed: (file) => `${file} n’est pas ce qui y avait été mis`,
      foreign: (file) => `${file} n’a pas sa place dans un coffre`,
      unlisted: (file) => `${file} s’y trouve sans être dans sa liste`,
      twice: (file) => `${file} y est en double`,
      overlapping: (file) => `${file} y recouvre un autre fichier`,
      special: (file) => `${file} n’est pas un fichier ordinaire`,
      name: 'le nom d’un de ses fichiers ne peut pas être lu',
      tooMany: 'il y a plus de fichiers que dans aucun coffre',
      tooLarge: (megabytes) => `son contenu ferait plus de ${megabytes} Mo`,
      part: 'c’est une partie d’un fichier en plusieurs morceaux',
      encrypted: 'le fichier zip est protégé par un mot de passe',
      packed: 'sa compression est inhabituelle',
    },
    damaged: (why) => `La sauvegarde est endommagée : ${why}.`,
    older: 'Prenez une sauvegarde plus ancienne, ou décompressez avec un logiciel zip ce qui peut encore en être lu.',
    refused: (why) => `Le fichier n’est pas une sauvegarde faite par Readout : ${why}.`,
    other: 'Choisissez un autre fichier.',
    tooLong: {
      message: (file) => `${file} fait 4 Go ou plus, ce qu’aucun fichier d’un coffre ne fait.`,
      kept: 'Aucune sauvegarde n’a été faite.',
      advice: 'Sortez-le du coffre, puis réessayez.',
    },
  },
}
