import { z } from 'zod'
import type { Finding } from '../meta.ts'
import { attribute, elementsOf, type HtmlElement, type HtmlParent, textOf } from './tree.ts'

/** What a web page says of itself, the surest first: schema.org data, OpenGraph, other `meta` tags, then the page's own elements. */
export function findingsIn(document: HtmlParent): Finding[] {
  const found: HeadParts = { metas: new Map(), jsonLd: [], title: '', canonical: '', language: '', time: '' }
  for (const element of elementsOf(document)) gather(element, found)
  return [...found.jsonLd.flatMap(fromJsonLd), openGraph(found.metas), otherMetas(found.metas), ownElements(found)]
}

interface HeadParts {
  /** Values by the name of the `meta` tag, in lower case, in the order in which they stand. */
  metas: Map<string, string[]>
  jsonLd: string[]
  title: string
  canonical: string
  language: string
  time: string
}

function gather(element: HtmlElement, found: HeadParts): void {
  const { tagName } = element
  if (tagName === 'meta') {
    const name = attribute(element, 'property') ?? attribute(element, 'name') ?? attribute(element, 'itemprop')
    const content = attribute(element, 'content')?.trim()
    if (name !== undefined && content) {
      const key = name.trim().toLowerCase()
      const values = found.metas.get(key)
      if (values === undefined) found.metas.set(key, [content])
      else values.push(content)
    }
  } else if (tagName === 'script') {
    if (attribute(element, 'type')?.trim().toLowerCase() === 'application/ld+json') found.jsonLd.push(textOf(element))
  } else if (tagName === 'title') found.title ||= textOf(element)
  else if (tagName === 'html') found.language = attribute(element, 'lang') ?? attribute(element, 'xml:lang') ?? ''
  else if (tagName === 'link') {
    if (attribute(element, 'rel')?.toLowerCase() === 'canonical') found.canonical ||= attribute(element, 'href') ?? ''
  } else if (tagName === 'time') found.time ||= attribute(element, 'datetime') ?? ''
}

/** Types of schema.org that an article is; a page's data often describes its site and its trail of links as well. */
const articleType = /Article|BlogPosting|Report|NewsAnalysis|Review|WebPage$/u

const Name = z.union([z.string(), z.looseObject({ name: z.string() }).transform(({ name }) => name)])
const OneOrMany = <T extends z.ZodType>(item: T) => z.union([z.array(item), item.transform((one) => [one])])
const Article = z.looseObject({
  '@type': OneOrMany(z.string()).catch([]),
  headline: z.string().optional().catch(undefined),
  name: z.string().optional().catch(undefined),
  author: OneOrMany(Name).optional().catch(undefined),
  publisher: Name.optional().catch(undefined),
  datePublished: z.string().optional().catch(undefined),
  dateCreated: z.string().optional().catch(undefined),
  inLanguage: Name.optional().catch(undefined),
  url: z.string().optional().catch(undefined),
  mainEntityOfPage: z
    .union([z.string(), z.looseObject({ '@id': z.string() }).transform((page) => page['@id'])])
    .optional()
    .catch(undefined),
})
const Graph = z.looseObject({ '@graph': z.array(z.unknown()) })

/** The articles that a page's JSON-LD describes, the most telling type first. Data that is no JSON says nothing. */
function fromJsonLd(json: string): Finding[] {
  let data: unknown
  try {
    // Some systems wrap it as they would a script.
    data = JSON.parse(json.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\]\]>|\]\]>)\s*$/gu, ''))
  } catch (error) {
    if (error instanceof SyntaxError) return []
    throw error
  }
  const graph = Graph.safeParse(data)
  const items = graph.success ? graph.data['@graph'] : Array.isArray(data) ? data : [data]
  return items
    .map((item) => Article.safeParse(item))
    .flatMap(({ data: article }) => (article?.['@type'].some((type) => articleType.test(type)) ? [article] : []))
    .sort((a, b) => Number(isPage(a['@type'])) - Number(isPage(b['@type'])))
    .map((article) => ({
      origin: 'json-ld',
      title: article.headline ?? article.name,
      authors: article.author,
      publisher: article.publisher,
      published: article.datePublished ?? article.dateCreated,
      url: article.url ?? article.mainEntityOfPage,
      language: article.inLanguage,
    }))
}

function isPage(types: readonly string[]): boolean {
  return types.every((type) => type.endsWith('WebPage'))
}

function openGraph(metas: HeadParts['metas']): Finding {
  const one = (name: string) => metas.get(name)?.[0]
  return {
    origin: 'opengraph',
    title: one('og:title'),
    authors: [...(metas.get('article:author') ?? []), ...(metas.get('og:article:author') ?? [])],
    publisher: one('og:site_name'),
    published: one('article:published_time') ?? one('og:article:published_time'),
    url: one('og:url'),
    language: one('og:locale'),
  }
}

/** Tags of their own that publishers, libraries and search engines read: Dublin Core, Highwire Press, Parse.ly, Sailthru. */
function otherMetas(metas: HeadParts['metas']): Finding {
  const first = (...names: string[]) => names.map((name) => metas.get(name)?.[0]).find((value) => value !== undefined)
  const all = (...names: string[]) => names.map((name) => metas.get(name) ?? []).find((values) => values.length > 0)
  return {
    origin: 'meta',
    title: first('citation_title', 'dc.title', 'dcterms.title', 'parsely-title', 'sailthru.title', 'headline', 'title'),
    authors: all(
      'citation_author',
      'dc.creator',
      'dcterms.creator',
      'parsely-author',
      'sailthru.author',
      'author',
      'byl',
    ),
    publisher: first('citation_journal_title', 'dc.publisher', 'dcterms.publisher', 'publisher', 'application-name'),
    published: first(
      'citation_publication_date',
      'dc.date',
      'dcterms.date',
      'dcterms.created',
      'parsely-pub-date',
      'sailthru.date',
      'datepublished',
      'pubdate',
      'publish-date',
      'date',
    )?.replace(/^(\d{4})\/(\d{2})\/(\d{2})$/u, '$1-$2-$3'),
    url: first('citation_public_url', 'parsely-link'),
    language: first('citation_language', 'dc.language', 'dcterms.language', 'content-language', 'language'),
  }
}

function ownElements({ title, canonical, language, time }: HeadParts): Finding {
  return { origin: 'meta', title, url: canonical, language, published: time }
}
