import { creditText, headLines, labelText, passageText, printedTerms, titleOfKind, titleOfMemo } from './labels.ts'
import { printableText } from './printable.ts'
import type { Endnote, Label, PrintedBlock, PrintedCell, PrintedInline, PrintedMemo } from './resolve.ts'
import { hasHeaderRow } from './tableGrid.ts'

/** What surrounds the memo's own markup: a style sheet, and what is said of it. */
export interface PrintStyle {
  css: string
  /** Value of the style element's `nonce`, so that the page can be shown under a policy without `unsafe-inline`; none where it is empty. */
  nonce: string
}

/** What a page has besides the memo. */
export interface PageParts {
  /** Content-Security-Policy that the page brings along; none where it is empty. */
  policy?: string
  /** Markup that stands after everything else, inside `main`. */
  closing?: string
  /** Whether it is to be read on a screen, which has no page margins: the handling line stands over the memo and under it. */
  onScreen?: boolean
}

/**
 * A resolved memo as one HTML document, self-contained but for what `style` refers to. Everything that stands in the memo is
 * escaped: it is text, never markup. Headings become the PDF's outline, `lang` and `title` its language and title. What can be read
 * in it is what `printedLines` says: the style sheet adds nothing but bullets and the numbers of lists.
 *
 * Elements are chosen by the tags that Chromium gives them in a PDF: a `dl` or an element with a `doc-` role would be a
 * `NonStruct`, which says nothing to a reader of the screen, and a `figure` would need an alternative text.
 */
export function memoHtml(memo: PrintedMemo, style: PrintStyle, parts: PageParts = {}): string {
  const { policy = '', closing = '', onScreen = false } = parts
  const nonce = style.nonce === '' ? '' : ` nonce="${escapeHtml(style.nonce)}"`
  const obeyed = policy === '' ? '' : `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">\n`
  const line = shown(memo.head.handling.trim())
  const handling = onScreen && line !== '' ? `<p class="handling">${line}</p>` : ''
  const page = new Page()
  return `<!doctype html>
<html lang="${shown(memo.language)}">
<head>
<meta charset="utf-8">
${obeyed}<meta name="viewport" content="width=device-width">
<title>${shown(titleOfMemo(memo))}</title>
<style${nonce}>${memoStyle(memo, style.css)}</style>
</head>
<body>
<main class="memo">
${handling}
<h1>${shown(titleOfKind(memo))}</h1>
${headHtml(memo)}
${memo.body.map((block) => page.block(block)).join('\n')}
${footnotesHtml(memo)}
${page.endnotes(memo)}
${memo.seal === '' ? '' : `<p class="seal">${shown(memo.seal)}</p>`}
${handling}
${closing}
</main>
</body>
</html>
`
}

/** All that stands in the page's style element, so that a policy can name it by its hash. */
export function memoStyle(memo: PrintedMemo, css: string): string {
  return `\n${css}\n${pageRules(memo)}\n`
}

function headHtml(memo: PrintedMemo): string {
  const lines = headLines(memo).map(
    ({ name, value }) => `<tr><th scope="row">${name}</th><td>${shown(value)}</td></tr>`,
  )
  return lines.length === 0 ? '' : `<table class="head"><tbody>${lines.join('')}</tbody></table>`
}

/** Goes through a memo in reading order: the first place where a label is printed is where its endnote leads back to. */
class Page {
  readonly #cited = new Set<string>()

  block(block: PrintedBlock): string {
    switch (block.type) {
      case 'heading': {
        const tag = `h${block.level + 1}`
        return `<${tag}>${this.#line(block.content)}</${tag}>`
      }
      case 'paragraph':
        return this.#paragraphs([block.content])
      case 'bottomLine':
        return `<section class="bottom-line"><h2>${printedTerms.bottomLine}</h2>${this.#paragraphs(block.paragraphs)}</section>`
      case 'quotation': {
        const words = `<p dir="auto">${shown(block.words)}${this.#label(block.label)}</p>`
        const credit = `<p class="credit">${shown(creditText(block))}</p>`
        return `<div class="quotation"><blockquote>${words}</blockquote>${credit}</div>`
      }
      case 'list': {
        const tag = block.isOrdered ? 'ol' : 'ul'
        return `<${tag}>${block.items.map((item) => this.#item(item)).join('')}</${tag}>`
      }
      case 'table':
        return this.#table(block.rows)
    }
  }

  /** Sources with the passages cited from them; each number leads back to where it was first cited. */
  endnotes({ endnotes }: PrintedMemo): string {
    if (endnotes.length === 0) return ''
    const items = endnotes.map((endnote) => this.#endnote(endnote)).join('\n')
    return `<section class="sources"><h2>${printedTerms.sources}</h2><ol>\n${items}\n</ol></section>`
  }

  #endnote({ number, text, passages }: Endnote): string {
    const own = labelText({ number, letter: '' })
    const first = this.#cited.has(own) ? own : labelText({ number, letter: passages[0]?.letter ?? '' })
    const cited = passages.map((passage) => {
      const label = labelText({ number, letter: passage.letter })
      return `<p class="passage" id="source-${label}">${numeralHtml(label, `cite-${label}`)} <span dir="auto">${shown(passageText(passage))}</span></p>`
    })
    return `<li id="source-${own}">${numeralHtml(own, `cite-${first}`)} ${shown(text)}${cited.join('')}</li>`
  }

  /** The first paragraph of an item is the item's own text. */
  #item([first, ...rest]: readonly PrintedBlock[]): string {
    if (first === undefined) return ''
    const own = first.type === 'paragraph' ? this.#line(first.content) : this.block(first)
    return `<li>${own}${rest.map((block) => this.block(block)).join('')}</li>`
  }

  #table(rows: readonly PrintedCell[][]): string {
    const lines = rows.map((row) => `<tr>${row.map((cell) => this.#cell(cell, row.length)).join('')}</tr>`)
    const head = hasHeaderRow(rows) ? lines.shift() : undefined
    const over = head === undefined ? '' : `<thead>${head}</thead>`
    return `<table class="grid">${over}<tbody>${lines.join('')}</tbody></table>`
  }

  #cell({ isHeader, columns, rows, paragraphs }: PrintedCell, inRow: number): string {
    const tag = isHeader ? 'th' : 'td'
    const spans = `${columns > 1 ? ` colspan="${columns}"` : ''}${rows > 1 ? ` rowspan="${rows}"` : ''}`
    const scope = isHeader && inRow > 1 ? ' scope="col"' : ''
    const long = paragraphs.some(hasLongWord) ? ' class="long"' : ''
    return `<${tag}${long}${spans}${scope}>${paragraphs.map((content) => this.#line(content)).join('<br>')}</${tag}>`
  }

  #paragraphs(paragraphs: readonly PrintedInline[][]): string {
    return paragraphs.map((content) => `<p dir="auto">${this.#line(content)}</p>`).join('')
  }

  #line(content: readonly PrintedInline[]): string {
    return content.map((node, index) => this.#inline(node, isLabel(content[index - 1]))).join('')
  }

  /** @param afterLabel whether a label stands right before: two are not one number */
  #inline(node: PrintedInline, afterLabel: boolean): string {
    switch (node.type) {
      case 'text':
        return styled(shown(node.text), node)
      case 'break':
        return '<br>'
      case 'citation':
        return this.#label(node.label, afterLabel)
      case 'quote':
        return `${styled(`<q dir="auto">${shown(node.words)}</q>`, node)}${this.#label(node.label)}`
      case 'footnote':
        return `<sup class="${refClass(afterLabel)}"><a id="ref-${node.numeral}" href="#note-${node.numeral}" aria-label="Note ${node.numeral}">${node.numeral}</a></sup>`
    }
  }

  #label(label: Label, afterLabel = false): string {
    const text = labelText(label)
    const id = this.#cited.has(text) ? '' : ` id="cite-${text}"`
    this.#cited.add(text)
    return `<sup class="${refClass(afterLabel)}"><a${id} href="#source-${text}" aria-label="Source ${text}">${text}</a></sup>`
  }
}

function isLabel(node: PrintedInline | undefined): boolean {
  return node !== undefined && node.type !== 'text' && node.type !== 'break'
}

function refClass(afterLabel: boolean): string {
  return afterLabel ? 'noteref next' : 'noteref'
}

function styled(html: string, { strong, emphasis }: { strong: boolean; emphasis: boolean }): string {
  const slanted = emphasis ? `<em>${html}</em>` : html
  return strong ? `<strong>${slanted}</strong>` : slanted
}

function footnotesHtml({ footnotes }: PrintedMemo): string {
  if (footnotes.length === 0) return ''
  const items = footnotes.map(
    ({ numeral, text }) => `<li id="note-${numeral}">${numeralHtml(numeral, `ref-${numeral}`)} ${shown(text)}</li>`,
  )
  return `<section class="notes"><h2>${printedTerms.notes}</h2><ol>\n${items.join('\n')}\n</ol></section>`
}

/** A word as long as an address, which a column of a table need not be as wide as. */
function hasLongWord(content: readonly PrintedInline[]): boolean {
  return content.some((node) => 'text' in node && /\S{25}/u.test(node.text))
}

/** A number in the margin of a note, which leads back to the place it belongs to. */
function numeralHtml(numeral: string, place: string): string {
  return `<a class="numeral" href="#${place}" aria-label="${numeral}, back to the text">${numeral}</a>`
}

/** Page size, page numbers, and the handling line at the top and bottom of each page. */
function pageRules({ head, paper }: PrintedMemo): string {
  const handling = cssString(printableText(head.handling).trim())
  const margins =
    head.handling.trim() === '' ? '' : `\n@top-center { content: ${handling} }\n@bottom-center { content: ${handling} }`
  return `@page { size: ${paper}; @bottom-right { content: "Page " counter(page) " of " counter(pages) }${margins} }`
}

/** `text` as a CSS string; whatever could end the string or the style element is written as a code point escape. */
function cssString(text: string): string {
  const escaped = text.replace(/[^\p{L}\p{N} .,:;()/-]/gu, (char) => `\\${char.codePointAt(0)?.toString(16)} `)
  return `"${escaped}"`
}

function shown(text: string): string {
  return escapeHtml(printableText(text))
}

/** `text` safe as HTML content and inside a double-quoted attribute. */
export function escapeHtml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
  return text.replace(/[&<>"']/gu, (char) => entities[char] ?? char)
}
