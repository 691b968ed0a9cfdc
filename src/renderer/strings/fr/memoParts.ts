import type { ChangeGroup } from '../../../core/compare/compare.ts'

/** The parts of a memo that changes are counted by: one, and several; and their gender, with which participles agree. */
export const memoParts: Record<ChangeGroup, [one: string, many: string, isFeminine: boolean]> = {
  head: ['champ d’en-tête', 'champs d’en-tête', false],
  heading: ['titre', 'titres', false],
  paragraph: ['paragraphe', 'paragraphes', false],
  item: ['élément', 'éléments', false],
  quotation: ['citation', 'citations', true],
  cell: ['cellule', 'cellules', true],
}

const participles = { added: 'ajouté', removed: 'supprimé', changed: 'modifié', moved: 'déplacé' }

/** The participle as it agrees with what was changed: `ajoutées`. */
export function agreed(kind: keyof typeof participles, isFeminine: boolean, isMany: boolean): string {
  return `${participles[kind]}${isFeminine ? 'e' : ''}${isMany ? 's' : ''}`
}
