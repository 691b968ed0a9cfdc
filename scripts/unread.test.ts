import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { en as core } from '../src/core/words/en.ts'
import { en as native } from '../src/main/words/en.ts'
import { en as window } from '../src/renderer/strings.ts'
import { root } from './project.mjs'
import { isNode, parsed, type SyntaxNode } from './syntaxTree.ts'

const nameOf = (node: unknown): string => (isNode(node) && typeof node.name === 'string' ? node.name : '')

/** The way to a word, or to a part of a dictionary, from the name by which code has the dictionary: `t memo none`. Any key is `*`. */
type Path = readonly string[]

function keyOf(key: unknown, isComputed: boolean): string {
  if (isNode(key) && key.type === 'Literal') return String(key.value)
  return isComputed ? '*' : nameOf(key)
}

/** The path of an expression that is a name and keys of it; `null` for any other, or where the name is none of `known`. */
function pathOf(node: unknown, known: ReadonlyMap<string, Path>): Path | null {
  if (!isNode(node)) return null
  if (node.type === 'Identifier') return known.get(nameOf(node)) ?? null
  if (node.type === 'TSAsExpression' || node.type === 'TSSatisfiesExpression') return pathOf(node.expression, known)
  if (node.type !== 'MemberExpression') return null
  const path = pathOf(node.object, known)
  return path === null ? null : [...path, keyOf(node.property, node.computed === true)]
}

/** What a file reads of dictionaries, which it knows by `names`. A part that gets a name of its own is read where that name is. */
function readIn(file: SyntaxNode, names: ReadonlyMap<string, Path>): Path[] {
  const known = new Map(names)
  const read: Path[] = []
  const bind = (pattern: unknown, path: Path): void => {
    if (!isNode(pattern)) return
    if (pattern.type === 'ObjectPattern' && Array.isArray(pattern.properties))
      for (const property of pattern.properties.filter(isNode))
        bind(property.value, [...path, keyOf(property.key, property.computed === true)])
    else if (pattern.type === 'Identifier') known.set(nameOf(pattern), path)
    else read.push(path)
  }
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const one of node) visit(one)
    if (!isNode(node) || node.type === 'ImportDeclaration') return
    const bound = node.type === 'VariableDeclarator' ? pathOf(node.init, known) : null
    if (bound !== null) {
      bind(node.id, bound)
      return
    }
    const path = pathOf(node, known)
    if (path !== null) read.push(path)
    for (const [key, part] of Object.entries(node)) {
      // The beginning of a way is not its end, and what a property is called is no name of anything.
      const isPassed = (path !== null && key === 'object') || (key === 'key' && node.computed !== true)
      if (!isPassed && typeof part === 'object') visit(part)
    }
  }
  visit(file.body)
  return read
}

/** The paths of all words of a dictionary. */
function wordsIn(words: unknown, path: Path): Path[] {
  if (typeof words !== 'object' || words === null || Array.isArray(words)) return [path]
  return Object.entries(words).flatMap(([key, part]) => wordsIn(part, [...path, key]))
}

/** Whether reading `path` is reading `word`, or a part of the dictionary that has it. */
const isOn = (path: Path, word: Path): boolean =>
  path.every((key, at) => key === '*' || at >= word.length || key === word[at])

it.each([
  { name: 't', words: window, files: 'src/renderer/**/*.{ts,tsx}' },
  { name: 'native', words: native, files: 'src/main/**/*.ts' },
  { name: 'say', words: core, files: 'src/**/*.{ts,tsx}' },
])('every word of the dictionary that code calls $name is read somewhere', ({ name, words, files }) => {
  const paths = globSync(files, { cwd: root }).filter(
    (path) => !/\.test\.|fixture|\/(?:words|strings)\/(?:en|fr)/u.test(path),
  )
  const read = paths.flatMap((path) => {
    const text = readFileSync(join(root, path), 'utf8')
    // Only where the name is the dictionary's.
    if (
      !new RegExp(String.raw`import \{[^}]*\b${name}\b[^}]*\} from '[^']*/(?:strings|say|native)\.ts'`, 'u').test(text)
    )
      return []
    return readIn(parsed(path), new Map([[name, [name]]]))
  })
  expect(read.length).toBeGreaterThan(30)
  const unread = wordsIn(words, [name]).filter((word) => !read.some((path) => path.length > 1 && isOn(path, word)))
  expect(unread.map((word) => word.join('.'))).toEqual([])
})
