import type { MemoHead } from '../model/memo.ts'
import { quoted } from './quoted.ts'
import type { ResolvedBlock, ResolvedMemo } from './resolve.ts'

/** What surrounds the memo's own markup: a style sheet, and attributes for the `<style>` element (a nonce, say). */
export interface PrintStyle {
  css: string
  /** Value of the style element's `nonce`, so that the page can be shown under a policy without `unsafe-inline`. */
  nonce: string
}

/**
 * A resolved memo as one HTML document, self-contained but for what `style` refers to. Everything that stands in the memo is
 * escaped: it is text, never markup. Headings become the PDF's outline, `lang` and `title` its language and title.
 *
 * Elements are chosen by the tags that Chromium gives them in a PDF: a `dl` or an element with a `doc-` role would be a
 * `NonStruct`, which says nothing to a reader of the screen, and a `figure` would need an alternative text.
 */
export function memoHtml(memo: ResolvedMemo, style: PrintStyle): string {
  const title = memo.head.subject === '' ? 'Memorandum' : memo.head.subject
  return `<!doctype html>
<html lang="${escapeHtml(memo.language)}">
<head>
<meta charset="utf-8">
<title>${escapeHtml(title)}</title>
<style nonce="${escapeHtml(style.nonce)}">
${style.css}
${pageRules(memo)}
</style>
</head>
<body>
<main class="memo">
<h1>Memorandum</h1>
${headHtml(memo.head)}
${bottomLineHtml(memo)}
${bodyHtml(memo.body)}
${endnotesHtml(memo)}
</main>
</body>
</html>
`
}

function headHtml(head: MemoHead): string {
  const rows = [
    ['To', head.to],
    ['From', head.from],
    ['Date', head.date],
    ['Subject', head.subject],
  ] as const
  const filled = rows.filter(([, value]) => value.trim() !== '')
  const lines = filled.map(([name, value]) => `<tr><th scope="row">${name}</th><td>${escapeHtml(value)}</td></tr>`)
  return lines.length === 0 ? '' : `<table class="head"><tbody>${lines.join('')}</tbody></table>`
}

function bottomLineHtml({ bottomLine }: ResolvedMemo): string {
  if (bottomLine.text.trim() === '') return ''
  const text = `${escapeHtml(bottomLine.text)}${marks(bottomLine.endnotes)}`
  return `<section class="bottom-line"><h2>Bottom line</h2><p>${text}</p></section>`
}

function bodyHtml(blocks: readonly ResolvedBlock[]): string {
  return blocks
    .map((block, index) => {
      if (block.type !== 'bullet') return blockHtml(block)
      // Neighbouring bullets are one list.
      const opens = blocks[index - 1]?.type === 'bullet' ? '' : '<ul>'
      const closes = blocks[index + 1]?.type === 'bullet' ? '' : '</ul>'
      return `${opens}<li>${escapeHtml(block.text)}${marks(block.endnotes)}</li>${closes}`
    })
    .join('\n')
}

function blockHtml(block: Exclude<ResolvedBlock, { type: 'bullet' }>): string {
  if (block.type === 'heading') {
    const tag = `h${block.level + 1}`
    return `<${tag}>${escapeHtml(block.text)}</${tag}>`
  }
  if (block.type === 'quotation') {
    const credit = block.credit === '' ? 'Speaker not named' : block.credit
    return `<div class="quotation"><blockquote><p dir="auto">${escapeHtml(quoted(block.words))}${marks(block.endnotes)}</p></blockquote><p class="credit">${escapeHtml(credit)}</p></div>`
  }
  const text = 'text' in block ? block.text : ''
  return `<p>${escapeHtml(text)}${marks(block.endnotes)}</p>`
}

function marks(endnotes: readonly number[]): string {
  const links = endnotes.map((number) => `<a href="#source-${number}" aria-label="Source ${number}">${number}</a>`)
  return links.length === 0 ? '' : `<sup class="noteref">${links.join(', ')}</sup>`
}

function endnotesHtml({ endnotes }: ResolvedMemo): string {
  if (endnotes.length === 0) return ''
  const items = endnotes.map(
    ({ number, text }) => `<li id="source-${number}" value="${number}">${escapeHtml(text)}</li>`,
  )
  return `<section class="sources"><h2>Sources</h2><ol>\n${items.join('\n')}\n</ol></section>`
}

/** Page size, page numbers, and the handling line at the top and bottom of each page. */
function pageRules({ head, paper }: ResolvedMemo): string {
  const handling = cssString(head.handling.trim())
  const margins =
    head.handling.trim() === '' ? '' : `\n@top-center { content: ${handling} }\n@bottom-center { content: ${handling} }`
  return `@page { size: ${paper}; @bottom-right { content: "Page " counter(page) " of " counter(pages) }${margins} }`
}

/** `text` as a CSS string; whatever could end the string or the style element is written as a code point escape. */
function cssString(text: string): string {
  const escaped = text.replace(/[^\p{L}\p{N} .,:;()/-]/gu, (char) => `\\${char.codePointAt(0)?.toString(16)} `)
  return `"${escaped}"`
}

/** `text` safe as HTML content and inside a double-quoted attribute. */
export function escapeHtml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
  return text.replace(/[&<>"']/gu, (char) => entities[char] ?? char)
}
