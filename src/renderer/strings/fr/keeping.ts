import type { NoteForm } from '../../../core/keeping/noteForms.ts'
import type { TrashKind } from '../../../core/keeping/trash.ts'
import type { PartCount, TurningPoint } from '../../../core/keeping/version.ts'
import { decimal, form, number, things } from './counting.ts'
import { agreed, memoParts } from './memoParts.ts'

/** What there is one of, which is only ever changed; and what the participle after it agrees with. */
const single: Partial<Record<PartCount['part'], [name: string, isFeminine: boolean, isMany: boolean]>> = {
  title: ['titre', false, false],
  archived: ['archivage', false, false],
  tags: ['étiquettes', true, true],
  facts: ['données de la source', true, true],
  summary: ['synthèse', true, false],
  source: ['texte de la source', false, false],
}

const several: Partial<Record<PartCount['part'], [one: string, many: string, isFeminine: boolean]>> = {
  annotation: ['annotation', 'annotations', true],
  keyPoint: ['point clé', 'points clés', false],
  event: ['événement', 'événements', false],
  actor: ['acteur', 'acteurs', false],
  ...memoParts,
}

function changed({ part, kind, count }: PartCount): string {
  const alone = single[part]
  if (alone !== undefined) return `${alone[0]} ${agreed(kind, alone[1], alone[2])}`
  const [one, many, isFeminine] = several[part] ?? ['partie', 'parties', true]
  const name = form(count, one, many)
  return `${number(count)} ${name} ${agreed(kind, isFeminine, name === many)}`
}

const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`
const documents = (count: number) => things(count, 'document', 'documents')

/** What the pieces of a note are called where two states of it are compared. */
export const noteForms: Record<NoteForm, string> = {
  noteTitle: 'Titre',
  noteTags: 'Étiquettes',
  noteArchived: 'Archives',
  summary: 'Synthèse',
  'fact.title': 'Titre de la source',
  'fact.authors': 'Auteurs',
  'fact.publisher': 'Éditeur',
  'fact.published': 'Publié',
  'fact.url': 'Adresse',
  'fact.language': 'Langue',
  quote: 'Citation',
  highlight: 'Surlignage',
  claim: 'Affirmation',
  comment: 'Commentaire',
  keyPoint: 'Point clé',
  event: 'Événement',
  actor: 'Acteur',
  file: 'Fichier de la source',
  text: 'Texte de la source',
}

const before: Record<TurningPoint, string> = {
  update: 'avant la mise à jour de la source',
  bulk: 'avant la modification de plusieurs fiches',
  restore: 'avant un rétablissement',
}

const kinds: Record<TrashKind, string> = {
  note: 'Fiche',
  memo: 'Note',
  template: 'Modèle',
  collection: 'Collection',
}

const size = (bytes: number) =>
  bytes < 2 ** 20 ? `${number(Math.ceil(bytes / 1024))} Ko` : `${decimal(bytes / 2 ** 20)} Mo`

/** Words of earlier versions, the trash and backups. */
export const keeping = {
  versions: {
    title: 'Versions antérieures',
    of: (name: string) => `De « ${name} »`,
    none: 'Aucune version n’est encore gardée. Il s’en garde une toutes les dix minutes environ pendant le travail, et avant la mise à jour de la source.',
    how: 'Gardées toutes les dix minutes environ pendant le travail, et avant les mises à jour, les modifications de plusieurs fiches et les rétablissements. Elles s’espacent avec l’âge ; celles qui ont été exportées et celles que vous gardez restent.',
    today: 'Aujourd’hui',
    yesterday: 'Hier',
    first: 'La première qui soit gardée',
    unchanged: 'Rien de visible n’a changé',
    changes: (counts: readonly PartCount[]) => sentence(counts.map(changed).join(', ')),
    exported: 'exportée',
    byHand: 'gardée par vous',
    before,
    show: 'Comparer',
    restore: 'Rétablir',
    restoreThis: 'Rétablir cette version',
    keepNow: 'Garder cet état',
    keptNow: 'Cet état est gardé comme version.',
    close: 'Fermer',
    restored: 'La version antérieure est rétablie. « Annuler » ramène ce que vous aviez.',
    version: (when: string) => `Version de ${when}`,
    now: (name: string) => `${name}, aujourd’hui`,
    against: 'Comparée à',
    withNow: 'L’état actuel',
    withEarlier: 'La version précédente',
    more: (count: number) =>
      `${things(count, 'autre changement du texte de la source non affiché', 'autres changements du texte de la source non affichés')}`,
  },
  note: {
    menu: 'Autres actions sur cette fiche',
    update: 'Mettre à jour depuis un fichier…',
    copyLink: 'Copier le lien vers la fiche',
  },
  trash: {
    title: 'Corbeille',
    put: 'Mettre à la corbeille',
    moved: (count: number, of: 'note' | 'memo') =>
      of === 'note'
        ? `${count === 1 ? 'Fiche mise' : `${things(count, 'fiche mise', 'fiches mises')}`} à la corbeille.`
        : `${count === 1 ? 'Note mise' : `${things(count, 'note mise', 'notes mises')}`} à la corbeille.`,
    failed: (count: number, reason: string) =>
      `${things(count, 'document reste à sa place', 'documents restent à leur place')}. ${reason}`,
    undo: 'Annuler',
    empty: 'La corbeille est vide.',
    hint: 'Ce que vous retirez reste ici jusqu’à ce que vous le supprimiez définitivement.',
    list: 'Contenu de la corbeille',
    kinds,
    untitled: 'Sans titre',
    unreadable: 'illisible',
    removed: (when: string) => `retiré ${when}`,
    all: 'Tout sélectionner',
    restore: (count: number) => (count > 1 ? `Restaurer ${number(count)}` : 'Restaurer'),
    delete: 'Supprimer définitivement…',
    emptyAll: 'Vider la corbeille…',
    restored: (count: number) => `${things(count, 'document restauré', 'documents restaurés')}.`,
    deleted: (count: number) => `${things(count, 'document supprimé', 'documents supprimés')} définitivement.`,
    ask: (count: number) => `Supprimer définitivement ${documents(count)} ?`,
    what: 'Leurs versions antérieures et tout ce qui pouvait y être annulé partent aussi, sans retour possible. Les fichiers d’où les fiches ont été importées restent dans le coffre.',
    confirm: 'Supprimer définitivement',
    keep: 'Garder',
    close: 'Fermer',
    nothing: 'Rien n’est sélectionné et rien n’est ouvert.',
    nothingAdvice: 'Sélectionnez des fiches ou des notes dans la bibliothèque avec Espace, ou ouvrez-en une.',
  },
  backup: {
    title: 'Sauvegarder le coffre',
    restoreTitle: 'Restaurer une sauvegarde',
    scheduleTitle: 'Sauvegardes automatiques',
    doing: {
      writing: (done: number, total: number) => `Écriture : ${number(done)} fichiers sur ${number(total)}…`,
      checking: (done: number, total: number) => `Relecture : ${number(done)} fichiers sur ${number(total)}…`,
      restoring: (done: number, total: number) => `Restauration : ${number(done)} fichiers sur ${number(total)}…`,
    },
    beginning: 'Préparation…',
    progress: 'Avancement',
    done: 'La sauvegarde est faite et a été relue sur le disque : chacun de ses fichiers est comme il doit être.',
    restored: 'La sauvegarde est restaurée : chaque fichier est tel qu’il y a été mis.',
    counts: (notes: number, memos: number, files: number, bytes: number) =>
      `${things(notes, 'fiche', 'fiches')}, ${things(memos, 'note', 'notes')} ; ${things(files, 'fichier', 'fichiers')}, ${size(bytes)}`,
    packed: (bytes: number) => `${size(bytes)} compressés`,
    where: 'Fichier',
    folder: 'Dossier',
    holds: 'Contient',
    open: 'Pour l’ouvrir, lancez Readout avec',
    unreadable: (count: number) =>
      `${form(count, 'Un fichier que Readout ne sait pas lire non plus dans le coffre y figure tel quel', `${number(count)} fichiers que Readout ne sait pas lire non plus dans le coffre y figurent tels quels`)} :`,
    every: 'Fréquence',
    rhythms: { off: 'Jamais', daily: 'Chaque jour', weekly: 'Chaque semaine' },
    into: 'Dans le dossier',
    choose: 'Choisir un dossier…',
    noFolder: 'Aucun dossier n’est encore choisi.',
    needsFolder: 'Choisissez d’abord un dossier : de préférence sur un autre disque, ou copié ailleurs.',
    last: (when: string) => `Dernière sauvegarde : ${when}.`,
    none: 'Aucune sauvegarde automatique n’a encore été faite.',
    failed: (when: string, reason: string) => `La dernière tentative, ${when}, a échoué. ${reason}`,
    newest:
      'Les 10 plus récentes sont gardées. Chacune est relue dès qu’elle est faite. Ce réglage est propre à cet ordinateur.',
    notMadeAdvice: 'Sauvegardes automatiques, dans le menu Fichier, dit où elles vont.',
    notMade: (reason: string) => `La sauvegarde automatique n’a pas pu être faite. ${reason}`,
    close: 'Fermer',
  },
}
