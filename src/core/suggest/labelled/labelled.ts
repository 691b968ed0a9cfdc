import { z } from 'zod'
import { actorKinds } from '../../model/actor.ts'
import { EventDate } from '../../model/eventDate.ts'
import type { Span } from '../../model/source.ts'
import { occurrences } from '../../text/find.ts'

/**
 * Short invented texts with everything a careful reader finds in them, for judging what the machine suggests: quotations and who
 * said them, actors, dated events, key points. No person, company or sentence of them is real; states, institutions and towns may be.
 * They are split in halves that hold the same phenomena: developers may look at the `open` texts, the `kept` ones are only scored.
 */

/**
 * Words of a text: which occurrence of `exact`, counted from 0, where the words stand in it more than once (`nth` is absent
 * where they stand there once).
 */
const Words = z.strictObject({ exact: z.string().min(1), nth: z.exactOptional(z.int().nonnegative()) })
export type Words = z.infer<typeof Words>

/**
 * A stretch of speech or writing that somebody is credited with.
 *
 * Direct: the words between quotation marks, with the marks (the closing one is missing where a quotation goes on in the next
 * paragraph). Speech, written statements and fragments within a sentence all count. A quotation that its attribution splits is
 * two; one over several paragraphs is one for each paragraph. Marks within marks are part of the outer quotation, never a quote or
 * a `notSpeech` of their own. Speech without marks that a heading or a question announces is not labelled.
 *
 * Reported: the content clause of a verb of saying or writing ("said", "argues", "denied that") or of "according to", without
 * "that", attribution and final punctuation; where the attribution splits the clause ("the garden, he says, will outlast them"),
 * the part with its main verb. Requests ("urged them to"), thoughts ("believes that"), findings ("finds that") and
 * refusals are none, nor are passives that credit nobody ("it emerged", "was asked whether"). Nor is a clause that holds a direct
 * fragment: the fragment alone is labelled.
 *
 * `speaker` is whose words they are, as the name of one of the text's actors. Where Tuttle says that Bracken called it "noise",
 * the fragment is Bracken's. `null` where the text credits nobody who could be told apart ("one man recalled", the words on a banner).
 */
const LabelledQuote = z.strictObject({
  ...Words.shape,
  tier: z.enum(['direct', 'reported']),
  speaker: z.string().min(1).nullable(),
})

/**
 * `name` is the fullest form in the text, without article and title: "Maria Cole" where it has "Sen. Maria Cole". Whoever is not
 * named bears the fullest phrase: "two former colleagues" (`group`), "spokeswoman for the port" (`person`).
 * A city that stands for its government is a `place`.
 *
 * `aliases` are other names the text uses by themselves: last names, initials, short forms. Descriptions ("the
 * professor", "the ministry") are none. `role` and `affiliation` are as the text states them, empty where it does not.
 *
 * Named persons and organisations are complete but for those mentioned in passing; of places there are those that act, or where
 * something happens.
 */
const LabelledActor = z.strictObject({
  name: z.string().min(1),
  kind: z.enum(actorKinds),
  aliases: z.array(z.string().min(1)),
  role: z.string(),
  affiliation: z.string(),
})

/**
 * An expression that places something in time, and what it means for a reader on the day of publication. Expressions within
 * quotations count, and are read from the day they were said. Years and months in names, durations ("for six years"), habits
 * ("every spring") and what nobody could date ("recently", "for decades") are left out.
 *
 * The words are those of time alone: without "on", "in", "for" and the hour of the day, with "since", "until", "by", "before", "between".
 * - A weekday is the nearest one that the tense allows; publication day is allowed.
 * - A week runs from Monday to Sunday. "This year" is the year, "earlier this year" is from 1 January to publication.
 * - "In the past three months" ends on the day of publication. A quarter is three months.
 * - "Late August" is from the 21st on, "early" up to the 10th, "mid" the days between, all approximate. So are seasons, "three years
 *   ago", "about", "less than two weeks after": what the words do not bound to the day or unit they name.
 * - "Two weeks after X" dates what no other words date: Y where X is dated, X where Y is.
 * - "Since 2019" is `2019/..`; "by", "before", "until the end of 2027" are `../2027`.
 */
const LabelledEvent = z.strictObject({ ...Words.shape, date: EventDate })

/** A text and its labels. The text is the `paragraphs`, joined by an empty line; the title is not part of it. */
export const LabelledText = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/u),
  split: z.enum(['open', 'kept']),
  /** The day of publication, from which "on Sunday" is read. */
  published: z.iso.date(),
  title: z.string().min(1),
  paragraphs: z.array(z.string().min(1)).min(1),
  quotes: z.array(LabelledQuote),
  /** What stands in quotation marks and is nobody's speech: titles, and words that the writer keeps at a distance. */
  notSpeech: z.array(Words),
  actors: z.array(LabelledActor),
  events: z.array(LabelledEvent),
  /** The one to three sentences that carry the text, as they stand in it. */
  key: z.array(z.string().min(1)).min(1).max(3),
})
export type LabelledText = z.infer<typeof LabelledText>

/** Reads the contents of `texts.json`, in its order. @throws ZodError for data of another form */
export function readLabelledTexts(data: unknown): LabelledText[] {
  return z.array(LabelledText).parse(data)
}

/** The text that the labels speak of. */
export function textOf({ paragraphs }: Pick<LabelledText, 'paragraphs'>): string {
  return paragraphs.join('\n\n')
}

/** Where labelled words stand in a text; `null` where they do not. */
export function spanOf(text: string, { exact, nth = 0 }: Words): Span | null {
  return occurrences(text, exact)[nth] ?? null
}
