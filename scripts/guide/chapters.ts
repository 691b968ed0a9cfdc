import { readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { parseHTML } from 'linkedom'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'

/** A document of the project that is a chapter of the guide. */
interface Source {
  /** What the ids of its headings begin with. */
  id: string
  /** Its path in the project. */
  file: string
  /** The title of the one section of it that is meant; everything where none is named. */
  section?: string
}

/** The guide itself, then what it leads to; what is for those who work on Readout stays in the project. */
const sources: readonly [Source, ...Source[]] = [
  { id: 'guide', file: 'docs/guide.md' },
  { id: 'memos', file: 'docs/memos.md' },
  { id: 'exchange', file: 'docs/interchange.md' },
  { id: 'command-line', file: 'README.md', section: 'Without a window' },
]

/** The guide as the window shows it. */
export interface Guide {
  title: string
  /** The chapters as markup: one heading of the first level, those of the chapters and of the first one's sections of the second. */
  html: string
  /** The headings of the second level, in order. */
  contents: { id: string; title: string }[]
  /** The pictures in it, by their paths in the project; in the markup they are named by their names alone. */
  pictures: string[]
}

/**
 * The user guide as one page: Markdown of the project made into markup, in which a link to another chapter leads to its place in the page,
 * one to the web stays as it is, and one to anything else is words.
 * @param project the project's folder
 * @throws where a link names a section that its chapter has not
 */
export function readGuide(project: string): Guide {
  const { document } = parseHTML(
    `<!doctype html><main>${sources.map((source) => chapterHtml(project, source)).join('')}</main>`,
  )
  const pictures = new Set<string>()
  const places = new Map<string, string>()
  for (const source of sources) {
    const chapter = document.getElementById(source.id)
    for (const heading of chapter?.querySelectorAll('h1, h2, h3, h4') ?? []) nameHeading(source, heading, places)
  }
  for (const source of sources) {
    const chapter = document.getElementById(source.id)
    for (const link of chapter?.querySelectorAll('a') ?? []) leadWithin(source, link, places)
    for (const picture of chapter?.querySelectorAll('img') ?? []) pictures.add(placePicture(project, source, picture))
  }
  for (const head of document.querySelectorAll('th')) {
    // The corner of a table, which is the head of nothing.
    if (head.textContent === '') head.replaceWith(document.createElement('td'))
  }
  const contents = [...document.querySelectorAll('h2')].map(({ id, textContent }) => ({ id, title: textContent ?? '' }))
  const title = document.querySelector('h1')?.textContent ?? ''
  return { title, html: document.querySelector('main')?.innerHTML ?? '', contents, pictures: [...pictures] }
}

function chapterHtml(project: string, { id, file, section }: Source): string {
  const text = readFileSync(join(project, file), 'utf8')
  const markdown = section === undefined ? text : sectionOf(text, section)
  // The project's own documents have keys and pictures as markup.
  const options = { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] }
  return `<section id="${id}">${micromark(markdown, options)}</section>`
}

/** The section of a document that has this title, at the second level, up to the next of that level. */
function sectionOf(text: string, title: string): string {
  const [, found] = text.split(`\n## ${title}\n`)
  if (found === undefined) throw new Error(`there is no section ${title}`)
  const [body = ''] = found.split(/\n## /u)
  return `# ${title}\n${body}`
}

/**
 * Gives a heading an id, and in all chapters but the first a level below: the page has one title.
 * @param places gets the id, by what a link names it: chapter and section
 */
function nameHeading({ id }: Source, heading: Element, places: Map<string, string>): void {
  const title = heading.textContent ?? ''
  const level = Number(heading.tagName.slice(1))
  const slug = title
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .trim()
    .replaceAll(' ', '-')
  const named = heading.ownerDocument.createElement(`h${id === sources[0].id ? level : level + 1}`)
  named.id = level === 1 ? `${id}-top` : `${id}-${slug}`
  const place = `${id}#${slug}`
  const isTaken = places.has(place) || [...places.values()].includes(named.id)
  if (isTaken) throw new Error(`two headings are called ${place}`)
  places.set(place, named.id)
  named.append(...heading.childNodes)
  heading.replaceWith(named)
}

function leadWithin({ file }: Source, link: Element, places: ReadonlyMap<string, string>): void {
  const href = link.getAttribute('href') ?? ''
  if (/^https:/u.test(href)) return
  const [path = '', slug] = href.split('#')
  const target = path === '' ? file : normalize(join(dirname(file), path))
  const chapter = sources.find((one) => one.file === target)
  if (chapter === undefined) {
    link.replaceWith(...link.childNodes)
    return
  }
  const id = slug === undefined ? `${chapter.id}-top` : places.get(`${chapter.id}#${slug}`)
  if (id === undefined) throw new Error(`${file} has a link to ${href}, and there is no such section in the guide`)
  link.setAttribute('href', `#${id}`)
}

/** @returns the picture's path in the project */
function placePicture(project: string, { file }: Source, picture: Element): string {
  const path = normalize(join(dirname(file), picture.getAttribute('src') ?? ''))
  const { width, height } = sizeOfPng(readFileSync(join(project, path)))
  picture.setAttribute('src', path.split('/').at(-1) ?? '')
  // The place is kept free while it loads, so that a link into the page leads where it should.
  picture.setAttribute('width', String(width))
  picture.setAttribute('height', String(height))
  return path
}

/** In pixels; a PNG says it in its first chunk (https://www.w3.org/TR/png-3/#11IHDR). */
function sizeOfPng(bytes: Buffer): { width: number; height: number } {
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
}
