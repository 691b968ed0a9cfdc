import { globSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { root } from './project.mjs'
import { isNode, parsed, type SyntaxNode } from './syntaxTree.ts'

/** What is the same word in both languages, a name, or typed by everybody in the same way. */
const inBoth = `
"export controls"|-steel|after:2023-08|before:2024|from:reuters|kind:quote|speaker:gong|tag:trade
27 Aug 2023, August 2023, since 2019, 13–27 August 2023
Affiliation|Annotation|Annotations|annotation|annotations|Articles|Citation|Collection|Collections|Collection…|Ctrl|Date
Document|document|documents|Formats|ICD 203|Markdown…|Note|Notes|note|notes|Organisation|Organisations|Original|PDF…|Page
page|pages|Passages|passage|passages|pixels|SHA-256|Services|Source|source|sources|Suggestions|URL|Word…|min
2-digit|long|numeric
`
  .trim()
  .split(/[|\n]/u)

/** Every node of a file but the names of properties, in its order; what `skip` says yes to is left out with all that it holds. */
function* nodesIn(node: unknown, skip: (node: SyntaxNode) => boolean = () => false): Generator<SyntaxNode> {
  if (Array.isArray(node)) for (const one of node) yield* nodesIn(one, skip)
  if (!isNode(node) || skip(node)) return
  yield node
  // What a property is called is no word.
  const { key: _, ...parts } = node
  for (const part of Object.values(parts)) if (typeof part === 'object') yield* nodesIn(part, skip)
}

/** The text of a literal, or of a piece of a template; `null` for anything else. */
function textOf(node: SyntaxNode): string | null {
  const { type, value } = node
  if (type === 'Literal' && typeof value === 'string') return value
  if (type !== 'TemplateElement' || typeof value !== 'object' || value === null || !('cooked' in value)) return null
  return String(value.cooked)
}

/** What the dictionaries of a language say, in pieces: names of modules and of types are no words. */
function wordsOf(language: 'en' | 'fr'): { path: string; text: string }[] {
  const files = globSync([`src/**/${language}/*.ts`, `src/main/words/${language}.ts`, `src/shared/words/*Fr.ts`], {
    cwd: root,
  })
  const isNoWord = ({ type }: SyntaxNode) => type.startsWith('TS') && !/As|Satisfies/u.test(type)
  return files
    .filter((path) => language === 'fr' || !path.endsWith('Fr.ts'))
    .flatMap((path) =>
      [...nodesIn(parsed(path), (node) => node.type === 'ImportDeclaration' || isNoWord(node))].flatMap((node) => {
        const text = textOf(node)
        return text === null ? [] : [{ path, text }]
      }),
    )
}

describe('the French words', () => {
  const french = wordsOf('fr')

  it('are there', () => {
    expect(french.length).toBeGreaterThan(1000)
  })

  it('are none of the English ones, but for those that are the same in both', () => {
    const english = new Set(wordsOf('en').map(({ text }) => text.trim()))
    const same = french.map(({ text }) => text.trim()).filter((text) => /\p{L}{2}/u.test(text) && english.has(text))
    expect([...new Set(same)].filter((text) => !inBoth.includes(text))).toEqual([])
  })

  it('are set as French is: no sign that a line could begin with, and no straight apostrophe', () => {
    const wrong = french.filter(({ text }) => / [:;!?»%]|« |\p{L}'\p{L}|\.\.\./u.test(text))
    expect(wrong).toEqual([])
  })
})

/** Whether what is called raises an error, or gives the reason of one, or a sentence of a report. */
function saysWhy({ name, object, property }: SyntaxNode): boolean {
  if (isNode(object) && isNode(property)) return object.name === 'report' && property.name === 'push'
  return ['ReadoutError', 'refused', 'notRead', 'odd', 'unreadable', 'inconsistent'].includes(String(name))
}

describe('an error', () => {
  it('is said in the language of the interface: no sentence is written where it is raised', () => {
    // The command line speaks English, whatever the window speaks.
    const paths = globSync(['src/core/**/*.ts', 'src/main/**/*.ts'], { cwd: root }).filter(
      (path) => !/test\.ts$|fixture|main\/cli\//u.test(path),
    )
    const literal = paths.flatMap((path) =>
      [...nodesIn(parsed(path))]
        .filter(({ callee }) => isNode(callee) && saysWhy(callee))
        .flatMap((raised) => [...nodesIn(raised.arguments)].map(textOf))
        .filter((text) => text !== null && / \p{L}/u.test(text))
        .map((text) => `${path}: ${text}`),
    )
    expect(literal).toEqual([])
  })
})
