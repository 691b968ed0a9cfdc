import type { DefaultTreeAdapterTypes } from 'parse5'

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode
export type HtmlElement = DefaultTreeAdapterTypes.Element
export type HtmlParent = DefaultTreeAdapterTypes.ParentNode

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node
}

/** The value of an attribute, `undefined` where there is none. Names are in lower case. */
export function attribute(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value
}

/** The text of a node and all that is in it, as it stands in the markup. */
export function textOf(node: HtmlNode): string {
  if ('value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}

/** Every element under `root`, in document order. Does not recur: a tree may be deeper than the stack. */
export function* elementsOf(root: HtmlParent): Generator<HtmlElement> {
  const waiting: HtmlNode[] = [...root.childNodes].reverse()
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!isElement(node)) continue
    yield node
    for (let index = node.childNodes.length - 1; index >= 0; index--) {
      const child = node.childNodes[index]
      if (child !== undefined) waiting.push(child)
    }
  }
}
