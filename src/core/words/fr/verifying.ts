import type { CoreWords } from '../en.ts'

/** Words of exported memos that cannot be verified, or have no provenance put into them. */
export const verifying: CoreWords['verifying'] = {
  asExported: 'Demandez la note telle qu’elle a été exportée.',
  asExportedIn: 'Demandez la note telle qu’elle a été exportée, en PDF, en document Word ou en page web.',
  docxMissing: {
    message: (part) => `La provenance n’a pas pu être mise dans le document Word, où ${part} manque.`,
    advice: 'Exportez plutôt la note en PDF ou en page web, et signalez-le en citant cette phrase.',
  },
  several: {
    docx: 'Le document contient plusieurs provenances.',
    docxAdvice: 'Quelqu’un en a ajouté une : utilisez le document tel que Readout l’a exporté.',
    html: 'La page contient plusieurs provenances.',
    htmlAdvice: 'Quelqu’un en a ajouté une : utilisez la page telle que Readout l’a exportée.',
    pdf: (name) => `Le PDF contient plusieurs fichiers nommés ${name}.`,
    pdfAdvice: 'Quelqu’un en a ajouté un : utilisez le PDF tel que Readout l’a exporté.',
  },
  pdfHas: {
    message: (name) => `La provenance n’a pas pu être mise dans le PDF, qui contient déjà un fichier nommé ${name}.`,
    advice: 'Exportez de nouveau la note, dans un PDF à elle.',
  },
  pdf: {
    damaged: (what) => `Le PDF est endommagé, ou n’en est pas un : ${what}.`,
    again: 'Procurez-vous de nouveau le fichier auprès de sa source.',
    parts: {
      ends: 'il ne commence ou ne finit pas comme un PDF',
      list: 'sa liste des emplacements est corrompue',
      parts: 'une de ses parties manque, ou en contredit une autre',
      packed: 'une de ses parties ne peut pas être décompressée',
      pages: 'ses pages ne sont pas telles qu’elles devraient être',
      text: 'son texte ne peut pas être lu',
      attached: 'la provenance contenue est vide, ou a été modifiée',
    },
    notRead: {
      encrypted: 'Le PDF est chiffré.',
      built: 'Le PDF est écrit sous une forme que Readout ne lit pas ; un autre logiciel l’a peut-être réécrit.',
      attached: 'La provenance contenue dans le PDF est compressée d’une manière que Readout ne lit pas.',
    },
    asExported: 'Utilisez le PDF tel que Readout l’a exporté.',
  },
  malformed: 'Le document Word est endommagé : une de ses parties s’interrompt ou se contredit.',
  odd: (why) => `Le document Word n’est pas tel que Readout ou un logiciel de bureautique en écrit : ${why}.`,
  oddities: {
    twice: 'il a deux parties du même nom',
    text: 'son texte n’est pas là où il devrait être',
    notes: 'ses notes de bas de page ou de fin se confondent',
  },
  unsupported: {
    noWord: (file) => `${file} ne peut pas être vérifié. Ce n’est pas un document Word.`,
    noPlace: (file) =>
      `${file} ne peut pas être vérifié. Le Markdown et le texte brut n’ont pas de place pour une provenance.`,
    other: (file) => `${file} ne peut pas être vérifié. Ce n’est ni un PDF, ni un document Word, ni une page web.`,
    advice: 'Vérifiez la note en PDF, en document Word ou en page web : ils portent leur provenance.',
  },
  newer: {
    message: 'La provenance contenue a été écrite par une version plus récente de Readout.',
    advice: 'Vérifiez la note avec celle-ci.',
  },
  changed: 'La provenance contenue a été modifiée et ne peut pas être lue.',
  tooLongInside: 'Elle est plus longue que celle d’aucune note.',
  at: (place, what) => `Elle est fausse à ${place || 'son début'}${what === '' ? '' : ` (${what})`}.`,
  noJson: 'Elle s’interrompt, ou n’est pas écrite comme Readout les écrit.',
  without: (file) => `${file} ne porte pas de provenance : Readout ne l’a pas exporté, ou elle en a été retirée.`,
  notOrdinary: (file) => `${file} ne peut pas être vérifié : ce n’est pas un fichier ordinaire.`,
  tooLong: (file, megabytes) => `${file} dépasse ${megabytes} Mo, ce qu’aucune note n’atteint.`,
}
