import type { HitKind, Naming } from '../../../core/search/answer.ts'
import { number, things } from './counting.ts'

/** What the filters are for. What is typed into the search box is the same in every language. */
const filters = [
  { example: 'speaker:gong', meaning: 'dit par quelqu’un, ou attribué à lui' },
  { example: 'kind:quote', meaning: 'seulement les citations, ou un autre type' },
  { example: 'tag:trade', meaning: 'portant cette étiquette' },
  { example: 'from:reuters', meaning: 'paru chez cet éditeur' },
  { example: 'after:2023-08', meaning: 'publié en août 2023 ou plus tard' },
  { example: 'before:2024', meaning: 'publié avant 2024' },
  { example: '"export controls"', meaning: 'ces mots ensemble' },
  { example: '-steel', meaning: 'sans ce mot' },
] as const

const kinds: Record<HitKind, string> = {
  passage: 'Texte',
  quote: 'Citation',
  highlight: 'Surlignage',
  claim: 'Affirmation',
  comment: 'Commentaire',
  summary: 'Synthèse',
  event: 'Événement',
  memo: 'Note',
}

const foundBy: Record<Naming, string> = {
  speaker: 'Locuteur :',
  tag: 'Étiquette :',
  author: 'Auteur :',
  publisher: 'Éditeur :',
}

/** The words of the search of the library: its box, its results, and what it says of its index. */
export const search = {
  region: 'Recherche',
  label: 'Tout rechercher',
  clear: 'Effacer la recherche',
  filters,
  filtersTitle: 'Affiner une recherche',
  recent: 'Recherches récentes',
  saved: 'Recherches enregistrées',
  forget: 'Oublier les recherches récentes',
  help: 'Façons de chercher',
  completions: 'Propositions',
  results: 'Résultats de la recherche',
  kinds,
  foundBy,
  count: (places: number, isMore: boolean, documents: number, mayBeMore: boolean) => {
    const found = isMore ? `Plus de ${number(places)} endroits` : things(places, 'endroit', 'endroits')
    if (mayBeMore) return found
    return `${found} dans ${things(documents, 'document', 'documents')}`
  },
  corrected: (word: string, instead: readonly string[]) =>
    `Rien ne contient « ${word} » : recherche de ${instead.length === 0 ? 'tous les autres mots' : instead.join(', ')}.`,
  narrow: 'Affiner',
  bySpeaker: (name: string) => `Seulement ce que dit ${name}`,
  byTag: (tag: string) => `Seulement ce qui porte l’étiquette ${tag}`,
  nothing: (query: string) => `Rien trouvé pour « ${query} »`,
  none: 'Rien trouvé',
  hintsFor: (query: string) =>
    [
      { hint: 'Le début d’un mot suffit : « tar » trouve tarifs.', isOf: () => true },
      { hint: 'Mettez moins de mots : tous doivent se trouver.', isOf: () => /\S\s+\S/u.test(query) },
      {
        hint: 'Retirez un filtre, tel que speaker: ou after: et ce qui le suit.',
        isOf: () => /\p{L}:/u.test(query),
      },
      {
        hint: 'Retirez les guillemets : les mots n’ont plus à se suivre.',
        isOf: () => query.includes('"'),
      },
      { hint: 'Retirez ce qui ne doit pas se trouver, qui commence par -.', isOf: () => /(^|\s)-\S/u.test(query) },
    ].flatMap(({ hint, isOf }) => (isOf() ? [hint] : [])),
  more: 'Afficher plus',
  untitledNote: 'Fiche sans titre',
  untitledMemo: 'Note sans objet',
  save: 'Enregistrer',
  saveTitle: 'Enregistrer cette recherche sous un nom',
  name: 'Nom de la recherche',
  doSave: 'Enregistrer',
  cancel: 'Annuler',
  isSaved: (name: string) => `Enregistrée sous « ${name} ».`,
  notThere: 'Ces mots n’y sont plus. Le document est ouvert.',
  notes: (count: number) => things(count, 'fiche', 'fiches'),
  indexing: 'Index de recherche',
  indexed: (done: number, total: number) => `Lecture du coffre : ${number(done)} sur ${number(total)}`,
}
