import { exactOf, positionOf, type Target } from '../model/annotation.ts'
import type { Source, Span } from '../model/source.ts'
import { wholeCharacter } from '../text/cut.ts'
import { occurrences } from '../text/find.ts'
import { closest, likenessIn } from './likeness.ts'
import { Seeds } from './seeds.ts'

/** Where an annotation's words stand now. */
export interface Anchored extends Span {
  /** `exact`: letter for letter. `changed`: nearly, as the text was edited there. */
  words: 'exact' | 'changed'
}

/** A passage that may be the one meant; `likeness` of its words is from 0 to 1, which is letter for letter. */
export interface Similar extends Span {
  likeness: number
}

/** A place, and how like the recorded surroundings its own are, from 0 to 1. */
interface Found {
  anchored: Anchored
  surroundings: number
}

/** The share of a passage's letters that may have been edited for it to be found again. */
const allowed = 0.3
/** How like its surroundings must be, of 1, for changed words to be taken for the same passage. */
const needed = 0.5
/** By how much of 2 (words and surroundings) the best place must be ahead of the next. */
const margin = 0.2
/** Words of at least this many code units that stand in one place only are found there whatever surrounds them. */
const telling = 16
/** The share of a passage's letters that may have been edited for it to be offered to a person. */
const loosely = 0.5
/** How many places are looked at for what may be offered. */
const tries = 12

/**
 * Finds annotated words again in a text that may have changed since. One serves for all annotations of a text; what it needs to know of
 * the text is read when it is first needed.
 *
 * In this order: the recorded place, if words and surroundings are still there; the one place where the words stand letter for letter
 * and what surrounds them is most alike; the one place where nearly the same words stand in nearly the same surroundings. Where
 * two places fit about equally, or none well enough, the annotation is an orphan: to be shown and re-attached by a person, never guessed at.
 */
export class Anchorer {
  readonly #text: string
  /** What was found for a target: targets are never changed, and those that are hard to find are asked for again and again. */
  readonly #found = new WeakMap<Target, { anchored: Anchored | null }>()
  #seeds: Seeds | null = null

  constructor(text: string) {
    this.#text = text
  }

  /** Where the target's words stand; `null` for an orphan. Offsets are UTF-16 code units. */
  find(target: Target): Anchored | null {
    const known = this.#found.get(target)
    if (known !== undefined) return known.anchored
    const anchored = this.#find(target)
    this.#found.set(target, { anchored })
    return anchored
  }

  /**
   * Passages that may be what an orphan was about, for a person to choose from: the likeliest first, no more than `most`, none over
   * another. They are less certain than what {@link find} gives, down to every second letter edited.
   */
  similar(target: Target, most: number): Similar[] {
    const exact = exactOf(target)
    const { prefix, suffix } = target.selector[0]
    this.#seeds ??= new Seeds(this.#text)
    const slack = Math.max(16, Math.round(exact.length * 0.25))
    const starts = [
      ...this.#seeds.candidates(exact, slack, tries),
      ...this.#seeds.candidates(prefix + exact + suffix, slack, tries).map((start) => start + prefix.length),
    ]
    const nearly = starts.flatMap((start) => {
      const from = Math.max(0, start - slack)
      const alike = closest(this.#text.slice(from, start + exact.length + slack), exact, loosely)
      if (alike === null || alike.end <= alike.start) return []
      const span = wholeWords(this.#text, { start: from + alike.start, end: from + alike.end })
      return [{ ...span, likeness: alike.likeness }]
    })
    const exactly = occurrences(this.#text, exact, tries).map((span) => ({ ...span, likeness: 1 }))
    const ranked = [...exactly, ...nearly]
      .map((one) => ({ one, rank: one.likeness + this.#surroundings(target, one) }))
      .sort((a, b) => b.rank - a.rank || a.one.start - b.one.start)
    const apart: Similar[] = []
    for (const { one } of ranked) {
      if (apart.every((other) => one.end <= other.start || other.end <= one.start)) apart.push(one)
    }
    return apart.slice(0, most)
  }

  #find(target: Target): Anchored | null {
    const exact = exactOf(target)
    const { start, end } = positionOf(target)
    const { prefix, suffix } = target.selector[0]
    const stays = this.#text.startsWith(exact, start) && end - start === exact.length
    if (stays && this.#text.slice(0, start).endsWith(prefix) && this.#text.startsWith(suffix, end))
      return { start, end, words: 'exact' }
    const exactly = this.#exactly(target)
    if (exactly !== null && exactly.surroundings >= needed) return exactly.anchored
    const nearly = this.#nearly(target)
    // The same words in a strange place are another's where the right place still has nearly the same.
    if (nearly !== null && (exactly === null || nearly.surroundings - exactly.surroundings >= margin))
      return nearly.anchored
    return exactly !== null && exact.length >= telling ? exactly.anchored : null
  }

  /** The place where the words stand letter for letter, if there is one of which one can be certain. */
  #exactly(target: Target): Found | null {
    const exact = exactOf(target)
    const ranked = occurrences(this.#text, exact, tooMany)
      .map((span) => ({
        anchored: { ...span, words: 'exact' as const },
        surroundings: this.#surroundings(target, span),
      }))
      .sort((a, b) => b.surroundings - a.surroundings)
    const [best, next] = ranked
    if (best === undefined || ranked.length === tooMany) return null
    const [same, another] = ranked.filter(({ anchored }) => this.#isAmong(target, anchored))
    if (same !== undefined && another === undefined) return { ...same, surroundings: 1 }
    return next === undefined || best.surroundings - next.surroundings >= margin / 2 ? best : null
  }

  /** The place where nearly the same words stand in nearly the same surroundings. */
  #nearly(target: Target): Found | null {
    const exact = exactOf(target)
    const { prefix, suffix } = target.selector[0]
    this.#seeds ??= new Seeds(this.#text)
    const passage = prefix + exact + suffix
    const slack = Math.max(16, Math.round(passage.length * 0.15))
    const found = this.#seeds
      .candidates(passage, slack, 4)
      .flatMap((start) => {
        const from = Math.max(0, start + prefix.length - slack)
        const alike = closest(this.#text.slice(from, from + exact.length + 2 * slack), exact, allowed)
        if (alike === null) return []
        const span = wholeWords(this.#text, { start: from + alike.start, end: from + alike.end })
        return [{ span, surroundings: this.#surroundings(target, span), likeness: alike.likeness }]
      })
      .sort((a, b) => b.likeness + b.surroundings - a.likeness - a.surroundings)
    const [best, ...others] = found
    if (best === undefined || best.surroundings < needed) return null
    const next = others.find(({ span }) => span.start >= best.span.end || span.end <= best.span.start)
    const isAhead =
      next === undefined || best.likeness + best.surroundings - next.likeness - next.surroundings >= margin
    return isAhead ? { anchored: { ...best.span, words: 'changed' }, surroundings: best.surroundings } : null
  }

  /** Whether what was recorded around the words stands around a span letter for letter; it must be more than a blank or two. */
  #isAmong(target: Target, { start, end }: Span): boolean {
    const { prefix, suffix } = target.selector[0]
    if ((prefix + suffix).trim().length < 3) return false
    const from = start - prefix.length
    return from >= 0 && this.#text.startsWith(suffix, end) && this.#text.startsWith(prefix, from)
  }

  /** How like the recorded surroundings those of a span are, from 0 to 1. */
  #surroundings(target: Target, { start, end }: Span): number {
    const { prefix, suffix } = target.selector[0]
    // Where none were recorded, the text began or ended there: that it does so still says a little, as a few letters do.
    const weigh = (recorded: string, around: string, isAtBorder: boolean) =>
      recorded === '' ? (isAtBorder ? 0.5 : 0) : likenessIn(around, recorded) * Math.min(1, recorded.length / whole)
    const before = weigh(prefix, this.#text.slice(Math.max(0, start - prefix.length - room), start), start === 0)
    const after = weigh(suffix, this.#text.slice(end, end + suffix.length + room), end === this.#text.length)
    return (before + after) / 2
  }
}

/** Surroundings of this many code units count in full. */
const whole = 16
/** Code units by which surroundings may have moved away from the words. */
const room = 12
/** Words that stand in this many places are not told apart. */
const tooMany = 500

const isLetter = (char: string) => /[\p{L}\p{N}\p{M}]/u.test(char)

/** A span with the words and characters whole that its ends fall into. */
function wholeWords(text: string, span: Span): Span {
  let start = wholeCharacter(text, span.start)
  let end = wholeCharacter(text, span.end) === span.end ? span.end : span.end + 1
  while (start > 0 && isLetter(text.charAt(start)) && isLetter(text.charAt(start - 1))) start--
  while (end < text.length && isLetter(text.charAt(end - 1)) && isLetter(text.charAt(end))) end++
  return { start, end }
}

const anchorers = new WeakMap<Pick<Source, 'text'>, Anchorer>()

/** The one anchorer of a source, so that what it has learned of the text is kept as long as the source is. */
export function anchorerOf(source: Pick<Source, 'text'>): Anchorer {
  const known = anchorers.get(source)
  if (known !== undefined) return known
  const anchorer = new Anchorer(source.text)
  anchorers.set(source, anchorer)
  return anchorer
}
