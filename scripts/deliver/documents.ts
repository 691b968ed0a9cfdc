/** A kind of file that Readout reads, and may be offered for. Another program stays the one that opens it. */
export interface DocumentKind {
  name: string
  extensions: string[]
  mediaType: string
}

/** What can be imported (`main/import/formats.ts`), as desktops name it. */
export const documentKinds: readonly DocumentKind[] = [
  { name: 'PDF document', extensions: ['pdf'], mediaType: 'application/pdf' },
  {
    name: 'Word document',
    extensions: ['docx'],
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  { name: 'EPUB book', extensions: ['epub'], mediaType: 'application/epub+zip' },
  { name: 'Web page', extensions: ['html', 'htm', 'xhtml'], mediaType: 'text/html' },
  { name: 'Web page in one file', extensions: ['mhtml', 'mht'], mediaType: 'application/x-mimearchive' },
  { name: 'Mail message', extensions: ['eml'], mediaType: 'message/rfc822' },
  { name: 'Markdown text', extensions: ['md', 'markdown'], mediaType: 'text/markdown' },
  { name: 'Text', extensions: ['txt', 'text'], mediaType: 'text/plain' },
]
