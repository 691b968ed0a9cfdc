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
  pdf: {
    damaged: (what: string) => `The PDF is damaged, or no PDF: ${what}.`,
    again: 'Get the file again from where it came.',
    parts: {
      ends: 'it does not begin or end as a PDF does',
      list: 'its list of what stands where is broken',
      parts: 'a part of it is missing, or contradicts another',
      packed: 'a part of it cannot be unpacked',
      pages: 'its pages are not as they should be',
      text: 'its text cannot be read',
      attached: 'the provenance inside is empty, or was changed',
    },
    notRead: {
      encrypted: 'The PDF is encrypted.',
      built: 'The PDF is written in a form that Readout does not read; another program may have written it again.',
      attached: 'The provenance inside the PDF is packed in a way that Readout does not read.',
    },
    asExported: 'Use the PDF as Readout exported it.',
  },
  malformed: 'The Word document is damaged: a part of it breaks off or contradicts itself.',
  odd: (why: string) => `The Word document is not as Readout or an office program writes one: ${why}.`,
  oddities: {
    twice: 'it has two parts of the same name',
    text: 'its text is not where it should be',
    notes: 'its footnotes or endnotes cannot be told apart',
  },
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
  at: (place: string, what: string) => `It is wrong at ${place || 'its beginning'}${what === '' ? '' : `: ${what}`}.`,
  noJson: 'It breaks off, or is not written as Readout writes it.',
  without: (file: string) => `${file} carries no provenance: Readout did not export it, or it was taken out.`,
  notOrdinary: (file: string) => `${file} cannot be verified: it is no ordinary file.`,
  tooLong: (file: string, megabytes: number) => `${file} is longer than ${megabytes} MB, which no memo is.`,
} as const
