import { leastPassphrase } from '../../../core/keeping/passphrase.ts'
import { form, number, things } from './counting.ts'

/** Words about encrypted vaults. */
export const encryption = {
  locked: {
    title: 'Ce coffre est chiffré',
    where: 'Coffre :',
    passphrase: 'Phrase secrète',
    open: 'Ouvrir le coffre',
    opening: 'Ouverture…',
    finishing: (done: number, total: number) =>
      `Fin de ce qui avait été interrompu : ${number(done)} fichiers sur ${number(total)}…`,
    empty: 'Saisissez la phrase secrète de ce coffre.',
    lost: 'Une phrase secrète perdue ne peut pas être retrouvée. Une sauvegarde de ce coffre demande celle qu’il avait alors.',
  },
  show: 'Afficher',
  encryptTitle: 'Chiffrer le coffre',
  changeTitle: 'Changer la phrase secrète',
  decryptTitle: 'Supprimer le chiffrement',
  what: 'Tout ce que contient ce coffre est chiffré sur le disque : fiches, notes, originaux, versions antérieures et corbeille. Readout demande ensuite la phrase secrète à chaque ouverture du coffre.',
  lost: 'Une phrase secrète perdue ne peut être retrouvée ni par Readout, ni par nous. Sans elle, tout ce que contient ce coffre est définitivement perdu, ses sauvegardes aussi.',
  understood: 'Je comprends qu’une phrase secrète perdue signifie la perte de tout ce que contient ce coffre',
  elsewhere:
    'Des données non chiffrées peuvent subsister ailleurs : dans des sauvegardes plus anciennes, dans l’historique de git ou d’un service qui synchronise le dossier, dans des blocs libres du disque. Les noms de fichiers révélateurs sont remplacés ; les tailles et les dates restent visibles. Ce que vous exportez n’est pas chiffré.',
  backup:
    'Faites d’abord une sauvegarde, au cas où le disque tomberait en panne entre-temps. Elle n’est pas chiffrée : supprimez-la ensuite.',
  makeBackup: 'Sauvegarder d’abord…',
  current: 'Phrase secrète',
  fresh: 'Nouvelle phrase secrète',
  again: 'La même encore une fois',
  hints: {
    none: `Au moins ${leastPassphrase} caractères. Plusieurs mots sans lien entre eux sont faciles à retenir.`,
    tooShort: `Trop courte : au moins ${leastPassphrase} caractères.`,
    short: 'Courte. Une plus longue vaut mieux : plusieurs mots sans lien entre eux.',
    long: 'Assez longue pour être difficile à deviner, si personne ne l’attend de vous.',
  },
  differ: 'Les deux ne sont pas identiques.',
  encrypt: 'Chiffrer',
  change: 'Changer',
  decrypt: 'Supprimer le chiffrement',
  cancel: 'Annuler',
  close: 'Fermer',
  oldCopies:
    'Les copies antérieures de ce coffre, comme les sauvegardes, s’ouvrent avec la phrase secrète qu’elles avaient alors. Pour écarter quelqu’un qui la connaît, supprimez le chiffrement et chiffrez le coffre de nouveau.',
  decryptWhat:
    'Tout ce que contient ce coffre est écrit en clair sur le disque, lisible par quiconque peut lire le dossier. Les sauvegardes faites entre-temps restent chiffrées.',
  doing: {
    encrypt: (done: number, total: number) => `Chiffrement : ${number(done)} fichiers sur ${number(total)}…`,
    decrypt: (done: number, total: number) => `Déchiffrement : ${number(done)} fichiers sur ${number(total)}…`,
  },
  beginning: 'Fermeture du coffre…',
  progress: 'Progression',
  safe: 'En cas d’interruption, l’opération reprend à la prochaine ouverture du coffre. Rien n’est perdu.',
  changed: 'La phrase secrète a été changée.',
  notEncrypted: 'Ce coffre n’est pas chiffré.',
  already: 'Ce coffre est déjà chiffré.',
  sealed: (count: number) =>
    `${things(count, 'fichier chiffré est resté tel quel', 'fichiers chiffrés sont restés tels quels')}. Leur contenu n’a pas été examiné : il faut pour cela la phrase secrète.`,
  left: (count: number) =>
    `${things(count, 'fichier n’a pas pu être déchiffré, et est gardé', 'fichiers n’ont pas pu être déchiffrés, et sont gardés')} dans .readout/set-aside. ${form(count, 'Cherchez-le', 'Cherchez-les')} dans une sauvegarde.`,
} as const
