import type { CoreWords } from '../en.ts'

const nobody = (name: string) => (name === '' ? 'personne' : name)

/** Words of the checks that are made while a memo is written: what was found, and what could be done. */
export const checks: CoreWords['checks'] = {
  about: {
    'unsupported-judgment': {
      title: 'Jugement non étayé',
      explanation:
        'Un jugement doit être accompagné d’une référence ou de mots cités, pour que le lecteur voie sur quoi il repose.',
    },
    'likelihood-term': {
      title: 'Probabilité hors norme',
      explanation: 'Pour un lecteur, « a good chance » va de 40 à 90 %. Les termes de la norme n’ont qu’un sens.',
    },
    'mixed-terms': {
      title: 'Deux séries de termes de probabilité',
      explanation:
        'ICD 203 a deux séries de termes de même sens. Un document s’en tient à une, pour que personne ne voie une nuance dans le changement.',
    },
    'likelihood-and-confidence': {
      title: 'Probabilité et confiance dans une même phrase',
      explanation:
        'La probabilité porte sur l’événement, la confiance sur les sources et le raisonnement. ICD 203 les tient dans des phrases séparées.',
    },
    'quotation-changed': {
      title: 'Citation non conforme à la source',
      explanation: 'Les mots cités figurent à la lettre dans la source, et sont attribués à qui la fiche les attribue.',
    },
    'source-incomplete': {
      title: 'Source incomplètement décrite',
      explanation: 'Une note de fin sans éditeur ou sans date peut ne pas mener le lecteur à la source.',
    },
    'name-spelling': {
      title: 'Nom écrit de deux façons',
      explanation: 'Un nom écrit autrement que dans les éléments, ou de deux façons, fait croire à deux personnes.',
    },
    'single-source': {
      title: 'Jugement fondé sur une seule source',
      explanation:
        'Ce n’est pas une erreur : un jugement qui repose sur une seule source en mérite une seconde, ou un mot à ce sujet.',
    },
  },
  oneSource: {
    all: 'Pour information : tous les jugements de cette note reposent sur une seule source.',
    one: 'Pour information : ce jugement repose sur une seule source. D’autres sont choisies comme éléments.',
  },
  incomplete: (title, lacksDate, lacksPublisher) =>
    `« ${title} » n’a pas ${[...(lacksDate ? ['de date'] : []), ...(lacksPublisher ? ['d’éditeur'] : [])].join(' ni ')} : sa note de fin en dit moins qu’il n’en faut pour la retrouver.`,
  unsupported:
    'Ceci est un jugement, et rien n’est cité à l’appui. Référencez ce sur quoi il repose, à partir des éléments.',
  gone: {
    note: 'La fiche citée n’est plus dans le coffre.',
    annotation: 'L’annotation citée a été supprimée de sa fiche.',
    source: 'La source a maintenant d’autres mots à cet endroit.',
    words: (now) => `La fiche a maintenant d’autres mots à la place : « ${now} ».`,
    orphan: 'Ces mots ne figurent plus dans la source.',
    speaker: (here, there) => `Attribué ici à ${nobody(here)}, et dans la fiche à ${nobody(there)}.`,
  },
  spelling: {
    evidence: (right) => `Les éléments l’écrivent « ${right} ».`,
    memo: (right) => `Écrit « ${right} » ailleurs dans cette note.`,
  },
  typed: {
    cited: (title) =>
      `Ces mots sont saisis à la main. Comme citation de « ${title} », ils gardent leur lien avec la source.`,
    uncited: (title) =>
      `Ces mots figurent dans « ${title} », mais aucune annotation ne les porte et rien n’est référencé pour eux.`,
    nowhere: 'Ces mots ne figurent nulle part à la lettre dans les sources choisies.',
    near: (title, words) => `Nulle part à la lettre dans les sources choisies. « ${title} » porte : « ${words} ».`,
  },
  likelihood: {
    standards: { icd203: 'ICD 203', phia: 'l’échelle PHIA' },
    term: (name, low, high) => `« ${name} » (${low} à ${high} %)`,
    percent: (low, high) => (low === high ? `${low} %` : `${low} à ${high} %`),
    foreign: (words, standard) => `« ${words} » n’est pas un terme de ${standard}.`,
    nearest: (term) => ` Le plus proche est ${term}.`,
    vague: (words, standard, terms) =>
      `« ${words} » dit seulement que ce n’est pas exclu. ${standard.charAt(0).toUpperCase()}${standard.slice(1)} propose ${terms[0]}, ${terms[1]} et ${terms[2]}.`,
    contradicts: (term, percent) => `${term} ne s’accorde pas avec ${percent}.`,
    otherRow: (words, term) =>
      `« ${words} » est de l’autre série de termes d’ICD 203 que le reste de cette note${term === null ? '' : `, qui a pour cela ${term}`}.`,
    withConfidence: (words, level) =>
      `« ${words} » porte sur l’événement, la confiance (${level}) sur les sources et le raisonnement. ICD 203 les tient dans des phrases séparées.`,
  },
  fixes: {
    cite: (words) => `Référencer « ${words} »`,
    write: (words) => `Écrire « ${words} »`,
    all: (count) => `Changer les ${count}`,
    open: 'Ouvrir la fiche',
    quote: 'En faire une citation',
    sourceWords: 'Reprendre les mots de la source',
    noteWords: 'Reprendre les mots de la fiche',
    credit: (name) => (name === '' ? 'N’attribuer à personne' : `Attribuer à ${name}`),
    removeQuotation: 'Retirer la citation',
    removeCitation: 'Retirer la référence',
    ownSentence: 'Mettre la confiance dans une phrase à part',
    leaveOut: 'Retirer la confiance',
  },
}
