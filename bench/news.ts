import type { Actor } from '../src/core/model/actor.ts'
import type { Annotation, AnnotationKind } from '../src/core/model/annotation.ts'
import type { Event, Note } from '../src/core/model/note.ts'
import type { Block, Span } from '../src/core/model/source.ts'
import { formatDate } from '../src/core/model/time.ts'
import { describeSpan } from '../src/core/text/selectors.ts'
import { capital, type Dice, diceFor, personName, policyWords, publishers, sentence, words } from './newsWords.ts'

/**
 * Notes like those of a vault that was worked on for years, each the same for the same seed (a whole number from 0): about 3 KB of news
 * with quotations that are annotated, actors, sometimes an event, a summary, tags.
 *
 * What is known of a note without making it: {@link idOf}, {@link rareWordOf}, {@link speakerOf}, {@link publisherOf}. Every note also
 * holds "the", and some of {@link policyWords}.
 */

/** The id of the note of a seed: a UUID that counts. */
export function idOf(seed: number): string {
  return numbered(seed, 0)
}

/** A word of the note's text that no other note holds; every note has one beginning with `zq`. */
export function rareWordOf(seed: number): string {
  return `zq${seed}x`
}

/** Who is credited with the note's first quotation. A few thousand names come up again and again, many with accents. */
export function speakerOf(seed: number): string {
  return personName(diceFor(seed))
}

/** One of a dozen. */
export function publisherOf(seed: number): string {
  return diceFor(seed ^ 0x5bd1e995).pick(publishers)
}

/** Tags of notes and annotations. */
export const newsTags = [
  'trade',
  'security',
  'energy',
  'climate',
  'port',
  'budget',
  'élections',
  'supply chain',
  'to check',
  'week 12',
]

const roles = [
  'minister of trade',
  'spokesperson',
  'chief economist',
  'head of policy',
  'member of parliament',
  'union leader',
]
const bodies = [
  'Ministry of Trade',
  'Harbour Union',
  'Central Bank',
  'Energy Council',
  'Comisión de Política',
  'Freight Association',
]
const verbs = ['said', 'told reporters', 'warned', 'argued', 'added']

const day = 24 * 60 * 60 * 1000
const firstDay = Date.UTC(2015, 0, 1)
/** Ten years, two of them leap years. */
const days = 3653

/** @param bytes about how much text, in UTF-16 code units */
export function newsNote(seed: number, bytes = 3000): Note {
  const dice = diceFor(seed)
  const speakers = [personName(dice), ...Array.from({ length: dice.below(3) }, () => personName(dice))]
  const at = firstDay + dice.below(days) * day
  const published = new Date(at).toISOString().slice(0, 10)
  const created = new Date(at + day + dice.below(86_400) * 1000).toISOString()
  const updated = new Date(at + (2 + dice.below(200)) * day + dice.below(86_400) * 1000).toISOString()
  const title = capital(`${words(dice, 3 + dice.below(3))} ${dice.pick(policyWords)} ${words(dice, 2)}`)
  const ids = counter(seed)

  const text = new Text()
  text.add(title)
  const actors = speakers.map((name) => actorNamed(ids(), name, dice))
  const quoted = quotations(text, actors, { seed, bytes, published, dice })
  const written = { created, updated }
  const annotations = quoted.map(({ span, speaker }) =>
    annotation(ids(), 'quote', span, { text: text.text, speaker, dice, ...written }),
  )
  // One in three notes has a further annotation, in its last paragraph, after all quotations.
  if (dice.below(3) === 0) {
    const kind = dice.pick(['highlight', 'claim', 'comment'] as const)
    const span = partOf(text.blocks.at(-1), text.text)
    annotations.push(annotation(ids(), kind, span, { text: text.text, speaker: null, dice, ...written }))
  }

  return {
    schema: 1,
    id: idOf(seed),
    revision: 1 + dice.below(9),
    ...written,
    title,
    tags: someTags(dice),
    archived: dice.below(50) === 0,
    source: {
      text: text.text,
      blocks: text.blocks,
      marks: [],
      meta: {
        title,
        authors: [personName(dice)],
        publisher: publisherOf(seed),
        published,
        url: `https://news.example/${published}/${seed}`,
        language: 'en',
        origins: { title: 'meta', publisher: 'opengraph', published: 'json-ld' },
        imported: created,
      },
      original: {
        sha256: seed.toString(16).padStart(64, '0'),
        name: `${seed}.html`,
        mediaType: 'text/html',
        bytes: text.text.length * 4,
      },
    },
    annotations,
    actors: dice.below(2) === 0 ? [...actors, organisation(ids(), dice)] : actors,
    events: dice.below(3) === 0 ? [event(ids(), published, text.text, dice)] : [],
    keyPoints: [],
    dismissed: [],
    summary: dice.below(5) < 2 ? `${sentence(dice, 14)}\n\n${sentence(dice, 20)}` : '',
  }
}

/** A text that grows by blocks, with a blank line between two. */
class Text {
  text = ''
  readonly blocks: Block[] = []

  /** @returns where the block starts, in UTF-16 code units */
  add(words: string): number {
    const isTitle = this.blocks.length === 0
    if (!isTitle) this.text += '\n\n'
    const start = this.text.length
    this.text += words
    const place = { start, end: this.text.length }
    this.blocks.push(isTitle ? { kind: 'heading', level: 1, ...place } : { kind: 'paragraph', ...place })
    return start
  }
}

interface About {
  seed: number
  bytes: number
  published: string
  dice: Dice
}

/** Writes the paragraphs, and among them a quotation for each actor. @returns where the quoted words stand, in order */
function quotations(text: Text, actors: readonly Actor[], { seed, bytes, published, dice }: About) {
  const quoted: { span: Span; speaker: string }[] = []
  const due = [...actors]
  for (let index = 0; text.text.length < bytes || due.length > 0; index++) {
    const plain = Array.from({ length: 2 + dice.below(3) }, () => sentence(dice, 8 + dice.below(14))).join(' ')
    if (index === 0) text.add(`${plain} This was on ${formatDate(published)}.`)
    else if (index === 2) text.add(`${plain} The paper is numbered ${rareWordOf(seed)}.`)
    else if (index % 2 === 1) {
      const actor = due.shift()
      if (actor === undefined) text.add(plain)
      else {
        const said = capital(words(dice, 8 + dice.below(14)))
        const start = text.add(`“${said},” ${dice.pick(verbs)} ${actor.name}, ${actor.role}. ${plain}`) + 1
        quoted.push({ span: { start, end: start + said.length }, speaker: actor.id })
      }
    } else text.add(plain)
  }
  // What follows the last quotation, for an annotation in its order.
  text.add(sentence(dice, 16))
  return quoted
}

interface Annotated {
  text: string
  speaker: string | null
  created: string
  updated: string
  dice: Dice
}

function annotation(id: string, kind: AnnotationKind, span: Span, about: Annotated): Annotation {
  const { text, speaker, created, updated, dice } = about
  const comment = kind === 'comment' || dice.below(6) === 0 ? sentence(dice, 9) : ''
  const tags = dice.below(4) === 0 ? [dice.pick(newsTags)] : []
  return { id, kind, target: describeSpan(text, span), speaker, comment, tags, created, updated }
}

/** The first words of a block. */
function partOf(block: Block | undefined, text: string): Span {
  if (block === undefined) throw new RangeError('there is no block')
  const space = text.indexOf(' ', block.start + 40)
  return { start: block.start, end: space === -1 || space > block.end ? block.end : space }
}

function actorNamed(id: string, name: string, dice: Dice): Actor {
  const surname = name.split(' ').at(-1) ?? name
  return { id, kind: 'person', name, aliases: [surname], role: dice.pick(roles), affiliation: dice.pick(bodies) }
}

function organisation(id: string, dice: Dice): Actor {
  return { id, kind: 'organisation', name: dice.pick(bodies), aliases: [], role: '', affiliation: '' }
}

function event(id: string, published: string, text: string, dice: Dice): Event {
  const date = formatDate(published)
  const start = text.indexOf(date)
  const target = describeSpan(text, { start, end: start + date.length })
  return { id, title: capital(`${dice.pick(policyWords)} ${words(dice, 3)}`), date: published, place: '', target }
}

function someTags({ below, pick }: Dice): string[] {
  return [...new Set(Array.from({ length: below(4) }, () => pick(newsTags)))]
}

/** Ids of what a note holds, one after the other. */
function counter(seed: number): () => string {
  let last = 0
  return () => numbered(seed, ++last)
}

function numbered(seed: number, part: number): string {
  return `00000000-0000-4000-8${part.toString(16).padStart(3, '0')}-${seed.toString(16).padStart(12, '0')}`
}
