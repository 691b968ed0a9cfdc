import type { CoreWords } from '../en.ts'
import { form, number, things } from './counting.ts'

const quotations = (count: number, total: number) =>
  `${number(count)} ${form(total, 'citation', 'citations')} sur ${number(total)}`
const places = (count: number) => things(count, 'endroit', 'endroits')
const nobody = (name: string) => (name === '' ? 'personne' : name)
const naming = (speaker: string) => (speaker === '' ? '' : ` (dans la note : ${speaker})`)

/** Words of the report on an exported memo that was verified. */
export const verdicts: CoreWords['verdicts'] = {
  verdict: {
    notVerified: 'NON VÉRIFIÉE',
    verified: 'VÉRIFIÉE',
    failed: (file, failed, total) =>
      failed === 0
        ? `${file}.`
        : `${file}, ${quotations(failed, total)} ${form(failed, 'non conforme', 'non conformes')}.`,
    quotesNothing: (file) => `${file}, qui ne cite rien.`,
    all: (file, total) =>
      `${file}, ${total === 1 ? 'avec son unique citation' : `avec ses ${number(total)} citations`}.`,
    inPart: (file, unchecked, total) =>
      `${file}, dans la mesure du contrôle possible ; ${quotations(unchecked, total)} n’${form(unchecked, 'a pas pu être contrôlée', 'ont pas pu être contrôlées')} entièrement.`,
  },
  text: {
    statuses: { passed: 'oui', failed: 'NON', unchecked: 'non vu' },
    exported: (when, by) => `Exportée le ${when} par ${by}.`,
    file: 'FICHIER',
    changed: 'MODIFICATIONS',
    quotations: 'CITATIONS',
    proves: 'CE QUE CELA PROUVE',
    more: (count) => `et ${number(count)} de plus`,
    from: (speaker, title, label) =>
      [speaker, title === '' ? '' : `« ${title} »`, `source ${label}`].filter(Boolean).join(', '),
  },
  proves: {
    nothing: 'Ne vous fiez pas à ce fichier : demandez la note telle qu’elle a été exportée.',
    words: (isCompared) =>
      `${isCompared ? 'Les mots de ce fichier' : 'Les mots de ce fichier, dans la mesure où ils ont été comparés,'} sont ceux que porte sa provenance, et le sceau imprimé est celui de cette provenance.`,
    allInSource: 'Chaque citation figure à la lettre dans sa source, qui est dans ce coffre.',
    someInSource: (count, total) =>
      `${count} citations sur ${total} figurent à la lettre dans leurs sources, qui sont dans ce coffre.`,
    notHere:
      'Quand la source n’est pas ici, seul le fichier lui-même a été contrôlé : qui a les sources peut contrôler le reste.',
    notWho:
      'Cela ne prouve pas qui a fait le fichier : quelqu’un qui fait une note entièrement nouvelle, avec un sceau à elle, est révélé par les sources ou par une signature, non par le sceau.',
  },
  record: {
    otherFormat: 'elle a été faite pour un fichier d’un autre format',
    otherQuotations: 'ses citations ne sont pas celles de la note',
    noWords: (count) => `${count} de ses références ne mènent à aucun mot`,
    notCited: 'elle contient des mots que la note ne cite pas',
    undescribed: 'elle cite une source qu’elle ne décrit pas',
    extra: 'elle contient des annotations que la note ne cite pas',
    contradicts: (what) => `La provenance se contredit : ${what.join(' ; ')}.`,
    complete: (quoted, sources) =>
      `La provenance est complète : ${things(quoted, 'citation', 'citations')}, ${things(sources, 'source', 'sources')}.`,
  },
  seal: {
    missing: 'La note ne montre pas le sceau par lequel elle se terminait.',
    other: (printed, seal) =>
      `Le sceau imprimé, ${printed}, n’est pas celui de la provenance contenue, ${seal} : la provenance a été modifiée, ou c’est celle d’une autre note.`,
    named: 'La provenance nomme un autre sceau que celui qui est imprimé.',
    same: (seal) => `Le sceau imprimé est celui de la provenance contenue : SHA-256 ${seal}.`,
  },
  words: {
    changed: (count) => `Les mots ont été modifiés après l’exportation, à ${places(count)}.`,
    hidden: (count) => `Le fichier contient des mots que personne ne peut voir, à ${places(count)}.`,
    guessed:
      'Les mots dans des écritures ou des signes qu’un PDF ne garde pas lettre à lettre n’ont pas été comparés, et leurs pages ont l’aspect qu’elles avaient à l’exportation ; tous les autres mots sont tels qu’exportés.',
    same: 'Chaque mot lisible est tel qu’il a été exporté.',
  },
  pages: {
    html: 'Le balisage et le style de la page sont tels qu’exportés.',
    htmlChanged: 'Le balisage ou le style de la page a été modifié après l’exportation.',
    docx: 'Toutes les parties du document sont telles qu’exportées.',
    docxSaved: 'Un autre programme a enregistré le document depuis ; son aspect n’a pas été comparé.',
    count: (now, before) => `La note a ${things(now, 'page', 'pages')}, et en avait ${before} à l’exportation.`,
    reordered: (pages) => `Les pages ${pages} sont dans un autre ordre qu’à l’exportation.`,
    changed: (pages, count) =>
      count === 1
        ? `La page ${pages} n’a pas l’aspect qu’elle avait à l’exportation.`
        : `Les pages ${pages} n’ont pas l’aspect qu’elles avaient à l’exportation.`,
    whole:
      'Quelque chose a été modifié qui relève du document entier : son titre, son plan, ses balises ou ses actions.',
    same: 'Chaque page a l’aspect qu’elle avait à l’exportation.',
    rewritten:
      'Chaque page a l’aspect qu’elle avait à l’exportation, bien qu’un autre programme ait réécrit le fichier.',
  },
  margins: {
    same: (hasHandling, hasNumbers) =>
      `Les marges portent ce qui a été exporté : ${[...(hasHandling ? ['la mention'] : []), ...(hasNumbers ? ['les numéros de page'] : [])].join(' et ') || 'rien'}.`,
    guessed:
      'La mention contient des lettres qu’un PDF ne garde pas une à une, et n’a pas été comparée ; ses pages ont l’aspect qu’elles avaient à l’exportation, et leurs numéros.',
    changed: (pages, count) =>
      `Les marges ${form(count, 'de la page', 'des pages')} ${pages} portent d’autres mots que ceux exportés : mention, numéro de page, ou un ajout.`,
  },
  quotation: {
    notPrinted: 'Ces mots ne figurent pas dans le texte que la provenance dit avoir été exporté.',
    guessed: 'Un PDF ne garde pas ces mots lettre à lettre ; leur page a l’aspect qu’elle avait à l’exportation.',
    printed: 'La note porte ces mots tels qu’ils ont été exportés.',
    otherWords: 'La note porte ici d’autres mots que ceux qui ont été exportés.',
    faithful: 'Les mots sont ceux qui ont été cités ; ce qui a été omis ou ajouté est signalé.',
    unfaithful:
      'Les mots ne sont pas ceux qui ont été cités : une différence n’est signalée par aucun point de suspension ni crochet.',
    sourceGone: 'La source n’était plus dans le coffre au moment de l’exportation.',
    noVault: 'La source n’est pas ici : aucun coffre n’a été consulté.',
    theSource: 'la source',
    otherDocument: (name) =>
      `Le coffre garde ${name}, mais sa fiche a maintenant un document plus récent, ou n’est plus là.`,
    noSource: (name) => `La source n’est pas ici : le coffre n’a pas de ${name} avec cette empreinte.`,
    never: (name) =>
      `Le coffre a cette fiche, et n’a jamais eu le fichier dont la note dit qu’elle a été tirée (${name}).`,
    inPlace: 'La source du coffre porte ces mots, à la lettre, là où ils ont été cités.',
    inSource: 'La source du coffre porte ces mots, à la lettre.',
    notInSource: 'La source du coffre ne porte pas ces mots.',
    otherCredit: 'La note attribue ces mots à quelqu’un d’autre qu’à l’exportation.',
    creditNoVault: (speaker) => `Aucun coffre n’a été consulté pour savoir à qui ils sont attribués${naming(speaker)}.`,
    creditNoAnnotation: (speaker) =>
      `L’annotation n’est pas dans le coffre pour voir à qui ils sont attribués${naming(speaker)}.`,
    credited: (speaker) =>
      speaker === '' ? 'Attribué à personne, comme dans le coffre.' : `Attribué à ${speaker}, comme dans le coffre.`,
    creditedOther: (memo, vault) =>
      `La note attribue ces mots à ${nobody(memo)} ; le coffre les attribue maintenant à ${nobody(vault)}.`,
  },
}
