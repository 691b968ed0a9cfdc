import type { ChangeCount } from '../../../core/compare/compare.ts'
import type { PieceForm } from '../../../core/compare/pieces.ts'
import type { NoteForm } from '../../../core/keeping/noteForms.ts'
import { form as formOf, number } from './counting.ts'
import { noteForms } from './keeping.ts'
import { agreed, memoParts } from './memoParts.ts'

const forms: Record<PieceForm | NoteForm, string> = {
  ...noteForms,
  title: 'Document',
  to: 'À',
  from: 'De',
  date: 'Date',
  subject: 'Objet',
  handling: 'Mention',
  heading1: 'Titre',
  heading2: 'Sous-titre',
  heading3: 'Intertitre',
  bottomLine: 'L’essentiel',
  paragraph: 'Paragraphe',
  bullet: 'Élément',
  number: 'Élément numéroté',
  quotation: 'Citation',
  columnHead: 'En-tête de colonne',
  cell: 'Cellule',
}

/** Words of comparing. */
export const compare = {
  versionsItem: 'Versions antérieures…',
  compareItem: 'Comparer…',
  close: 'Fermer',
  title: 'Comparer',
  with: 'Comparer cette note avec',
  withHint: 'Une autre note ou une version antérieure de celle-ci. L’autre est tenue pour la plus ancienne.',
  memos: 'Autres notes',
  none: 'Il n’y a pas d’autre note.',
  from: (left: string, right: string) => `De « ${left} » à « ${right} »`,
  other: (subject: string, title: string) => [subject, title].filter(Boolean).join(' · '),
  now: (subject: string) => `${subject}, aujourd’hui`,
  identical: 'Les deux sont identiques, mot pour mot.',
  onlyChanges: 'Changements seuls',
  layout: 'Disposition',
  sideBySide: 'Côte à côte',
  inline: 'Sur une colonne',
  previous: 'Changement précédent',
  next: 'Changement suivant',
  at: (place: number, count: number) => `${number(place)} sur ${number(count)}`,
  hidden: (count: number) => `${number(count)} sans changement`,
  changesRegion: 'Changements',
  left: 'Avant',
  right: 'Après',
  forms,
  became: (before: PieceForm | NoteForm, after: PieceForm | NoteForm) => `${forms[before]} → ${forms[after]}`,
  kinds: { same: 'inchangé', changed: 'modifié', added: 'ajouté', removed: 'supprimé' },
  movedFrom: 'déplacé d’ici',
  movedTo: 'déplacé ici',
  count: ({ group, kind, count }: ChangeCount) => {
    const [one, many, isFeminine] = memoParts[group]
    const name = formOf(count, one, many)
    return `${number(count)} ${name} ${agreed(kind, isFeminine, name === many)}`
  },
}
