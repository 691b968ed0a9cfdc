import { createWriteStream } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import PDFDocument from 'pdfkit'

const words =
  'harbour strike union minister agreement tariff export quarter figures officials delegation Friday pressure growth supply chain talks visit measures company shares percent inflation policy security border summit statement reporters analysts energy pipeline contract workers'.split(
    ' ',
  )
const speakers = ['Ana Ruiz', 'Bo Li', 'Chinese officials', 'Rob Ek', 'the minister', 'Dr Öberg']

/** Articles like those in the news, the same for the same seed: about `bytes` long each, with a title, dates and quotations. */
export function article(seed: number, bytes = 3000): { title: string; paragraphs: string[] } {
  let state = seed * 2654435761 + 1
  const next = (limit: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state % limit
  }
  const sentence = (length: number) => {
    const said = Array.from({ length }, () => words[next(words.length)]).join(' ')
    return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`
  }
  const paragraphs: string[] = []
  for (let length = 0; length < bytes; ) {
    const plain = Array.from({ length: 2 + next(3) }, () => sentence(8 + next(14))).join(' ')
    const quote = `“${sentence(6 + next(12)).replace(/\.$/u, ',')}” said ${speakers[next(speakers.length)]} on Friday.`
    const paragraph = next(3) === 0 ? `${quote} ${plain}` : plain
    paragraphs.push(paragraph)
    length += paragraph.length + 2
  }
  return { title: `Article ${seed}: ${sentence(5).replace('.', '')}`, paragraphs }
}

/** A folder of articles: half plain text, half web pages with links around. @returns bytes in all */
export async function writeArticles(folder: string, count: number): Promise<number> {
  await mkdir(folder, { recursive: true })
  const links = Array.from(
    { length: 40 },
    (_, index) => `<li><a href="/${index}">Another story ${index}</a></li>`,
  ).join('')
  let bytes = 0
  for (let index = 0; index < count; index++) {
    const { title, paragraphs } = article(index)
    const text =
      index % 2 === 0
        ? `${title}\n\n${paragraphs.join('\n\n')}\n`
        : `<!doctype html><html lang="en"><head><title>${title}</title><meta property="og:site_name" content="The Post"></head><body><nav><ul>${links}</ul></nav><article><h1>${title}</h1>${paragraphs.map((each) => `<p>${each}</p>`).join('\n')}</article><footer>${links}</footer></body></html>`
    bytes += Buffer.byteLength(text)
    await writeFile(join(folder, `${index}.${index % 2 === 0 ? 'txt' : 'html'}`), text)
  }
  return bytes
}

/** One plain text of about `bytes`. */
export async function writeLongText(path: string, bytes: number): Promise<void> {
  const parts = ['The whole archive\n\n']
  for (let seed = 0, length = 0; length < bytes; seed++) {
    const { title, paragraphs } = article(seed)
    const text = `${title}\n\n${paragraphs.join('\n\n')}\n\n`
    parts.push(text)
    length += text.length
  }
  await writeFile(path, parts.join(''))
}

/** A report of so many pages, with running heads and page numbers. */
export async function writePdf(path: string, pages: number): Promise<void> {
  const pdf = new PDFDocument({ size: 'A4', margin: 72, bufferPages: false })
  const out = createWriteStream(path)
  pdf.pipe(out)
  for (let page = 1; page <= pages; page++) {
    if (page > 1) pdf.addPage()
    pdf.font('Helvetica').fontSize(8).text('Annual report of the harbour', 72, 40)
    pdf.text(`Page ${page} of ${pages}`, 72, 780, { lineBreak: false })
    const { title, paragraphs } = article(page, 2200)
    pdf.font('Helvetica-Bold').fontSize(14).text(title, 72, 72)
    pdf.font('Helvetica').fontSize(10)
    for (const each of paragraphs) pdf.moveDown(0.6).text(each.replace(/[“”]/gu, '"').replace(/’/gu, "'"))
  }
  pdf.end()
  await finished(out)
}
