import type { CoreWords } from '../en.ts'

/** Words of encrypted vaults, where something is refused. */
export const encryption: CoreWords['encryption'] = {
  kept: 'Rien n’y a été modifié.',
  nothing: 'Rien n’a été modifié.',
  meanwhile: {
    message: (path) => `${path} est chiffré : le coffre a été chiffré ailleurs depuis qu’il a été ouvert.`,
    kept: 'Le fichier a été laissé tel quel.',
    advice:
      'Fermez Readout, attendez que tout le coffre soit arrivé s’il est synchronisé avec un autre ordinateur, et rouvrez-le.',
  },
  keyless: {
    message: (folder) => `Le coffre ${folder} est chiffré, et sa clé manque ou est endommagée.`,
    advice:
      'Remettez readout.json tel qu’il était, depuis une sauvegarde ou l’historique du service qui garde le dossier.',
  },
  otherKey: {
    message: 'Le coffre n’a plus la clé avec laquelle il a été ouvert.',
    advice: 'Fermez Readout, et rouvrez le coffre.',
  },
  locked: {
    message: (folder) => `Le coffre ${folder} est chiffré.`,
    kept: 'Rien n’y a été lu ni modifié.',
    advice: 'Donnez sa phrase secrète : dans un terminal, dans READOUT_PASSPHRASE, ou avec --passphrase-file.',
  },
  reasons: {
    changed: 'il a été modifié ou tronqué après avoir été chiffré',
    plain: 'il n’est pas chiffré, alors que ce coffre l’est',
    moved: (place) => `il a été chiffré en tant que ${place}, puis mis à un autre endroit`,
  },
  wrong: {
    message: 'Ce n’est pas la phrase secrète de ce coffre.',
    advice: 'Vérifiez les majuscules, les espaces et la langue du clavier, puis réessayez.',
  },
  unfit: {
    message: (least, most) => `Une phrase secrète compte de ${least} à ${most} caractères.`,
    advice: 'Plusieurs mots sans lien entre eux sont faciles à retenir et difficiles à deviner.',
  },
  already: {
    message: 'Ce coffre est déjà chiffré.',
    advice: 'S’il doit avoir une autre phrase secrète, changez-la.',
  },
  notEncrypted: {
    message: 'Ce coffre n’est pas chiffré.',
    advice: 'S’il doit avoir une phrase secrète, chiffrez-le.',
  },
  chooseVault: 'Choisissez le dossier qui contient readout.json.',
  openElsewhere: {
    message: (host) => `Ce coffre est ouvert ${host === null ? 'dans une autre fenêtre' : `sur l’ordinateur ${host}`}.`,
    advice: 'Fermez-le là-bas, attendez un instant, puis réessayez.',
  },
}
