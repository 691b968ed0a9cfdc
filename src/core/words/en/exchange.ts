import type { AnnotationKind } from '../../model/annotation.ts'
import { list, number } from './counting.ts'

const remarked = (remark: string) => (remark === '' ? '' : `, with its remark “${remark}”`)

/** Words of files of annotations: why one cannot be read, and what of one was not taken just as it stands there. */
export const exchange = {
  none: 'There are no annotations in the file.',
  noWebAnnotations: 'The file has no Web Annotations.',
  noHypothesis: 'The file has no Hypothesis annotations.',
  noColumns: 'The file has no column “exact” with the annotated words, and no columns “start” and “end”.',
  noJson: 'The file is not JSON, or it is not whole.',
  tooLong: 'The file is too long to be a list of annotations.',
  openCell: 'The file ends inside a cell in quotation marks; its last row may not be whole.',
  onePage: 'The file has only one page of its collection; the others were not read.',
  tooMany: (count: number, most: number) =>
    `The file has ${number(count)} annotations; only the first ${number(most)} were read, so import the rest from a file of its own.`,
  selectors: (count: number, type: string) =>
    count === 1
      ? `One place that the file tells in the way “${type}” could not be used and was passed over.`
      : `${number(count)} places that the file tells in the way “${type}” could not be used and were passed over.`,
  /** How one annotation of a file is named: by its row in a table, or by its number in a list. */
  row: (place: number) => `Row ${place}`,
  entry: (place: number) => `Entry ${place}`,
  /** A sentence about one annotation. @param what one of `about` */
  of: (entry: string, what: string) => `${entry}: ${what}.`,
  about: {
    tooWide: (cells: number, columns: number) =>
      `it has ${cells} cells, more than the ${columns} columns that the first row names`,
    nowhere: 'it has neither words nor a position, so it was not read',
    page: (words: string) =>
      `it is about the page, not about words on it${words === '' ? '' : ` (“${words}”)`}, so it was not read`,
    only: 'it is about several passages; only the first was read',
    noAnnotation: 'it is not an annotation, so it was not read',
    noTarget: 'it does not say what it is about, so it was not read',
    address: 'the file has only its address, so it was not read',
    kind: (written: string, other: AnnotationKind) =>
      `the kind “${written}” is not known, so it was read as a ${other}`,
    position: 'its position could not be read',
    time: (written: string) => `“${written}” is not a date and time, so the time of the import stands for it`,
    longTag: (tag: string) => `the tag “${tag}” is longer than 80 characters and was left out`,
    longSpeaker: 'the speaker’s name is longer than 200 characters, so nobody is credited',
    speakers: (name: string) => `it names several speakers; “${name}” is credited, the others stay as tags`,
    emptyReply: 'it is a reply without words, so it was not read',
    longReply: (words: string) => `only the first 10,000 characters of the reply “${words}” were read`,
    replyTags: (tags: readonly string[]) => `a reply has no tags, so ${list(tags.map((tag) => `“${tag}”`))} stayed out`,
    replyNowhere: (words: string) =>
      `what it replies to is neither in the note nor taken from the file, so “${words}” was left out`,
    replyKnown: (words: string) => `the reply “${words}” is there already, so it was left out`,
    idKnown: (words: string, remark: string) =>
      `an annotation with this id is there already, so “${words}” was left out${remarked(remark)}`,
    known: (words: string, kind: AnnotationKind, remark: string) =>
      `the note has “${words}” as a ${kind} already, so it was left out${remarked(remark)}`,
    otherWords: (file: string, source: string) =>
      `where the file has “${file}”, the source has “${source}”, and both are kept`,
    elsewhere: (words: string, source: string) => `“${words}” is from another document, ${source}, and was left out`,
    notFound: (words: string) => `“${words}” was not found for certain in the source, so it has to be attached by hand`,
    outside: 'it tells no words, and its position is outside the source, so it was left out',
    wordlessElsewhere: (source: string) =>
      `it tells no words, and it is from another document, ${source}, so it was left out`,
    byPosition: (words: string) => `it tells only a position; please check that it means “${words}”`,
  },
} as const
