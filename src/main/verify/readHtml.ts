import { parse } from 'parse5'
import { attribute, elementsOf, type HtmlElement, textOf } from '../../core/import/html/tree.ts'
import { htmlDigest, readHtmlBlock, withoutBlock } from '../provenance/htmlBlock.ts'
import type { FoundInFile } from './readMemo.ts'

/** The provenance in a web page, and the words of the page. Whether a style hides some of them is what the digest is for. */
export async function readHtmlMemo(bytes: Uint8Array): Promise<FoundInFile | null> {
  const html = new TextDecoder().decode(bytes)
  const json = readHtmlBlock(html)
  if (json === null) return null
  const look = async () => {
    const [body] = [...elementsOf(withoutBlock(parse(html)))].filter(({ tagName }) => tagName === 'body')
    return {
      visible: { ...(body === undefined ? { body: '', margins: [[]] } : textsIn(body)), hidden: [] },
      pages: { document: htmlDigest(html), pages: [], file: null },
    }
  }
  return { json, look }
}

/** The handling line over the memo and under it is what stands in the margins of paper. */
function textsIn(body: HtmlElement): { body: string; margins: string[][] } {
  const lines = [...elementsOf(body)].filter((element) => attribute(element, 'class') === 'handling')
  const margins = lines.map(textOf)
  for (const line of lines) line.childNodes = []
  return { body: textOf(body), margins: [margins] }
}
