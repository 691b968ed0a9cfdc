import type { AnnotationKind } from '../../model/annotation.ts'
import type { CoreWords } from '../en.ts'
import { list, number } from './counting.ts'

const kinds: Record<AnnotationKind, string> = {
  quote: 'citation',
  highlight: 'surlignage',
  claim: 'affirmation',
  comment: 'commentaire',
}
const remarked = (remark: string) => (remark === '' ? '' : `, avec sa remarque « ${remark} »`)

/** Words of files of annotations: why one cannot be read, and what of one was not taken just as it stands there. */
export const exchange: CoreWords['exchange'] = {
  none: 'Il n’y a pas d’annotations dans le fichier.',
  noWebAnnotations: 'Le fichier n’a pas d’annotations au format Web Annotation.',
  noHypothesis: 'Le fichier n’a pas d’annotations de Hypothesis.',
  noColumns: 'Le fichier n’a ni colonne « exact » avec les mots annotés, ni colonnes « start » et « end ».',
  noJson: 'Le fichier n’est pas du JSON, ou il est incomplet.',
  tooLong: 'Le fichier est trop long pour être une liste d’annotations.',
  openCell: 'Le fichier s’arrête dans une cellule entre guillemets ; sa dernière ligne est peut-être incomplète.',
  onePage: 'Le fichier n’a qu’une page de sa collection ; les autres n’ont pas été lues.',
  tooMany: (count, most) =>
    `Le fichier a ${number(count)} annotations ; seules les ${number(most)} premières ont été lues : importez les autres depuis un fichier à part.`,
  selectors: (count, type) =>
    count === 1
      ? `Un emplacement que le fichier indique sous la forme « ${type} » n’a pas pu être utilisé et a été ignoré.`
      : `${number(count)} emplacements que le fichier indique sous la forme « ${type} » n’ont pas pu être utilisés et ont été ignorés.`,
  row: (place) => `Ligne ${place}`,
  entry: (place) => `Entrée ${place}`,
  of: (entry, what) => `${entry} : ${what}.`,
  about: {
    tooWide: (cells, columns) =>
      `elle a ${cells} cellules, plus que les ${columns} colonnes nommées par la première ligne`,
    nowhere: 'ni mots ni position, elle n’a donc pas été lue',
    page: (words) =>
      `elle porte sur la page, et non sur des mots de celle-ci${words === '' ? '' : ` (« ${words} »)`}, elle n’a donc pas été lue`,
    only: 'elle porte sur plusieurs passages ; seul le premier a été lu',
    noAnnotation: 'ce n’est pas une annotation, elle n’a donc pas été lue',
    noTarget: 'elle ne dit pas sur quoi elle porte, elle n’a donc pas été lue',
    address: 'le fichier n’en a que l’adresse, elle n’a donc pas été lue',
    kind: (written, other) => `le type « ${written} » est inconnu, elle a donc été lue comme ${kinds[other]}`,
    position: 'sa position n’a pas pu être lue',
    time: (written) => `« ${written} » n’est pas une date avec son heure, celle de l’importation en tient lieu`,
    longTag: (tag) => `l’étiquette « ${tag} » dépasse 80 caractères et a été laissée de côté`,
    longSpeaker: 'le nom du locuteur dépasse 200 caractères, la citation n’est donc attribuée à personne',
    speakers: (name) =>
      `elle nomme plusieurs locuteurs ; la citation est attribuée à « ${name} », les autres restent des étiquettes`,
    emptyReply: 'c’est une réponse sans mots, elle n’a donc pas été lue',
    longReply: (words) => `seuls les 10 000 premiers caractères de la réponse « ${words} » ont été lus`,
    replyTags: (tags) =>
      `une réponse n’a pas d’étiquettes, laissées de côté : ${list(tags.map((tag) => `« ${tag} »`))}`,
    replyNowhere: (words) =>
      `ce à quoi elle répond n’est ni dans la fiche ni repris du fichier, « ${words} » a donc été laissée de côté`,
    replyKnown: (words) => `la réponse « ${words} » est déjà là, elle a donc été laissée de côté`,
    idKnown: (words, remark) =>
      `une annotation a déjà cet identifiant, « ${words} » a donc été laissée de côté${remarked(remark)}`,
    known: (words, kind, remark) =>
      `la fiche a déjà « ${words} » comme ${kinds[kind]}, l’annotation a donc été laissée de côté${remarked(remark)}`,
    otherWords: (file, source) =>
      `là où le fichier a « ${file} », la source a « ${source} », et les deux sont conservés`,
    elsewhere: (words, source) => `« ${words} » vient d’un autre document, ${source}, et a été laissée de côté`,
    notFound: (words) => `« ${words} » n’a pas été trouvée avec certitude dans la source, à rattacher à la main`,
    outside: 'elle est sans mots et sa position est hors de la source, elle a donc été laissée de côté',
    wordlessElsewhere: (source) =>
      `elle est sans mots et vient d’un autre document, ${source}, elle a donc été laissée de côté`,
    byPosition: (words) => `elle n’indique qu’une position ; vérifiez qu’il s’agit bien de « ${words} »`,
  },
}
