import { damaged } from './damaged.ts'
import { type Dict, isName, type PdfObject, Ref } from './objects.ts'
import type { PdfFile } from './pdfFile.ts'

/** What a page takes from the nodes above it when it has no entry of its own (ISO 32000-2, table 31). */
const inherited = ['Resources', 'MediaBox', 'CropBox', 'Rotate'] as const

export interface Page {
  ref: Ref
  /** The page's own entries and those it inherits. */
  dict: Dict
}

/** All pages in order. @throws ReadoutError `unreadable` when the tree of pages is no tree */
export function pagesOf(file: PdfFile): Page[] {
  const pages: Page[] = []
  const visited = new Set<string>()
  const walk = (object: PdfObject, above: Dict, depth: number) => {
    if (!(object instanceof Ref) || depth > 100) throw damaged('pages', 'its pages are no tree')
    if (visited.has(object.key)) throw damaged('pages', 'a page stands in two places')
    visited.add(object.key)
    const node = file.dict(object)
    if (node === undefined) throw damaged('pages', 'a page is missing')
    const dict = withInherited(node, above)
    const type = file.resolve(node.get('Type'))
    if (isName(type, 'Page')) {
      pages.push({ ref: object, dict })
      return
    }
    const kids = file.resolve(node.get('Kids'))
    if (!isName(type, 'Pages') || !Array.isArray(kids)) throw damaged('pages', 'its pages are no tree')
    const handedDown: Dict = new Map(inherited.flatMap((key) => entry(dict, key)))
    const before = pages.length
    for (const kid of kids) walk(kid, handedDown, depth + 1)
    // Many viewers go by the count and never show a page beyond it.
    if (file.resolve(node.get('Count')) !== pages.length - before)
      throw damaged('pages', 'its pages are counted wrongly')
  }
  walk(file.root.get('Pages') ?? null, new Map(), 0)
  return pages
}

function withInherited(node: Dict, above: Dict): Dict {
  return new Map([...above, ...[...node].filter(([, value]) => value !== null)])
}

function entry(dict: Dict, key: string): [string, PdfObject][] {
  const value = dict.get(key)
  return value === undefined ? [] : [[key, value]]
}
