import { labelText, printedTerms } from '../memo/labels.ts'
import type { PrintedBlock, PrintedInline, PrintedMemo } from '../memo/resolve.ts'
import type { Alteration, Citation } from '../model/memoBody.ts'
import type { RecordedQuotation } from './provenance.ts'

/** Words of a source as a memo prints them. */
export interface PrintedWords extends Pick<RecordedQuotation, 'kind' | 'label' | 'words' | 'credit'> {
  alterations: Alteration[]
  citation: Citation
}

/** All words of sources that a memo prints, in the order in which it prints them: those of its body, then those under its endnotes. */
export function printedWordsOf(memo: PrintedMemo): PrintedWords[] {
  return [...memo.body.flatMap(ofBlock), ...passages(memo)]
}

function ofBlock(block: PrintedBlock): PrintedWords[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return ofLine(block.content)
    case 'bottomLine':
      return block.paragraphs.flatMap(ofLine)
    case 'quotation': {
      const { words, label, credit, quoted } = block
      const { alterations, ...citation } = quoted
      const printed = credit === '' ? printedTerms.unnamed : credit
      return [{ kind: 'quotation', label: labelText(label), words, credit: printed, alterations, citation }]
    }
    case 'list':
      return block.items.flat().flatMap(ofBlock)
    case 'table':
      return block.rows.flat().flatMap(({ paragraphs }) => paragraphs.flatMap(ofLine))
  }
}

function ofLine(content: readonly PrintedInline[]): PrintedWords[] {
  return content.flatMap((node): PrintedWords[] => {
    if (node.type !== 'quote') return []
    const { alterations, ...citation } = node.quoted
    return [{ kind: 'quote', label: labelText(node.label), words: node.words, credit: '', alterations, citation }]
  })
}

/** A passage under an endnote has no citation of its own: it is that of the first mark with its letter. */
function passages({ body, endnotes }: PrintedMemo): PrintedWords[] {
  const marks = new Map<string, Citation>()
  for (const { label, citation } of body.flatMap(marksIn)) {
    const text = labelText(label)
    if (!marks.has(text)) marks.set(text, citation)
  }
  return endnotes.flatMap(({ number, passages }) =>
    passages.flatMap(({ letter, words, speaker }): PrintedWords[] => {
      const label = labelText({ number, letter })
      const citation = marks.get(label)
      if (citation === undefined) return []
      return [{ kind: 'passage', label, words, credit: speaker, alterations: [], citation }]
    }),
  )
}

type Mark = Extract<PrintedInline, { type: 'citation' }>

function marksIn(block: PrintedBlock): Mark[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return block.content.filter((node) => node.type === 'citation')
    case 'bottomLine':
      return block.paragraphs.flat().filter((node) => node.type === 'citation')
    case 'quotation':
      return []
    case 'list':
      return block.items.flat().flatMap(marksIn)
    case 'table':
      return block.rows.flat().flatMap(({ paragraphs }) => paragraphs.flat().filter((node) => node.type === 'citation'))
  }
}
