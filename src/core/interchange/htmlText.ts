import { parseFragment } from 'parse5'
import { type HtmlNode, isElement } from '../import/html/tree.ts'

const hidden = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'object', 'svg', 'math', 'head', 'title'])
const blocks = new Set(
  'p div br li ul ol blockquote pre h1 h2 h3 h4 h5 h6 tr table section article header footer dt dd hr'.split(' '),
)

/**
 * What a reader sees of an HTML body, as plain text: a line end for each block, no scripts, no styles, no markup. Does not recur, so
 * that depth costs nothing.
 */
export function htmlText(html: string): string {
  const parts: string[] = []
  const waiting: (HtmlNode | '\n')[] = [...parseFragment(html).childNodes].reverse()
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node === '\n') parts.push(node)
    else if ('value' in node) parts.push(node.value.replace(/\s+/gu, ' '))
    else if (isElement(node) && !hidden.has(node.tagName)) {
      const isBlock = blocks.has(node.tagName)
      if (isBlock) parts.push('\n')
      if (isBlock) waiting.push('\n')
      for (let index = node.childNodes.length - 1; index >= 0; index--) {
        const child = node.childNodes[index]
        if (child !== undefined) waiting.push(child)
      }
    }
  }
  const lines = parts.join('').split('\n')
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
}
