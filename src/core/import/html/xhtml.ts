/** Elements that have no content and no end (HTML Standard, 13.1.2). */
const empty = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))

/**
 * XHTML for a parser of HTML, to which an element that closes itself is an open one that swallows what follows, and a CDATA section
 * a comment.
 */
export function asHtml(xhtml: string): string {
  return xhtml
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/gu, (_, text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))
    .replace(/<([a-z][\w:.-]*)((?:\s[^<>]*)?)\/>/giu, (tag, name: string, attributes: string) =>
      empty.has(name.toLowerCase()) ? tag : `<${name}${attributes}></${name}>`,
    )
}
