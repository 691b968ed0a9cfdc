import { number, things } from './counting.ts'

const quotations = (count: number, total: number) =>
  `${number(count)} of ${number(total)} quotation${total === 1 ? '' : 's'}`
const nobody = (name: string) => (name === '' ? 'nobody' : name)
const naming = (speaker: string) => (speaker === '' ? '' : ` (in the memo: ${speaker})`)

/** Words of the report on an exported memo that was verified. */
export const verdicts = {
  verdict: {
    notVerified: 'NOT VERIFIED',
    verified: 'VERIFIED',
    failed: (file: string, failed: number, total: number) =>
      failed === 0 ? `${file}.` : `${file}, ${quotations(failed, total)} failed.`,
    quotesNothing: (file: string) => `${file}, which quotes nothing.`,
    all: (file: string, total: number) =>
      `${file}, ${total === 1 ? 'with its one quotation' : `with all ${number(total)} quotations`}.`,
    inPart: (file: string, unchecked: number, total: number) =>
      `${file}, as far as could be checked; ${quotations(unchecked, total)} could not be checked in full.`,
  },
  text: {
    statuses: { passed: 'ok', failed: 'FAILED', unchecked: 'not checked' },
    exported: (when: string, by: string) => `Exported ${when} by ${by}.`,
    file: 'FILE',
    changed: 'CHANGED',
    quotations: 'QUOTATIONS',
    proves: 'WHAT THIS PROVES',
    more: (count: number) => `and ${number(count)} more`,
    from: (speaker: string, title: string, label: string) =>
      [speaker, title === '' ? '' : `“${title}”`, `source ${label}`].filter(Boolean).join(', '),
  },
  proves: {
    nothing: 'Do not rely on this file: ask for the memo as it was exported.',
    words: (isCompared: boolean) =>
      `${isCompared ? 'The words in this file' : 'The words in this file, as far as they were compared,'} are those that its provenance holds, and the seal on the page is that provenance’s.`,
    allInSource: 'Every quotation stands letter for letter in its source, which is in this vault.',
    someInSource: (count: number, total: number) =>
      `${count} of ${total} quotations stand letter for letter in their sources, which are in this vault.`,
    notHere:
      'Where the source is not here, only the file itself was checked: whoever has the sources can check the rest.',
    notWho:
      'It does not prove who made the file: somebody who makes a whole new memo with a seal of its own is shown by the sources, or by a signature, not by the seal.',
  },
  record: {
    otherFormat: 'it was made for a file of another format',
    otherQuotations: 'its quotations are not those of the memo',
    noWords: (count: number) => `${count} of its citations lead to no words`,
    notCited: 'it has words that the memo does not cite',
    undescribed: 'it quotes from a source that it does not describe',
    extra: 'it has annotations that the memo does not cite',
    contradicts: (what: readonly string[]) => `The provenance contradicts itself: ${what.join('; ')}.`,
    complete: (quoted: number, sources: number) =>
      `The provenance is complete: ${things(quoted, 'quotation', 'quotations')} from ${things(sources, 'source', 'sources')}.`,
  },
  seal: {
    missing: 'The memo does not show the seal that it ended with.',
    other: (printed: string, seal: string) =>
      `The seal on the page, ${printed}, is not that of the provenance inside, ${seal}: the provenance was changed, or it is another memo’s.`,
    named: 'The provenance names another seal than the one on the page.',
    same: (seal: string) => `The seal on the page is that of the provenance inside: SHA-256 ${seal}.`,
  },
  words: {
    changed: (places: number) => `The words were changed after the export, in ${things(places, 'place', 'places')}.`,
    hidden: (places: number) => `The file holds words that nobody can see, in ${things(places, 'place', 'places')}.`,
    guessed:
      'Words in scripts or signs that a PDF does not keep letter by letter were not compared, and their pages look as they were exported; every other word is as it was exported.',
    same: 'Every word that can be read is as it was exported.',
  },
  pages: {
    html: 'Markup and style of the page are as exported.',
    htmlChanged: 'The markup or the style of the page was changed after the export.',
    docx: 'All parts of the document are as exported.',
    docxSaved: 'Another program has saved the document since; how it looks was not compared.',
    count: (now: number, before: number) =>
      `The memo has ${now} ${now === 1 ? 'page' : 'pages'}, and was exported with ${before}.`,
    reordered: (pages: string) => `Pages ${pages} stand in another order than they were exported.`,
    changed: (pages: string, count: number) =>
      count === 1
        ? `Page ${pages} does not look as it was exported.`
        : `Pages ${pages} do not look as they were exported.`,
    whole: 'Something was changed that belongs to the document as a whole: its title, outline, tags or actions.',
    same: 'Every page looks as it was exported.',
    rewritten: 'Every page looks as it was exported, though another program has written the file again.',
  },
  margins: {
    same: (hasHandling: boolean, hasNumbers: boolean) =>
      `The margins have what was exported: ${[...(hasHandling ? ['the handling line'] : []), ...(hasNumbers ? ['page numbers'] : [])].join(' and ') || 'nothing'}.`,
    guessed:
      'The handling line has letters that a PDF does not keep one by one, and was not compared; its pages look as they were exported, and have their numbers.',
    changed: (pages: string, count: number) =>
      `The margins of page${count === 1 ? '' : 's'} ${pages} have other words than were exported: handling line, page number, or something added.`,
  },
  quotation: {
    notPrinted: 'These words do not stand in the text that the provenance says was exported.',
    guessed: 'A PDF does not keep these words letter by letter; their page looks as it was exported.',
    printed: 'The memo has these words as they were exported.',
    otherWords: 'The memo has other words here than were exported.',
    faithful: 'The words are those that were cited; what was left out or added is marked.',
    unfaithful: 'The words are not those that were cited: something differs that no ellipsis and no bracket marks.',
    sourceGone: 'The source was no longer in the vault when the memo was exported.',
    noVault: 'The source is not here: no vault was looked into.',
    theSource: 'the source',
    otherDocument: (name: string) => `The vault keeps ${name}, but its note has a newer document now, or is gone.`,
    noSource: (name: string) => `The source is not here: the vault has no ${name} with its hash.`,
    never: (name: string) =>
      `The vault has this note, and never had the file that the memo says it was made from (${name}).`,
    inPlace: 'The source in the vault has these words, letter for letter, where they were cited.',
    inSource: 'The source in the vault has these words, letter for letter.',
    notInSource: 'The source in the vault does not have these words.',
    otherCredit: 'The memo credits these words to somebody else than it did when it was exported.',
    creditNoVault: (speaker: string) => `No vault was looked into for who is credited${naming(speaker)}.`,
    creditNoAnnotation: (speaker: string) =>
      `The annotation is not in the vault, to see who is credited${naming(speaker)}.`,
    credited: (speaker: string) =>
      speaker === '' ? 'Nobody is credited, as in the vault.' : `Credited to ${speaker}, as in the vault.`,
    creditedOther: (memo: string, vault: string) =>
      `The memo credits ${nobody(memo)}; the vault now credits ${nobody(vault)}.`,
  },
} as const
