import { attribute, elementsOf, type HtmlElement } from './tree.ts'

/** Elements that begin and end a line of their own (HTML Standard, 15.3, as far as they hold text). */
const blockTags = new Set(
  'address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p plaintext pre search section summary table tbody td tfoot th thead tr ul xmp'.split(
    ' ',
  ),
)

export function isBlock(element: HtmlElement): boolean {
  return blockTags.has(element.tagName)
}

/** Elements whose content is no text of the document: code, media, controls, and what is shown only where scripts do not run. */
const unshown = new Set([
  'head',
  'script',
  'style',
  'template',
  'noscript',
  'svg',
  'iframe',
  'frame',
  'frameset',
  'noframes',
  'object',
  'embed',
  'applet',
  'canvas',
  'audio',
  'video',
  'map',
  'button',
  'input',
  'select',
  'option',
  'textarea',
  'datalist',
  'progress',
  'meter',
  'dialog',
  // In MathML, the formula in another notation.
  'annotation',
  'annotation-xml',
])

/** Whether an element is part of what a reader sees. Style sheets are not looked at, the element's own style is. */
export function isShown(element: HtmlElement): boolean {
  if (unshown.has(element.tagName)) return false
  if (attribute(element, 'hidden') !== undefined) return false
  return !/(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu.test(attribute(element, 'style') ?? '')
}

const aside = new Set(['nav', 'aside', 'footer', 'menu'])
const asideRoles = new Set([
  'navigation',
  'complementary',
  'contentinfo',
  'banner',
  'search',
  'dialog',
  'alertdialog',
  'menu',
  'menubar',
])

const articleParts = new Set(['h1', 'article', 'main'])

/** Some systems put a whole page into one form. */
function holdsArticle(form: HtmlElement): boolean {
  let paragraphs = 0
  for (const { tagName } of elementsOf(form)) {
    if (articleParts.has(tagName) || (tagName === 'p' && ++paragraphs > 2)) return true
  }
  return false
}

/**
 * Whether an element stands around an article rather than in it, by what it says of itself: navigation, side notes, the page's
 * foot, forms. The footer or aside of the article itself counts too: it holds tags, shares and related links.
 */
export function isAround(element: HtmlElement): boolean {
  if (element.tagName === 'form') return !holdsArticle(element)
  return aside.has(element.tagName) || asideRoles.has(attribute(element, 'role')?.toLowerCase() ?? '')
}
