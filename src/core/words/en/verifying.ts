/** Words of exported memos that cannot be verified, or have no provenance put into them. */
export const verifying = {
  asExported: 'Ask for the memo as it was exported.',
  asExportedIn: 'Ask for the memo as it was exported, as PDF, Word document or web page.',
  docxMissing: {
    message: (part: string) => `The provenance could not be put into the Word document, which has no ${part}.`,
    advice: 'Export the memo as PDF or web page instead, and please report it with this sentence.',
  },
  several: {
    docx: 'The document has several provenances inside.',
    docxAdvice: 'Somebody put another one there: use the document as Readout exported it.',
    html: 'The page has several provenances inside.',
    htmlAdvice: 'Somebody put another one there: use the page as Readout exported it.',
    pdf: (name: string) => `The PDF has several files called ${name} inside.`,
    pdfAdvice: 'Somebody put another one there: use the PDF as Readout exported it.',
  },
  pdfHas: {
    message: (name: string) => `The provenance could not be put into the PDF, which has a file called ${name} already.`,
    advice: 'Export the memo anew, into a PDF of its own.',
  },
  pdfDamaged: (what: string) => `The PDF is damaged, or no PDF: ${what}.`,
  pdfAgain: 'Get the file again from where it came.',
  pdfNotRead: (what: string) => `${what}.`,
  pdfAsExported: 'Use the PDF as Readout exported it.',
  malformed: 'The Word document is damaged: a part of it is not well-formed.',
  odd: (why: string) => `The Word document is not as Readout or an office program writes one: ${why}.`,
  unsupported: {
    noWord: (file: string) => `${file} cannot be verified. It is no Word document.`,
    noPlace: (file: string) => `${file} cannot be verified. Markdown and plain text have no place for a provenance.`,
    other: (file: string) => `${file} cannot be verified. It is no PDF, Word document or web page.`,
    advice: 'Verify the memo as PDF, Word document or web page: these carry their provenance.',
  },
  newer: {
    message: 'The provenance inside was written by a newer Readout.',
    advice: 'Verify the memo with that one.',
  },
  changed: 'The provenance inside was changed, and cannot be read.',
  tooLongInside: 'It is longer than any memo’s.',
  at: (place: string, what: string) => `At ${place || 'its beginning'}: ${what}.`,
  noJson: 'It is no JSON.',
  without: (file: string) => `${file} carries no provenance: Readout did not export it, or it was taken out.`,
  notOrdinary: (file: string) => `${file} cannot be verified: it is no ordinary file.`,
  tooLong: (file: string, megabytes: number) => `${file} is longer than ${megabytes} MB, which no memo is.`,
} as const
