import { hash } from 'node:crypto'
import { arrayText, Canonical, dictionaryText, digestToken } from './canonical.ts'
import { contentTokens } from './pdf/contentTokens.ts'
import { damaged } from './pdf/damaged.ts'
import { decode } from './pdf/filters.ts'
import { nameTreeOf } from './pdf/nameTree.ts'
import { type Dict, type PdfObject, Ref, Stream, stringToken } from './pdf/objects.ts'
import { type Page, pagesOf } from './pdf/pages.ts'
import { PdfFile } from './pdf/pdfFile.ts'

/** Digests of what a PDF shows, each a SHA-256 in lower-case hexadecimal digits. */
export interface PdfDigests {
  /** One for each page, in order. */
  pages: string[]
  /** One for what belongs to no single page and still changes what a reader sees, hears or runs. */
  document: string
}

/**
 * Digests of what the pages of a PDF show. They stay the same when another program writes the file again (renumbers, packs,
 * unpacks, linearizes it) or a file is attached, and change with anything that could change the look, the words or the behaviour
 * of a page.
 *
 * ## The canonical form
 *
 * Every object has a form, one line of ASCII:
 * - `null`, `true`, `false` as they are
 * - a number: the nearest IEEE 754 double as ECMAScript writes it (`Number::toString`, as in RFC 8785); zero has no sign
 * - a name: slash and bytes; a byte not from `!` to `~` and each of `()<>[]{}/%#` as `#XX` in upper case
 * - a string: its bytes as lower-case hexadecimal digits in `<` and `>`
 * - a reference to a page: `page:` and the page's number, from 1; to an object that does not exist: `missing`; to anything else:
 *   the form of what it leads to
 * - an array, dictionary or stream: `sha256:` and the SHA-256 of its text, in lower-case hexadecimal digits. So it makes no
 *   difference whether it stands in place or is referred to
 *
 * The texts:
 * - an array: `[`, the forms of its items with blanks between, `]`
 * - a dictionary: `<<`, its entries with blanks between, `>>`. An entry is its name's form, a blank, its value's form. Entries are
 *   in the order of their names' bytes; those whose form is `null` are left out
 * - a stream: `stream`, the text of its dictionary, its remaining filters, `sha256:` and the SHA-256 of its data, with blanks
 *   between. The dictionary is without Length, Filter, DecodeParms, DL, StructParent and StructParents. The filters FlateDecode,
 *   ASCIIHexDecode, ASCII85Decode and RunLengthDecode are undone, in the order of the list, up to the first that is another; that
 *   one and those behind it stand in `[` and `]`, each as its name's form, a blank, the form of its parameters. When none remains
 *   and the stream is a form XObject, a tiling pattern or a glyph of a Type 3 font, its data are {@link contentTokens}
 *
 * Left out, because they lead back or number a place in the structure tree: P, Parent and StructParent of annotations and fields;
 * P and Ref of structure elements.
 *
 * The digest of a page is the SHA-256 of the text of its dictionary
 * - with Resources, MediaBox, CropBox and Rotate, inherited where it has none of its own; Resources is an empty dictionary where
 *   there is none at all, CropBox the MediaBox, Rotate 0. Boxes have the lower left corner first, Rotate is from 0 to 270
 * - Contents being `sha256:` and the SHA-256 of the {@link contentTokens} of its streams with line feeds between
 * - without Type, Parent, StructParents, B, LastModified, Metadata and PieceInfo: they show nothing
 *
 * All else counts by default: fonts with their programs and ToUnicode maps, images, graphics states, annotations with their
 * appearances and actions, transitions, and entries that no standard knows.
 *
 * The digest of the document is the SHA-256 of the text of its catalog, again all of it (forms, layers, actions, scripts, page labels,
 * language, viewer preferences), but
 * - without Type, Version, Extensions, Pages, Metadata, PieceInfo, Threads, AF, and, of the names, EmbeddedFiles: attached files
 *   show nothing
 * - AcroForm, and the fields in it, by the rules for annotations
 * - StructTreeRoot without ParentTree, ParentTreeNextKey and IDTree, which lead from the pages back to its elements. The rest has all
 *   that is read aloud, unless somebody leads these indices elsewhere
 * - Outlines as an array of its items; each an array of its dictionary without Parent, Prev, Next, First, Last, Count and SE, and
 *   of the array of the items below it
 * - Names as a dictionary of arrays, each with the names and values of one tree in the order of the names' bytes; absent when there
 *   are none
 * - with the title in the trailer's Info as `Title`
 *
 * @throws ReadoutError `unreadable` for a damaged file, also for one that viewers would repair; `unsupported` for one that is
 * encrypted
 */
export async function pageDigests(pdf: Uint8Array): Promise<PdfDigests> {
  const file = new PdfFile(pdf)
  const pages = pagesOf(file)
  const canonical = new Canonical(file, new Map(pages.map(({ ref }, index) => [ref.key, index + 1])))
  return {
    pages: pages.map((page) => hash('sha256', pageText(file, canonical, page))),
    document: hash('sha256', documentText(file, canonical)),
  }
}

/** Entries of a page that show nothing, or lead back; Annots and Contents have forms of their own. */
const pageLeftOut: ReadonlySet<string> = new Set([
  ...['Type', 'Parent', 'StructParents', 'B', 'LastModified', 'Metadata', 'PieceInfo'],
  ...['Annots', 'Contents'],
])

function pageText(file: PdfFile, canonical: Canonical, { dict }: Page): string {
  const mediaBox = boxOf(file, dict.get('MediaBox'))
  const shown: Dict = new Map<string, PdfObject>([
    ...dict,
    ['Resources', dict.get('Resources') ?? new Map()],
    ['MediaBox', mediaBox],
    ['CropBox', file.resolve(dict.get('CropBox')) === null ? mediaBox : boxOf(file, dict.get('CropBox'))],
    ['Rotate', rotationOf(file, dict.get('Rotate'))],
  ])
  const forms = canonical.entries(shown, 'plain', pageLeftOut)
  const annotations = canonical.form(dict.get('Annots') ?? null, 'annotation')
  if (annotations !== 'null') forms.set('Annots', annotations)
  forms.set('Contents', contentsOf(file, dict.get('Contents')))
  return dictionaryText(forms)
}

/** A rectangle may be given by any two opposite corners (7.9.5). */
function boxOf(file: PdfFile, object: PdfObject | undefined): number[] {
  const corners = file.resolve(object)
  const numbers = Array.isArray(corners) ? corners.map((item) => file.resolve(item)) : []
  const [left, bottom, right, top, ...more] = numbers.filter((item) => typeof item === 'number')
  if (left === undefined || bottom === undefined || right === undefined || top === undefined || more.length > 0) {
    throw damaged('pages', 'a page has no size')
  }
  return [Math.min(left, right), Math.min(bottom, top), Math.max(left, right), Math.max(bottom, top)]
}

function rotationOf(file: PdfFile, object: PdfObject | undefined): number {
  const rotation = file.resolve(object) ?? 0
  if (typeof rotation !== 'number' || rotation % 90 !== 0) throw damaged('pages', 'a page is turned by no quarter')
  return ((rotation % 360) + 360) % 360
}

/** A page's content: one stream, or several that are read as one (7.8.2). */
function contentsOf(file: PdfFile, object: PdfObject | undefined): string {
  const value = file.resolve(object)
  const streams = value === null ? [] : Array.isArray(value) ? value.map((item) => file.resolve(item)) : [value]
  const parts = streams.map((stream) => {
    if (!(stream instanceof Stream)) throw damaged('pages', 'the content of a page is missing')
    const { bytes, left } = decode(file, stream)
    if (left.length > 0) throw damaged('pages', 'the content of a page is packed as no content is')
    return bytes
  })
  const [only = new Uint8Array(0)] = parts
  const content = parts.length < 2 ? only : Buffer.concat(parts.flatMap((part) => [part, lineFeed]).slice(0, -1))
  return digestToken(contentTokens(content))
}

const lineFeed = Buffer.from('\n')

/** Entries of the catalog that show nothing; the last four have forms of their own. */
const catalogLeftOut: ReadonlySet<string> = new Set([
  ...['Type', 'Version', 'Extensions', 'Pages', 'Metadata', 'PieceInfo', 'Threads', 'AF'],
  ...['AcroForm', 'StructTreeRoot', 'Outlines', 'Names'],
])

/** Entries of the structure tree's root by which its elements are found from the pages. */
const treeLeftOut: ReadonlySet<string> = new Set(['ParentTree', 'ParentTreeNextKey', 'IDTree'])

function documentText(file: PdfFile, canonical: Canonical): string {
  const { root } = file
  const forms = canonical.entries(root, 'plain', catalogLeftOut)
  const put = (key: string, form: string | undefined) => {
    if (form !== undefined && form !== 'null') forms.set(key, form)
  }
  put('AcroForm', canonical.form(root.get('AcroForm') ?? null, 'annotation'))
  const tree = file.dict(root.get('StructTreeRoot'))
  if (tree !== undefined) {
    put('StructTreeRoot', digestToken(dictionaryText(canonical.entries(tree, 'structure', treeLeftOut))))
  }
  const outlines = file.dict(root.get('Outlines'))
  if (outlines !== undefined) put('Outlines', itemsOf(file, canonical, outlines, new Set()))
  put('Names', namesOf(file, canonical, file.dict(root.get('Names'))))
  put('Title', canonical.form(file.dict(file.trailer.get('Info'))?.get('Title') ?? null))
  return dictionaryText(forms)
}

/** Entries of an item of the outline that tie it to others, or say how many there are. */
const itemLeftOut: ReadonlySet<string> = new Set(['Parent', 'Prev', 'Next', 'First', 'Last', 'Count', 'SE'])

function itemsOf(file: PdfFile, canonical: Canonical, parent: Dict, visited: Set<string>): string {
  const items: string[] = []
  for (let ref = parent.get('First'); ref !== undefined && ref !== null; ) {
    if (!(ref instanceof Ref) || visited.has(ref.key)) throw damaged('parts', 'its outline runs in a circle')
    visited.add(ref.key)
    const item = file.dict(ref)
    if (item === undefined || visited.size > 100_000) throw damaged('parts', 'its outline leads nowhere')
    const own = digestToken(dictionaryText(canonical.entries(item, 'plain', itemLeftOut)))
    items.push(digestToken(arrayText([own, itemsOf(file, canonical, item, visited)])))
    ref = item.get('Next')
  }
  return digestToken(arrayText(items))
}

function namesOf(file: PdfFile, canonical: Canonical, names: Dict | undefined): string | undefined {
  const forms = new Map<string, string>()
  for (const [key, tree] of names ?? []) {
    if (key === 'EmbeddedFiles') continue
    const entries = nameTreeOf(file, tree).toSorted((a, b) => Buffer.compare(a.name, b.name))
    if (entries.length === 0) continue
    const items = entries.flatMap(({ name, value }) => [stringToken(name), canonical.form(value)])
    forms.set(key, digestToken(arrayText(items)))
  }
  return forms.size === 0 ? undefined : digestToken(dictionaryText(forms))
}
