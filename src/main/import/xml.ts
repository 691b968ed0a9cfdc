import { parse } from 'parse5'
import { elementsOf, type HtmlElement, textOf } from '../../core/import/html/tree.ts'

/**
 * The elements of a small XML file, in document order, read the way a browser reads tags: good for flat lists of elements with
 * attributes or text, such as a document's properties, whatever their namespaces. Names are in lower case with their prefix.
 */
export function xmlElements(xml: string): HtmlElement[] {
  return [...elementsOf(parse(xml))]
}

/** The text of the first element of that name, empty where there is none. */
export function xmlField(xml: string, name: string): string {
  const element = xmlElements(xml).find(({ tagName }) => tagName === name)
  return element === undefined ? '' : textOf(element).trim()
}
