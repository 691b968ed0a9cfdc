import type { Node } from 'prosemirror-model'

/** A document's words in one string, and for each code unit where it stands in the document. */
export interface FlatText {
  text: string
  /** Positions of the document; for words that a node prints without holding them, that of the node. */
  positions: number[]
}

/** The words of a document as a reader sees them, its blocks apart. */
export function flatTextOf(doc: Node): FlatText {
  const units: string[] = []
  const positions: number[] = []
  const add = (text: string, positionOf: (index: number) => number) => {
    for (let index = 0; index < text.length; index++) {
      units.push(text.charAt(index))
      positions.push(positionOf(index))
    }
  }
  doc.descendants((node, position) => {
    if (node.isText) add(node.text ?? '', (index) => position + index)
    else if (node.isLeaf) add(printedBy(node), () => position)
    if (node.isBlock) add('\n', () => position)
  })
  return { text: units.join(''), positions }
}

/** What a node without content prints of its own; a footnote has its text as an attribute. */
function printedBy(node: Node): string {
  if (node.type.name === 'footnote') return ` ${node.attrs.text} `
  return node.type.spec.leafText?.(node) ?? ' '
}
