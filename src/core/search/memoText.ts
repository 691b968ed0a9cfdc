import { printedWords } from '../memo/quoted.ts'
import type { Memo } from '../model/memo.ts'
import { type Inline, type Quoted, walkBody } from '../model/memoBody.ts'

/** What can be read in a memo, a line for each paragraph, heading, cell and quotation; quoted words are as they are printed. */
export function memoLines(memo: Memo): string[] {
  const { subject, to, from, date } = memo.head
  const lines = [subject, memo.title, [to, from, date].filter(Boolean).join(' · ')]
  walkBody(memo.body, (node) => {
    if (node.type === 'paragraph' || node.type === 'heading') lines.push(lineOf(node.content))
    else if (node.type === 'quotation') lines.push(creditedWords(node.attrs))
  })
  return lines.map((line) => line.replace(/\s+/gu, ' ').trim()).filter((line) => line !== '')
}

function lineOf(content: readonly Inline[]): string {
  return content.map(inlineText).join('')
}

function inlineText(node: Inline): string {
  switch (node.type) {
    case 'text':
      return node.text
    case 'break':
      return ' '
    case 'quote':
      return printedWords(node.attrs)
    case 'footnote':
      return ` (${node.attrs.text}) `
    case 'citation':
      return ''
  }
}

function creditedWords(quotation: Quoted): string {
  return [printedWords(quotation), quotation.speaker].filter(Boolean).join(' — ')
}
