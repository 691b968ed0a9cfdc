import { number } from './counting.ts'

/** Words of the checks that are made while a memo is written. The reasons and the fixes come from `core/checks`. */
export const checkWords = {
  region: 'Contrôles',
  none: 'Rien à signaler.',
  noneAdvice:
    'Les contrôles se font pendant que vous écrivez. Ils portent sur les jugements, les termes de probabilité, les citations, les sources et les noms.',
  allOff: 'Tous les contrôles sont désactivés.',
  failed: (why: string) => `Les contrôles n’ont pas pu être effectués : ${why}.`,
  notStarted: 'la partie qui les effectue n’a pas pu démarrer',
  group: (title: string, count: number) => `${title} : ${number(count)}`,
  card: 'Constat',
  subject: 'Dans l’objet',
  switchOff: 'Désactiver ce contrôle',
  switchedOff: (title: string) => `Désactivé : ${title}.`,
  gone: 'Le texte a changé entre-temps. Attendez que les contrôles l’aient relu.',
  fixed: 'Corrigé.',
  reached: (place: number, count: number, message: string, hasFixes: boolean) =>
    `Constat ${number(place)} sur ${number(count)}. ${message}${hasFixes ? ' Alt Entrée pour les corrections.' : ''}`,
  settings: 'Choix des contrôles',
  standard: 'Termes de probabilité',
  standards: { icd203: 'É.-U. : ICD 203', phia: 'R.-U. : échelle PHIA' },
}
