import { z } from 'zod'

/** The JSON-LD context of the Web Annotation Vocabulary. It is a name, never fetched. */
export const annotationContext = 'http://www.w3.org/ns/anno.jsonld'

// The rules are those of the Web Annotation Data Model (W3C Recommendation, 23 February 2017), named by its sections. Objects are loose:
// "other properties may be used" (3.1), and what a reader does not know it ignores.

const oneOrMany = <T extends z.ZodType>(item: T) => z.union([item, z.array(item)])

/** An absolute IRI: a scheme, and no white space or angle brackets. */
const Iri = z.string().regex(/^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]*$/iu, 'an IRI has a scheme and no blanks')

const typed = (name: string) =>
  oneOrMany(z.string()).refine((type) => [type].flat().includes(name), `the type must include ${name}`)

const Offset = z.int().nonnegative()

/** 4.2.4: exactly one `exact`; context on either side should be there. */
const QuoteSelector = z.looseObject({
  type: typed('TextQuoteSelector'),
  exact: z.string(),
  prefix: z.string().optional(),
  suffix: z.string().optional(),
})

/** 4.2.5: exactly one `start` and `end`, counted in code points from 0, `end` excluded. */
const PositionSelector = z.looseObject({ type: typed('TextPositionSelector'), start: Offset, end: Offset })

/** 4.2: every other kind of selector must have a type and is not looked into here. */
const OtherSelector = z
  .looseObject({ type: oneOrMany(z.string()) })
  .refine(({ type }) => ![type].flat().some((name) => /^Text(?:Quote|Position)Selector$/u.test(name)), {
    message: 'a text selector lacks what it selects by',
  })

const Selector = z.union([QuoteSelector, PositionSelector, OtherSelector, Iri])

/** 4: exactly one source; 4.2: any number of selectors, which should all select the same. */
const SpecificResource = z.looseObject({
  type: oneOrMany(z.string()).optional(),
  source: z.union([Iri, z.looseObject({ id: Iri })]),
  selector: oneOrMany(Selector).optional(),
  purpose: oneOrMany(z.string()).optional(),
})

/** 3.2.4: exactly one `value`; should have the type TextualBody, and may have purposes, languages and one media type. */
const TextualBody = z.looseObject({
  type: oneOrMany(z.string()).optional(),
  value: z.string(),
  purpose: oneOrMany(z.string()).optional(),
  format: oneOrMany(z.string()).optional(),
})

/** 3.2.1 and 3.2.2: a body or target elsewhere is an IRI, or an object whose id is one. */
const ExternalResource = z.union([Iri, z.looseObject({ id: Iri })])

const Timestamp = z.iso.datetime({ offset: true })

const anything = {
  type: typed('Annotation'),
  /** 3.1: no body, one or many; 3.2.5: a plain string is a `bodyValue`, and then there is no body. */
  body: oneOrMany(z.union([TextualBody, SpecificResource, ExternalResource])).optional(),
  bodyValue: z.string().optional(),
  /** 3.1: one or more targets. */
  target: z.union([SpecificResource, ExternalResource, z.array(z.union([SpecificResource, ExternalResource])).min(1)]),
  motivation: oneOrMany(z.string()).optional(),
  /** 3.3.1: at most one of each, with a time zone. */
  created: Timestamp.optional(),
  modified: Timestamp.optional(),
}

/** 3.1: an annotation that follows the recommendation in all that Readout writes. On a page the context is the page's. */
export const WebAnnotation = z
  .looseObject({ id: Iri, ...anything })
  .refine(
    ({ body, bodyValue }) => body === undefined || bodyValue === undefined,
    'a bodyValue stands in place of a body',
  )
export type WebAnnotation = z.infer<typeof WebAnnotation>

/** 5.2: a page has an id, and one or more annotations in their order. */
const AnnotationPage = z.looseObject({
  id: Iri,
  type: typed('AnnotationPage'),
  items: z.array(WebAnnotation).min(1),
  partOf: ExternalResource.optional(),
  startIndex: z.int().nonnegative().optional(),
})

/** 5.1: a collection has an id, should have a label and a total, and has a first page unless it is empty. */
export const AnnotationCollection = z
  .looseObject({
    '@context': oneOrMany(z.unknown()).refine((context) => [context].flat().includes(annotationContext)),
    id: Iri,
    type: typed('AnnotationCollection'),
    label: z.string(),
    total: z.int().nonnegative(),
    first: AnnotationPage.optional(),
    last: Iri.optional(),
  })
  .refine(({ total, first }) => (total === 0) === (first === undefined), 'only an empty collection has no page')

// What is read is less than the recommendation asks for: people write such files by hand, and programs leave out ids. A part that does not
// follow these shapes makes its entry unreadable; a property that is not named here is ignored.

const looseTexts = z
  .union([
    z.string().transform((text) => [text]),
    z.array(z.unknown()).transform((list) => list.filter((each) => typeof each === 'string')),
  ])
  .catch([])

/** A selector as it is read, with the one that refines it (4.2.9). */
export const ReadSelector = z.looseObject({
  type: looseTexts,
  exact: z.string().optional().catch(undefined),
  prefix: z.string().catch(''),
  suffix: z.string().catch(''),
  start: Offset.optional().catch(undefined),
  end: Offset.optional().catch(undefined),
  refinedBy: z.unknown().optional(),
})
export type ReadSelector = z.infer<typeof ReadSelector>

/** A body as it is read: text, or something elsewhere that is known by its address. */
export const ReadBody = z.looseObject({
  id: z.string().catch(''),
  type: looseTexts,
  value: z.string().optional().catch(undefined),
  source: z.unknown().optional(),
  purpose: looseTexts,
  format: looseTexts,
  items: z.array(z.unknown()).catch([]),
  'schema:about': z.unknown().optional(),
})
export type ReadBody = z.infer<typeof ReadBody>

/** The speaker that a body is about, as Readout writes one. */
export const ReadAbout = z.looseObject({
  type: looseTexts,
  'schema:name': z.string(),
  'schema:jobTitle': z.string().catch(''),
  'schema:affiliation': z.string().catch(''),
  'schema:alternateName': looseTexts,
})

/** An annotation as it is read: it says that it is one, and it has a target. */
export const ReadAnnotation = z.looseObject({
  id: z.string().catch(''),
  type: z.union([
    z.string().regex(/^(?:oa:)?Annotation$/u),
    z.array(z.unknown()).refine((types) => types.some((type) => type === 'Annotation' || type === 'oa:Annotation')),
  ]),
  motivation: looseTexts,
  body: z.unknown().optional(),
  bodyValue: z.string().optional().catch(undefined),
  target: z.unknown().refine((target) => target !== undefined && target !== null),
  created: z.unknown().optional(),
  modified: z.unknown().optional(),
})
export type ReadAnnotation = z.infer<typeof ReadAnnotation>
