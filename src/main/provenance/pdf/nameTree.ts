import { damaged } from './damaged.ts'
import { type PdfObject, Ref } from './objects.ts'
import type { PdfFile } from './pdfFile.ts'

export interface NameTreeEntry {
  name: Uint8Array
  /** As it stands in the tree: mostly a reference. */
  value: PdfObject
}

/**
 * The entries of a name tree (ISO 32000-2, 7.9.6) in the order in which they stand; a tree that is not there has none.
 * @throws ReadoutError `unreadable` when it is no tree
 */
export function nameTreeOf(file: PdfFile, tree: PdfObject | undefined): NameTreeEntry[] {
  const visited = new Set<string>()
  const walk = (object: PdfObject | undefined, depth: number): NameTreeEntry[] => {
    if (object instanceof Ref) {
      if (visited.has(object.key)) throw damaged('parts', 'its names run in a circle')
      visited.add(object.key)
    }
    if (depth > 100) throw damaged('parts', 'its names are nested too deeply')
    const node = file.dict(object)
    if (node === undefined) {
      if (file.resolve(object) !== null) throw damaged('parts', 'its names are no tree')
      return []
    }
    const names = listOf(file, node.get('Names'))
    if (names.length % 2 === 1) throw damaged('parts', 'a name leads nowhere')
    const own = names.flatMap((name, index) => {
      if (index % 2 === 1) return []
      const text = file.resolve(name)
      if (!(text instanceof Uint8Array)) throw damaged('parts', 'a name is no string')
      return [{ name: text, value: names[index + 1] ?? null }]
    })
    return [...own, ...listOf(file, node.get('Kids')).flatMap((kid) => walk(kid, depth + 1))]
  }
  return walk(tree, 0)
}

function listOf(file: PdfFile, object: PdfObject | undefined): PdfObject[] {
  const value = file.resolve(object)
  if (value === null) return []
  if (!Array.isArray(value)) throw damaged('parts', 'a list is missing')
  return value
}
