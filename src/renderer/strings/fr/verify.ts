import { number, things } from './counting.ts'

/** The words of the dialog that says whether an exported memo can be relied on. */
export const verify = {
  title: 'Vérifier la note',
  verified: 'Vérifiée',
  notVerified: 'Non vérifiée',
  exported: (date: string, by: string) => `Exportée le ${date} par ${by}`,
  file: 'Le fichier',
  changed: (count: number) => `Modifiée depuis l’exportation, à ${things(count, 'endroit', 'endroits')}`,
  quotations: (count: number) => things(count, 'citation', 'citations'),
  none: 'La note ne cite rien.',
  statuses: { passed: 'Conforme', failed: 'Non conforme', unchecked: 'Non contrôlé' },
  inPart: 'Contrôlé en partie',
  from: (speaker: string, title: string, label: string) =>
    [speaker, title === '' ? '' : `« ${title} »`, `source ${label}`].filter((part) => part !== '').join(', '),
  show: 'Voir dans la source',
  showOf: (count: number) => `Voir dans la source : citation ${number(count)}`,
  proves: 'Ce que cela prouve',
  removed: 'retiré :',
  added: 'ajouté :',
  more: (count: number) => `et ${number(count)} de plus`,
  copy: 'Copier le rapport',
  copied: 'Rapport copié.',
  another: 'Vérifier une autre…',
  close: 'Fermer',
}
