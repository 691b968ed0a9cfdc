import { unzipSync } from 'fflate/browser'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import Papa from 'papaparse'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'

/**
 * What is wrong with something that leaves Readout, told by parsing it with what did not write it: a sentence each, none where there is
 * nothing. Not part of the application: for tests.
 */
export type Findings = string[]

type HtmlNode = DefaultTreeAdapterTypes.Node
type HtmlElement = DefaultTreeAdapterTypes.Element

const isElement = (node: HtmlNode): node is HtmlElement => 'tagName' in node

/** Every element, comment and text of a page or of a piece of one, wherever it stands. */
function* nodesOf(html: string): Generator<HtmlNode> {
  // The fonts are a quarter of a megabyte in letters and digits, to be parsed thousands of times.
  const waiting: HtmlNode[] = [parse(html.replace(/(url\(data:font\/woff2;base64,)[\w+/=]*/gu, '$1'))]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    yield node
    if ('childNodes' in node) waiting.push(...node.childNodes)
    if ('content' in node) waiting.push(node.content)
  }
}

/** The elements and attributes that a page is made of, `p[dir]` and so on: what an innocent one has, a hostile one may have. */
export function shapesOf(html: string): Set<string> {
  const shapes = new Set<string>()
  for (const node of nodesOf(html)) {
    if (!isElement(node)) continue
    shapes.add(node.tagName)
    for (const { name } of node.attrs) shapes.add(`${node.tagName}[${name}]`)
  }
  return shapes
}

/** Where a link may lead: to a place in the page, to the web, to a note or an annotation, to a file by its hash. */
const mayLead =
  /^(?:#[\w-]+|https?:\/\/[^\s"<>]+|readout:\/\/note\/[a-z0-9-]+(?:#[a-z0-9-]+)?|urn:(?:sha256|uuid):[0-9a-f-]+)$/u

const loading = [
  'src',
  'srcset',
  'action',
  'formaction',
  'data',
  'poster',
  'background',
  'ping',
  'xlink:href',
  'srcdoc',
  'style',
]

/** What a page, or a piece of one, has that it should not. `allowed` are the shapes that it may have. */
export function inspectHtml(html: string, allowed: ReadonlySet<string>): Findings {
  const findings: Findings = []
  for (const node of nodesOf(html)) {
    if (node.nodeName === '#comment') findings.push('a comment')
    if (!isElement(node)) continue
    if (!allowed.has(node.tagName)) findings.push(`an element ${node.tagName}`)
    const type = node.attrs.find(({ name }) => name === 'type')?.value ?? ''
    if (node.tagName === 'script' && !/^application\/[\w.+-]*json$/u.test(type))
      findings.push(`a script of type “${type}”`)
    if (node.tagName === 'style')
      findings.push(...inspectStyle(node.childNodes.map((one) => ('value' in one ? one.value : '')).join('')))
    for (const { name, value } of node.attrs) {
      if (/^on/iu.test(name)) findings.push(`a handler ${node.tagName}[${name}]`)
      if (loading.includes(name)) findings.push(`an attribute that loads or sends: ${node.tagName}[${name}]`)
      if (!allowed.has(`${node.tagName}[${name}]`)) findings.push(`an attribute ${node.tagName}[${name}]`)
      if (/^(?:href|cite)$/u.test(name) && !mayLead.test(value)) findings.push(`a link to ${value}`)
      if (name === 'http-equiv' && value !== 'Content-Security-Policy') findings.push(`a directive ${value}`)
    }
  }
  return findings
}

/** What a style sheet of ours would not have: something to load other than its own fonts, or the end of its element. */
function inspectStyle(css: string): Findings {
  // What a rule prints is a string: nothing in it is loaded.
  const bare = css.replace(/\/\*[\s\S]*?\*\//gu, '').replace(/content:\s*"(?:[^"\\]|\\.)*"/gu, 'content: none')
  const loads = [...bare.matchAll(/url\(\s*["']?([^)"']{0,40})/giu)].filter(
    ([, to]) => !to?.startsWith('data:font/woff2'),
  )
  return [
    ...loads.map(([, to]) => `a style that loads ${to}`),
    ...(/@import|expression\(|behavior\s*:|<\/?[a-z]/iu.test(bare)
      ? ['a style with an import, an expression or markup']
      : []),
  ]
}

interface MarkdownNode {
  type: string
  url?: string
  value?: string
  children?: MarkdownNode[]
}

/** What a reader of Markdown may make a link of by itself: an address leads where it says. */
const mayBeAddress = /^(?:https?:\/\/|mailto:[^:?]+$|readout:\/\/note\/[a-z0-9-]+(?:#[a-z0-9-]+)?$)/u

/** What Markdown has besides words, their structure, and links that lead where they may. */
export function inspectMarkdown(text: string): Findings {
  const findings: Findings = []
  const tree: MarkdownNode = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
  const waiting = [tree]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === 'html') findings.push(`markup: ${node.value}`)
    if (/^image/u.test(node.type)) findings.push(`an image of ${node.url}`)
    if (node.url !== undefined && !mayBeAddress.test(node.url)) findings.push(`a link to ${node.url}`)
    waiting.push(...(node.children ?? []))
  }
  return [...findings, ...inspectText(text)]
}

/** What plain text has that a terminal or an editor would obey. */
export function inspectText(text: string): Findings {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  const control = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F]/u.exec(text)
  return control === null ? [] : [`a control character U+${control[0].charCodeAt(0).toString(16).padStart(4, '0')}`]
}

/** What a table has that a spreadsheet would calculate, in any cell; `width` is how many cells a row has. */
export function inspectCsv(text: string, width: number): Findings {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/u, ''), { skipEmptyLines: true })
  const cells = data.flat()
  return [
    ...errors.map(({ message, row }) => `row ${row}: ${message}`),
    ...data.filter((row) => row.length !== width).map((row) => `a row of ${row.length} cells`),
    ...cells.filter((cell) => /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(cell)).map((cell) => `a formula: ${cell}`),
  ]
}

/** What JSON has that more than data could come of. */
export function inspectJson(text: string): Findings {
  const findings: Findings = []
  const look = (value: unknown, key: string) => {
    if (typeof value === 'string' && /^(?:format|type)$/u.test(key) && /html|script/iu.test(value))
      findings.push(`${key}: ${value}`)
    if (typeof value === 'string' && /^(?:source|uri|URL|@id)$/u.test(key) && !mayLead.test(value))
      findings.push(`${key}: ${value}`)
    if (typeof value !== 'object' || value === null) return
    for (const [name, one] of Object.entries(value)) {
      if (['__proto__', 'constructor', 'prototype'].includes(name)) findings.push(`a key ${name}`)
      look(one, name)
    }
  }
  look(JSON.parse(text), '')
  return findings
}

/** What RIS has that is not one reference a note: its tags are two characters, two blanks, a hyphen and a blank. */
export function inspectRis(text: string, references: number): Findings {
  const lines = text.split(/\r?\n/u).filter((line) => line.trim() !== '')
  const begun = lines.filter((line) => /^TY {2}- /u.test(line)).length
  const ended = lines.filter((line) => /^ER {2}-/u.test(line)).length
  return begun === references && ended === references ? [] : [`${begun} references that begin and ${ended} that end`]
}

/** What BibTeX has that is not one entry a note, or that TeX would carry out. */
export function inspectBibtex(text: string, references: number): Findings {
  const entries = text.match(/^\s*@\w+\s*\{/gmu)?.length ?? 0
  let depth = 0
  for (const sign of text.replace(/\\[{}]/gu, '')) depth += sign === '{' ? 1 : sign === '}' ? -1 : 0
  return [
    ...(entries === references ? [] : [`${entries} entries`]),
    ...(depth === 0 ? [] : [`braces that do not close: ${depth}`]),
    ...(/(?<!\\)\\(?:input|include|write18?|openout|immediate|def)\b/u.test(text) ? ['a command of TeX'] : []),
  ]
}

/** Parts of a Word file that run, embed or load something. */
const active =
  /vbaProject|activeX|embeddings\/|oleObject|externalLink|altChunk|afchunk|customUI|attachedTemplate|\.bin$|\.(?:exe|js|vbs|html?)$/iu

/** What a Word file has besides text, styles and links to places in itself. */
export function inspectDocx(bytes: Uint8Array): Findings {
  const findings: Findings = []
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    if (active.test(name) || name.includes('..') || name.startsWith('/')) findings.push(`a part ${name}`)
    if (!/\.(?:xml|rels)$/u.test(name)) continue
    const xml = new TextDecoder('utf-8', { fatal: true }).decode(content)
    if (/<!DOCTYPE|<!ENTITY/iu.test(xml)) findings.push(`a document type in ${name}`)
    if (/<(?:w:object|o:OLEObject|w:altChunk|w:attachedTemplate|w:control|w:pict|v:imagedata|a:blip)\b/u.test(xml))
      findings.push(`something embedded in ${name}`)
    for (const [, field] of xml.matchAll(/<w:instrText[^>]*>([^<]*)</gu))
      if (!/^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|PAGEREF \w+|REF \w+|NOTEREF \w+)\b/u.test(field ?? ''))
        findings.push(`a field ${field}`)
    for (const [relation] of xml.matchAll(/<Relationship\b[^>]*>/gu))
      if (/TargetMode="External"/u.test(relation)) findings.push(`a relation that leads out: ${relation}`)
    // What XML 1.0 has no place for, as itself or by its number.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    if (/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|&#x?0*(?:[0-8]|1[0-9a-f]|b|c|e|f);/iu.test(xml))
      findings.push(`no XML in ${name}`)
  }
  return findings
}
