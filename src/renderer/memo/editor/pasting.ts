import { Plugin } from 'prosemirror-state'

/**
 * Takes from pasted HTML what it looks like, before it is read: the window's policy lets no foreign style in, so that bold and italic that
 * are only styles become elements. What the schema does not know is left out when it is read.
 */
export function pastingPlugin(): Plugin {
  return new Plugin({ props: { transformPastedHTML: withoutStyles } })
}

function withoutStyles(html: string): string {
  // Attributes of that name would be complained of as soon as they are parsed; as data they are nobody's business.
  const renamed = html
    .replace(/(<[^>]*?\s)style(\s*=)/giu, '$1data-style$2')
    .replace(/(<[^>]*?\s)on(\w+\s*=)/giu, '$1data-on$2')
  const { body } = new DOMParser().parseFromString(renamed, 'text/html')
  for (const one of body.querySelectorAll('script, style, link, meta, template')) one.remove()
  for (const one of body.querySelectorAll<HTMLElement>('[data-style]')) {
    const style = one.dataset.style ?? ''
    one.removeAttribute('data-style')
    if (/font-weight\s*:\s*(bold|[6-9]00)/iu.test(style)) wrapContent(one, 'strong')
    if (/font-style\s*:\s*italic/iu.test(style)) wrapContent(one, 'em')
    // Some editors wrap all that they copy in a bold element that says it is not bold.
    if (one.localName === 'b' && /font-weight\s*:\s*(normal|400)/iu.test(style)) one.replaceWith(...one.childNodes)
  }
  return body.innerHTML
}

/** Only lines of text are set in a style: blocks within keep what they are. */
function wrapContent(element: HTMLElement, name: 'strong' | 'em'): void {
  if (element.querySelector('p, div, ul, ol, table, h1, h2, h3, h4, h5, h6, blockquote') !== null) return
  const wrapper = element.ownerDocument.createElement(name)
  wrapper.append(...element.childNodes)
  element.append(wrapper)
}
