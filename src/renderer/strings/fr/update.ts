import type { UpdateSummary } from '../../../core/edit/updating.ts'
import { number, things } from './counting.ts'

/** Words of putting a newer file in the place of a source. */
export const update = {
  title: 'Mettre la source à jour',
  from: (file: string, title: string) => `Ce que ${file} ferait de « ${title} »`,
  summary: ({ annotations, exact, changed, orphans }: UpdateSummary) => {
    if (annotations === 0) return 'aucune annotation'
    const parts = [
      exact > 0 ? `${things(exact, 'retrouvée', 'retrouvées')} mot pour mot` : '',
      changed > 0 ? `${number(changed)} dont les mots ont changé` : '',
      orphans > 0 ? things(orphans, 'introuvable', 'introuvables') : '',
    ]
    return `${things(annotations, 'annotation', 'annotations')} : ${parts.filter(Boolean).join(', ')}`
  },
  same: 'Le texte est le même, à la lettre près. Seules les données et la mise en forme changeraient.',
  all: 'Chaque passage annoté se retrouve mot pour mot.',
  atStake: 'Passages qui ne se retrouvent pas mot pour mot',
  kept: 'Chacun garde les mots relevés. Rien n’est supprimé, l’ancien fichier reste dans le coffre, et une seule annulation défait le tout.',
  other: 'La fiche créée à l’importation ne contient rien de vous. Elle va à la corbeille.',
  changed: (count: number) => `${number(count)} dont les mots ont changé`,
  gone: (count: number) => `${things(count, 'introuvable', 'introuvables')}, à rattacher à la main`,
  more: (count: number) => `et ${number(count)} de plus`,
  kinds: { keyPoint: 'Point clé', event: 'Événement' },
  apply: 'Mettre à jour',
  cancel: 'Annuler',
  done: (file: string) => `Mise à jour depuis ${file}.`,
  undo: 'Annuler',
  none: 'Aucune fiche n’est ouverte.',
  noneAdvice: 'Ouvrez la fiche dont la source est à mettre à jour.',
}
