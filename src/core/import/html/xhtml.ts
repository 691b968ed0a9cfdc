/** Elements that have no content and no end (HTML Standard, 13.1.2). */
const empty = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))

/**
 * XHTML for a parser of HTML, to which an element that closes itself is an open one that swallows what follows, and a CDATA section
 * a comment.
 */
export function asHtml(xhtml: string): string {
  return withoutSections(xhtml).replace(
    /<([a-z][\w:.-]*)((?:\s[^<>]*)?)\/>/giu,
    (tag, name: string, attributes: string) =>
      empty.has(name.toLowerCase()) ? tag : `<${name}${attributes}></${name}>`,
  )
}

/** What stands in CDATA sections, escaped. Looked for from one end to the other: a regular expression would begin anew at every opening. */
function withoutSections(xhtml: string): string {
  const [opening, closing] = ['<![CDATA[', ']]>']
  const parts: string[] = []
  for (let at = 0; ; ) {
    const start = xhtml.indexOf(opening, at)
    const end = start < 0 ? -1 : xhtml.indexOf(closing, start + opening.length)
    if (end < 0) return parts.join('') + xhtml.slice(at)
    const text = xhtml.slice(start + opening.length, end)
    parts.push(xhtml.slice(at, start), text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))
    at = end + closing.length
  }
}
