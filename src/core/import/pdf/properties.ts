import type { Block } from '../../model/source.ts'
import { chooseMeta, tidyLine } from '../meta.ts'
import { type ParsedDocument, titleFrom } from '../parsed.ts'

/** What a PDF says of itself, from its information dictionary and its XMP packet; empty where it says nothing. */
export interface Properties {
  title: string
  authors: readonly string[]
  /** BCP 47, as the document's catalogue has it. */
  language: string
  /** The day the text was made, as the PDF has it: `D:20230827…` or ISO 8601. */
  created: string
  /** The program the text was written in. */
  creator: string
}

/**
 * The metadata of a PDF. A title that only names a file or a program gives way to the first large heading of the text, and that to
 * the file's name. The day of creation counts as the day of publication only where a word processor or typesetter made the
 * file; a printed web page carries the day of its printing.
 */
export function metaOf(
  properties: Properties,
  document: { text: string; blocks: readonly Block[] },
  fileName: string,
): ParsedDocument['meta'] {
  const title = tidyLine(properties.title)
  return chooseMeta([
    {
      origin: 'properties',
      title: isTitle(title) ? title : '',
      authors: properties.authors.filter((name) => !isAccount(tidyLine(name))),
      published: typesetters.test(properties.creator) ? properties.created : '',
      language: properties.language,
    },
    { origin: 'text', title: firstHeading(document) },
    { origin: 'file-name', title: titleFrom(fileName, document.text) },
  ])
}

const fileNames = /\.(?:docx?|pdf|odt|rtf|indd|qxp|qxd|pptx?|xlsx?|tex|dvi|html?|ai|pages|txt|tmp)$/iu
const programs = /^(?:microsoft (?:word|powerpoint|excel) - |powerpoint presentation$|print$|layout \d+$|slide \d+$)/iu
const placeholders =
  /^(?:untitled(?:[ -]?\d+)?|unbenannt|sans titre|document ?\d*|title|no title|about:blank|new tab|null|none)$/iu

/** Whether a title property names the document rather than a file, an address or a program's placeholder. */
function isTitle(title: string): boolean {
  if (!/\p{L}{2}/u.test(title)) return false
  return !fileNames.test(title) && !programs.test(title) && !placeholders.test(title) && !/^\w+:\/\/\S*$/u.test(title)
}

function firstHeading({ text, blocks }: { text: string; blocks: readonly Block[] }): string {
  const heading = blocks.slice(0, 12).find((block) => block.kind === 'heading' && block.level <= 2)
  return heading === undefined ? '' : text.slice(heading.start, heading.end)
}

const accounts =
  /^(?:user|admin|administrator|owner|unknown|anonymous|author|root|default|windows user|microsoft office user)$/iu

function isAccount(name: string): boolean {
  return accounts.test(name) || !/\p{L}{2}/u.test(name)
}

/** Programs in which texts are written or set for print; browsers and office printers name themselves differently. */
const typesetters = /indesign|quark|\btex\b|latex|scribus|affinity|framemaker|microsoft.*word|writer|pages/iu
