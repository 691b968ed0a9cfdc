import { type DefaultTreeAdapterTypes, parse, serialize } from 'parse5'
import { ReadoutError } from '../../core/errors.ts'
import { attribute, elementsOf, type HtmlElement, textOf } from '../../core/import/html/tree.ts'
import { provenanceMediaType } from '../../core/provenance/provenance.ts'
import { say } from '../../core/words/say.ts'
import { sha256 } from '../vault/originals.ts'

/** The id of the script element that holds the provenance. Its type makes it data: it is never run. */
const blockId = 'readout-provenance'

/** `html` with the provenance before the end of its body. */
export function addHtmlBlock(html: string, json: string): string {
  // A script element ends at the first `</script`, and a comment in it may hide that: neither can stand in the JSON.
  const safe = json.replaceAll('<', '\\u003c')
  const block = `<script type="${provenanceMediaType}" id="${blockId}">\n${safe}</script>\n`
  const end = html.lastIndexOf('</body>')
  if (end < 0) throw new Error('the page has no body')
  return html.slice(0, end) + block + html.slice(end)
}

/** The provenance in a page, `null` where there is none. @throws ReadoutError `ambiguous` where there are several */
export function readHtmlBlock(html: string): string | null {
  const [block, another] = blocksIn(parse(html))
  if (another !== undefined) {
    throw new ReadoutError('ambiguous', say.verifying.several.html, {
      advice: say.verifying.several.htmlAdvice,
    })
  }
  return block === undefined ? null : textOf(block)
}

/**
 * SHA-256 of the page's markup and style, without its provenance: of what a browser makes of it, so that it is the same before the
 * provenance is in it and after.
 */
export function htmlDigest(html: string): string {
  // White space around the block is all that it leaves behind.
  const markup = serialize(withoutBlock(parse(html))).replace(/\s*<\/body>/u, '</body>')
  return sha256(markup)
}

/** The page, in place, without the provenance in it. */
export function withoutBlock(page: Page): Page {
  for (const block of blocksIn(page)) {
    const siblings = block.parentNode?.childNodes ?? []
    siblings.splice(siblings.indexOf(block), 1)
  }
  return page
}

type Page = DefaultTreeAdapterTypes.Document

function blocksIn(page: Page): HtmlElement[] {
  return [...elementsOf(page)].filter((element) => attribute(element, 'id') === blockId)
}
