import type {
  BlockContent,
  FootnoteDefinition,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  RootContent,
  TableRow,
} from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { type Options, toMarkdown } from 'mdast-util-to-markdown'
import { creditText, headLines, labelText, passageText, printedTerms, titleOfKind } from './labels.ts'
import { printableText } from './printable.ts'
import type { Label, PrintedBlock, PrintedCell, PrintedInline, PrintedMemo } from './resolve.ts'
import { hasHeaderRow, tableGrid } from './tableGrid.ts'

/**
 * Signs that mean something to one reader of Markdown or another beyond GFM, Pandoc above all: mathematics, superscripts, attributes,
 * citations, emoji. A backslash before them is read by all (CommonMark 2.4).
 */
const options: Options = {
  bullet: '-',
  rule: '-',
  extensions: [gfmToMarkdown()],
  unsafe: [
    ...['$', '^', '{', '}', '|'].map((character) => ({ character, inConstruct: 'phrasing' as const })),
    { character: '@', after: '[^\\s]', inConstruct: 'phrasing' },
    { character: ':', after: '[a-z0-9+_-]', inConstruct: 'phrasing' },
    { character: '\\', after: ' ', inConstruct: 'phrasing' },
  ],
}

/**
 * A resolved memo as Markdown: CommonMark with GFM's tables and footnotes (https://github.github.com/gfm/), which Pandoc reads as
 * `gfm`. Sources and the writer's notes are footnotes under their printed labels: `[^2]`, `[^2b]`, `[^i]`; a passage's has its words and
 * then its source, as readers may renumber footnotes. The handling line stands at the top and the end. Whatever stands in the memo is text, never markup; an
 * address of the web becomes a link to where it says.
 */
export function memoMarkdown(memo: PrintedMemo): string {
  const writer = new Writer()
  const handling = paragraphs([textPieces(memo.head.handling, { strong: true, emphasis: false })])
  const children: RootContent[] = [
    ...handling,
    { type: 'heading', depth: 1, children: oneLine(textPieces(titleOfKind(memo))) },
    ...headOf(memo),
    ...memo.body.flatMap((block) => writer.block(block)),
    ...writer.notes(memo),
    ...paragraphs([textPieces(memo.seal)]),
    ...handling,
  ]
  return toMarkdown({ type: 'root', children }, options)
}

/** A node of a line with its style. */
interface Piece {
  node: PhrasingContent
  strong: boolean
  emphasis: boolean
}

const plain = { strong: false, emphasis: false }
const blank: Piece = { node: { type: 'text', value: ' ' }, ...plain }
const lineEnd: Piece = { node: { type: 'break' }, ...plain }

function headOf(memo: PrintedMemo): Paragraph[] {
  const lines = headLines(memo).map(({ name, value }) => [
    ...textPieces(`${name}:`, { strong: true, emphasis: false }),
    blank,
    ...textPieces(value),
  ])
  return paragraphs([joined(lines, [lineEnd])])
}

/** Builds the tree, and remembers which labels were printed: only these have footnotes. */
class Writer {
  readonly #cited = new Set<string>()

  block(block: PrintedBlock): BlockContent[] {
    switch (block.type) {
      case 'heading': {
        const depth = block.level === 1 ? 2 : block.level === 2 ? 3 : 4
        return [{ type: 'heading', depth, children: oneLine(this.#pieces(block.content)) }]
      }
      case 'paragraph':
        return paragraphs([this.#pieces(block.content)])
      case 'bottomLine': {
        const title = textPieces(printedTerms.bottomLine, { strong: true, emphasis: false })
        const said = block.paragraphs.map((content) => this.#pieces(content))
        return [{ type: 'blockquote', children: paragraphs([title, ...said]) }]
      }
      case 'quotation': {
        const said = printableText(block.words)
          .split(/\n\s*\n/u)
          .map((part) => textPieces(part))
        const [last = [], ...before] = said.reverse()
        const words = [...before.reverse(), [...last, this.#label(block.label)], textPieces(creditText(block))]
        return [{ type: 'blockquote', children: paragraphs(words) }]
      }
      case 'list':
        return [this.#list(block.isOrdered, block.items)]
      case 'table':
        return [this.#table(block.rows)]
    }
  }

  notes({ footnotes, endnotes }: PrintedMemo): FootnoteDefinition[] {
    const sources = endnotes.flatMap(({ number, text, passages }) => {
      const own = { label: labelText({ number, letter: '' }), said: [text] }
      const cited = passages.map((passage) => ({
        label: labelText({ number, letter: passage.letter }),
        said: [passageText(passage), text],
      }))
      return [own, ...cited]
    })
    return [
      ...footnotes.map(({ numeral, text }) => footnote(numeral, [text])),
      ...sources.filter(({ label }) => this.#cited.has(label)).map(({ label, said }) => footnote(label, said)),
    ]
  }

  #list(isOrdered: boolean, items: readonly PrintedBlock[][]): List {
    const children = items.map((item): ListItem => {
      const isLoose = item.some(({ type }, index) => index > 0 && type !== 'list')
      return { type: 'listItem', spread: isLoose, children: item.flatMap((block) => this.block(block)) }
    })
    const spread = children.some((item) => item.spread === true)
    return { type: 'list', ordered: isOrdered, start: isOrdered ? 1 : null, spread, children }
  }

  /** A table of GFM has a head always: one without is given an empty one. */
  #table(rows: readonly PrintedCell[][]): BlockContent {
    const lines = tableGrid(rows).map((cells) => cells.map((cell) => (cell === null ? [] : this.#cell(cell))))
    const head = hasHeaderRow(rows) ? [] : [(lines[0] ?? []).map(() => [])]
    const row = (cells: PhrasingContent[][]): TableRow => ({
      type: 'tableRow',
      children: cells.map((children) => ({ type: 'tableCell', children })),
    })
    return { type: 'table', children: [...head, ...lines].map(row) }
  }

  /** A cell is one line: what stood below each other stands side by side. */
  #cell({ paragraphs: lines }: PrintedCell): PhrasingContent[] {
    const pieces = lines.map((content) => this.#pieces(content))
    return oneLine(joined(pieces, [blank]))
  }

  #pieces(content: readonly PrintedInline[]): Piece[] {
    return content.flatMap((node) => this.#inline(node))
  }

  #inline(node: PrintedInline): Piece[] {
    switch (node.type) {
      case 'text':
        return textPieces(node.text, node)
      case 'break':
        return [lineEnd]
      case 'citation':
        return [this.#label(node.label)]
      case 'quote':
        return [...textPieces(node.words, node), this.#label(node.label)]
      case 'footnote':
        return [reference(node.numeral)]
    }
  }

  #label(label: Label): Piece {
    this.#cited.add(labelText(label))
    return reference(labelText(label))
  }
}

function reference(label: string): Piece {
  return { node: { type: 'footnoteReference', identifier: label, label }, ...plain }
}

/** A note's paragraphs are indented under its label. */
function footnote(label: string, said: readonly string[]): FootnoteDefinition {
  const children = paragraphs(said.map((text) => textPieces(text)))
  return { type: 'footnoteDefinition', identifier: label, label, children }
}

/** Lines as paragraphs; those without content are left out. */
function paragraphs(lines: readonly Piece[][]): Paragraph[] {
  return lines
    .map((pieces): Paragraph => ({ type: 'paragraph', children: nodesOf(tidy(pieces)) }))
    .filter(({ children }) => children.length > 0)
}

function oneLine(pieces: readonly Piece[]): PhrasingContent[] {
  return nodesOf(tidy(pieces.map((piece) => (piece === lineEnd ? blank : piece))))
}

const address = /(https?:\/\/[^\s<>"“”„«»\\]*[^\s<>"“”„«»\\.,;:!?'’)\]}])/iu

/**
 * Text as pieces: a line end is a break, a run of blanks is one, as in print, and an address is a link. Blanks have no style: before
 * the marks of one they would be read as part of them.
 */
function textPieces(text: string, { strong, emphasis }: Omit<Piece, 'node'> = plain): Piece[] {
  const styled = (node: PhrasingContent): Piece => ({ node, strong, emphasis })
  const lines = printableText(text)
    .split('\n')
    .map((line) => {
      const words = line.split(blanks)
      return joined(
        words.map((word) =>
          word.split(address).flatMap((part, index): Piece[] => {
            if (part === '') return []
            const value = { type: 'text' as const, value: part }
            return [styled(index % 2 === 1 ? { type: 'link', url: part, children: [value] } : value)]
          }),
        ),
        [blank],
      )
    })
  return joined(lines, [lineEnd])
}

/** White space that print shows as a blank; a no-break space is a letter like others. */
const blanks = /[^\S\u00A0\u202F]+/u

/** Without blanks and breaks at the ends, and with one where several follow each other: a break, where one of them is. */
function tidy(pieces: readonly Piece[]): Piece[] {
  const kept: Piece[] = []
  let between: Piece | null = null
  for (const piece of pieces) {
    if (piece === lineEnd) between = lineEnd
    else if (piece === blank) between ??= blank
    else {
      if (between !== null && kept.length > 0) kept.push(between)
      kept.push(piece)
      between = null
    }
  }
  return kept
}

/** Neighbours of the same style share its marks: `**a****b**` would be read otherwise. */
function nodesOf(pieces: readonly Piece[]): PhrasingContent[] {
  return wrapped(pieces, 'strong', (strong) => wrapped(strong, 'emphasis', merged))
}

/** Runs of pieces that have a style are put into a node of it; what stands in and between the runs `inside` makes nodes of. */
function wrapped(
  pieces: readonly Piece[],
  style: 'strong' | 'emphasis',
  inside: (run: readonly Piece[]) => PhrasingContent[],
): PhrasingContent[] {
  const runs: Piece[][] = []
  for (const [index, piece] of pieces.entries()) {
    const last = runs.at(-1)
    const isOn =
      piece[style] ||
      (piece === blank && (pieces[index - 1]?.[style] ?? false) && (pieces[index + 1]?.[style] ?? false))
    const wasOn = last?.[0]?.[style] ?? false
    if (last !== undefined && isOn === wasOn) last.push(piece)
    else runs.push([piece])
  }
  return runs.flatMap((run) => (run[0]?.[style] === true ? [{ type: style, children: inside(run) }] : inside(run)))
}

/** Text next to text is one node, so that what is escaped in it is decided by all that stands around it. */
function merged(pieces: readonly Piece[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  for (const { node } of pieces) {
    const last = nodes.at(-1)
    if (node.type === 'text' && last?.type === 'text')
      nodes[nodes.length - 1] = { ...last, value: last.value + node.value }
    else nodes.push(node)
  }
  return nodes
}

function joined<T>(lists: readonly T[][], between: readonly T[]): T[] {
  return lists.flatMap((list, index) => (index === 0 ? list : [...between, ...list]))
}
