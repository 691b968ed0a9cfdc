/** Words of what cannot be imported, and of what was imported otherwise than it stands in the file. */
export const importing = {
  kept: 'Nothing was imported from it.',
  stopped: { message: 'The import was stopped.', advice: 'Import it again when it suits you.' },
  again: 'Get the file again and import that.',
  part: 'Save the part that you need as a file of its own.',
  notText: {
    message: 'The file is not text.',
    advice: 'Save the document as plain text, HTML, Word or PDF and import that.',
  },
  nested: {
    message: (deepest: number) => `The page nests its parts more than ${deepest} deep, which no article does.`,
    advice: 'Open it in a browser, copy the article’s text, and paste that.',
  },
  noAnnotations: 'Export the annotations again as Web Annotation JSON, Hypothesis JSON or CSV.',
  word: {
    message: 'The Word document is damaged and cannot be read.',
    advice: 'Open it in Word or LibreOffice, save it again, and import that.',
  },
  epub: {
    noPlace: 'The EPUB is damaged: it does not say where its contents are.',
    noContents: 'The EPUB is damaged: its list of contents is missing.',
    noChapter: (name: string) => `The EPUB is damaged: the chapter ${name} is missing.`,
  },
  message: {
    message: 'The message is damaged and cannot be read.',
    advice: 'Open it in your mail program, copy its text, and paste that.',
  },
  is: (file: string, what: string) => `${file} is ${what}.`,
  kinds: {
    named: (extension: string) => `not the ${extension} file that its name says`,
    unknown: {
      what: 'of a kind that Readout cannot read',
      advice: (extensions: string) => `Save it as one of ${extensions} and import that.`,
    },
    spreadsheet: { what: 'a spreadsheet', advice: 'Copy what you need as text and paste that.' },
    presentation: { what: 'a presentation', advice: 'Export it as PDF and import that.' },
    openDocument: { what: 'an OpenDocument file', advice: 'Save it as .docx and import that.' },
    office: {
      what: 'a document of an old Office program',
      advice: 'Open it in Word or LibreOffice, save it as .docx, and import that.',
    },
    rtf: {
      what: 'an RTF document',
      advice: 'Open it in Word or LibreOffice, save it as .docx, and import that.',
    },
    picture: { what: 'a picture', advice: 'Run text recognition on it and import the PDF that makes.' },
    compressed: { what: 'a compressed file', advice: 'Unpack it and import what is in it.' },
  },
  tooLong: (file: string, megabytes: number) => `${file} is longer than ${megabytes} MB.`,
  tooMuchMarkup: (file: string, megabytes: number) =>
    `${file} is longer than the ${megabytes} MB that a web page or Markdown file may have.`,
  folder: {
    message: (file: string) => `${file} cannot be imported: it is a folder, not a file.`,
    advice: 'Import the folder itself, or the files in it.',
  },
  notOrdinary: {
    message: (file: string) => `${file} cannot be imported: it is no ordinary file.`,
    advice: 'Save it as a file and import that.',
  },
  noWords: {
    message: (file: string) => `${file} holds no words.`,
    advice:
      'Open it in the program it belongs to: if its words stand in pictures, run text recognition (OCR) on it and import what that makes.',
  },
  unreadable: {
    message: (file: string) => `${file} is damaged or made to be unreadable.`,
    memory: 'It takes more memory than any article does.',
    time: (seconds: number) => `It was not read within ${seconds} seconds.`,
    advice: 'Open it in the program it belongs to, copy the text, and paste that.',
  },
  pdf: {
    locked: {
      message: (file: string) => `${file} is locked with a password.`,
      advice: 'Open it in a PDF reader, print it into a new PDF without a password, and import that.',
    },
    damaged: {
      message: (file: string) => `${file} is damaged, or no PDF.`,
      advice:
        'Get the file again from where it came; if it opens in a PDF reader, print it into a new PDF and import that.',
    },
    pictures: {
      message: (file: string) => `${file} holds pictures of pages and no text.`,
      advice: 'Run it through a text recognition program (OCR) that writes a PDF with text, and import that.',
    },
    tooLong: {
      message: (file: string, pages: number, most: number) =>
        `${file} has ${pages} pages; Readout reads up to ${most}.`,
      advice: 'Split off the pages you need into a PDF of their own and import that.',
    },
  },
  zip: {
    message: 'The file is damaged: its parts cannot be unpacked.',
    advice: 'Open it in the program that made it, save it again, and import that.',
    parts: (most: string) => `The file holds more than ${most} parts, which no article does.`,
    size: (megabytes: number) => `The file would unpack into more than ${megabytes} MB, which no article does.`,
    genuine: 'If it is genuine, copy the article’s text and paste that.',
  },
} as const
