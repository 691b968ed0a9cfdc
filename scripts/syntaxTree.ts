import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseAst } from 'vite'
import { root } from './project.mjs'

/** A node of a syntax tree in ESTree's form, of which the tests about the code know what they look at. */
export interface SyntaxNode {
  type: string
  [key: string]: unknown
}

export const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

/** The syntax tree of a file of the repository. @param path from the repository's folder */
export function parsed(path: string): SyntaxNode {
  const file = parseAst(readFileSync(join(root, path), 'utf8'), { lang: path.endsWith('.tsx') ? 'tsx' : 'ts' }, path)
  if (!isNode(file)) throw new Error(`${path} cannot be parsed`)
  return file
}
