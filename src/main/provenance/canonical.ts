import { hash } from 'node:crypto'
import { contentTokens } from './pdf/contentTokens.ts'
import { damaged } from './pdf/damaged.ts'
import { decode } from './pdf/filters.ts'
import { type Dict, isName, Name, nameToken, type PdfObject, Ref, type Stream, stringToken } from './pdf/objects.ts'
import type { PdfFile } from './pdf/pdfFile.ts'

/**
 * What an object is to what refers to it, where that decides what is left out of its form.
 * - `plain`: everything that is none of the others
 * - `annotation`: an annotation, a form or a field of a form, or a list of them
 * - `structure`: an element of the structure tree, or a list of them
 * - `content`: a content stream, whatever its dictionary says
 * - `glyphs`: the dictionary of a Type 3 font's glyphs, each of them a content stream
 */
export type Role = 'plain' | 'annotation' | 'structure' | 'content' | 'glyphs'

/** Entries that lead back to what holds the object, or number its place in the structure tree. */
const leftOut: Record<Role, ReadonlySet<string>> = {
  plain: new Set(),
  annotation: new Set(['P', 'Parent', 'StructParent']),
  structure: new Set(['P', 'Ref']),
  content: new Set(),
  glyphs: new Set(),
}

/** Entries of an annotation, a field or a form that hold other annotations or fields. */
const annotationsOf: ReadonlySet<string> = new Set(['Kids', 'Popup', 'IRT', 'Fields', 'CO'])

/** Entries of every stream: how it is packed, and its place in the structure tree. */
const packing: ReadonlySet<string> = new Set(['Length', 'Filter', 'DecodeParms', 'DL', 'StructParent', 'StructParents'])

/** Deeper than objects that show something lie below a page; the structure tree of nested lists is the deepest there is. */
const deepest = 400

/**
 * The canonical form of a PDF's objects, which says what they mean and nothing of how they are written; see `pageDigests.ts`.
 * Indirect objects are digested once.
 */
export class Canonical {
  readonly #file: PdfFile
  readonly #pages: ReadonlyMap<string, number>
  readonly #known = new Map<string, string>()
  readonly #open = new Set<string>()
  #depth = 0

  /** @param pages the numbers of pages by the keys of their references */
  constructor(file: PdfFile, pages: ReadonlyMap<string, number>) {
    this.#file = file
    this.#pages = pages
  }

  /**
   * The form of one object, one line of ASCII.
   * @throws ReadoutError `unreadable` for objects that contain themselves, and where the file is damaged
   */
  form(object: PdfObject, role: Role = 'plain'): string {
    if (object instanceof Ref) return this.#reference(object, role)
    if (object === null || typeof object === 'boolean') return String(object)
    if (typeof object === 'number') return String(object === 0 ? 0 : object)
    if (object instanceof Name) return nameToken(object.value)
    if (object instanceof Uint8Array) return stringToken(object)
    if (++this.#depth > deepest) throw damaged('parts', 'its objects are nested too deeply')
    const text = this.#container(object, role)
    this.#depth--
    return digestToken(text)
  }

  #container(object: PdfObject[] | Dict | Stream, role: Role): string {
    if (Array.isArray(object)) return arrayText(object.map((item) => this.form(item, role)))
    if (object instanceof Map) return dictionaryText(this.entries(object, role))
    return this.#stream(object, role)
  }

  #reference(ref: Ref, role: Role): string {
    const page = this.#pages.get(ref.key)
    if (page !== undefined) return `page:${page}`
    const key = `${role} ${ref.key}`
    const known = this.#known.get(key)
    if (known !== undefined) return known
    if (this.#open.has(key)) throw damaged('parts', `object ${ref.number} contains itself`)
    this.#open.add(key)
    const object = this.#file.get(ref)
    const form = object === undefined ? 'missing' : this.form(object, role)
    this.#open.delete(key)
    this.#known.set(key, form)
    return form
  }

  /**
   * The forms of a dictionary's entries, without those that are null: an entry that is null is none (7.3.7), also by reference.
   * @param without names of entries to leave out
   */
  entries(dict: Dict, role: Role = 'plain', without: ReadonlySet<string> = leftOut[role]): Map<string, string> {
    const forms = new Map<string, string>()
    // In order, so that what is wrong in a file is found in the same place every time.
    for (const key of [...dict.keys()].sort()) {
      if (without.has(key)) continue
      const form = this.form(dict.get(key) ?? null, roleOf(key, role, dict))
      if (form !== 'null') forms.set(key, form)
    }
    return forms
  }

  #stream(stream: Stream, role: Role): string {
    const { bytes, left } = decode(this.#file, stream)
    const { dict } = stream
    const isContent =
      role === 'content' ||
      isName(this.#file.resolve(dict.get('Subtype')), 'Form') ||
      this.#file.resolve(dict.get('PatternType')) === 1
    const data = isContent && left.length === 0 ? contentTokens(bytes) : bytes
    const filters = left.map(({ filter, parameters }) => `${nameToken(filter)} ${this.form(parameters)}`)
    return `stream ${dictionaryText(this.entries(dict, 'plain', packing))} [${filters.join(' ')}] ${digestToken(data)}`
  }
}

/** What the entry `key` of `dict` is. */
function roleOf(key: string, role: Role, dict: Dict): Role {
  if (role === 'glyphs') return 'content'
  if (role === 'structure') return key === 'K' ? 'structure' : key === 'Obj' ? 'annotation' : 'plain'
  if (role === 'annotation') return annotationsOf.has(key) ? 'annotation' : 'plain'
  return key === 'CharProcs' && isName(dict.get('Subtype'), 'Type3') ? 'glyphs' : 'plain'
}

/** A dictionary's text, from the forms of its entries. */
export function dictionaryText(forms: ReadonlyMap<string, string>): string {
  const keys = [...forms.keys()].sort()
  return `<<${keys.map((key) => `${nameToken(key)} ${forms.get(key)}`).join(' ')}>>`
}

/** An array's text, from the forms of its items. */
export function arrayText(forms: readonly string[]): string {
  return `[${forms.join(' ')}]`
}

/** The SHA-256 of a text (as ASCII) or of bytes, as it stands in a form. */
export function digestToken(data: string | Uint8Array): string {
  return `sha256:${hash('sha256', data)}`
}
