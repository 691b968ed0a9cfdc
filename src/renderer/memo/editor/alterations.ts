import type { Alteration } from '../../../core/model/memoBody.ts'

/** What a word is made of here: letters, digits, and what stands within words. */
const wordPart = /[\p{L}\p{M}\p{N}]|(?<=[\p{L}\p{N}])['’-](?=[\p{L}\p{N}])/u

/** Offsets into words are UTF-16 code units, `end` excluded. */
export interface Stretch {
  start: number
  end: number
}

/** A part of quoted words as it is shown while it is altered. `index` is that of the alteration among all. */
export type Segment =
  | ({ type: 'kept' } & Stretch)
  | ({ type: 'omission'; index: number } & Stretch)
  | { type: 'insertion'; index: number; at: number; text: string }

/** `words` cut where its alterations begin and end, in reading order. */
export function segmentsOf(words: string, alterations: readonly Alteration[]): Segment[] {
  const segments: Segment[] = []
  let from = 0
  const keep = (end: number) => {
    if (end > from) segments.push({ type: 'kept', start: from, end })
    from = end
  }
  for (const [index, alteration] of alterations.entries()) {
    if (alteration.type === 'omission') {
      keep(alteration.start)
      segments.push({ ...alteration, index })
      from = alteration.end
    } else {
      keep(alteration.at)
      segments.push({ ...alteration, index })
    }
  }
  keep(words.length)
  return segments
}

/**
 * Leaves out the whole words that a stretch touches, and what stands between them. Omissions that touch or overlap become one; an
 * insertion within one is kept, before it.
 * @returns `null` where the stretch touches no word, or where no word would be left
 */
export function omit(words: string, alterations: readonly Alteration[], stretch: Stretch): Alteration[] | null {
  const whole = wholeWords(words, stretch)
  if (whole === null) return null
  const touching = alterations.filter(
    (one) => one.type === 'omission' && one.start <= whole.end && one.end >= whole.start,
  ) as Extract<Alteration, { type: 'omission' }>[]
  const start = Math.min(whole.start, ...touching.map((one) => one.start))
  const end = Math.max(whole.end, ...touching.map((one) => one.end))
  const others = alterations
    .filter((one) => !touching.some((omission) => omission === one))
    .map((one) => (one.type === 'insertion' && one.at > start && one.at < end ? { ...one, at: start } : one))
  const changed = inOrder([...others, { type: 'omission', start, end }])
  const kept = segmentsOf(words, changed).filter(({ type }) => type === 'kept') as Stretch[]
  const isWordLeft = kept.some((one) => /[\p{L}\p{N}]/u.test(words.slice(one.start, one.end)))
  return isWordLeft ? changed : null
}

/** Adds `text` between words, at the place nearest to `at`; within an omission that is before it. Empty text adds nothing. */
export function insert(words: string, alterations: readonly Alteration[], at: number, text: string): Alteration[] {
  // Brackets and blanks around it are added in print.
  const clean = text.replace(/[[\]]/gu, '').replace(/\s+/gu, ' ').trim()
  if (clean === '') return [...alterations]
  const omission = alterations.find((one) => one.type === 'omission' && one.start < at && one.end > at)
  const place = omission?.type === 'omission' ? omission.start : betweenWords(words, at)
  return inOrder([...alterations, { type: 'insertion', at: place, text: clean }])
}

export function without(alterations: readonly Alteration[], index: number): Alteration[] {
  return alterations.filter((_one, at) => at !== index)
}

function inOrder(alterations: Alteration[]): Alteration[] {
  const placeOf = (one: Alteration) => (one.type === 'omission' ? one.start : one.at)
  // Where both begin at one place, what is added comes before the ellipsis.
  const rank = (one: Alteration) => (one.type === 'insertion' ? 0 : 1)
  return alterations.sort((a, b) => placeOf(a) - placeOf(b) || rank(a) - rank(b))
}

function wholeWords(words: string, { start, end }: Stretch): Stretch | null {
  let [from, to] = [start, end]
  while (from < to && !isWordAt(words, from)) from++
  while (to > from && !isWordAt(words, to - 1)) to--
  if (from === to) return null
  while (from > 0 && isWordAt(words, from - 1)) from--
  while (to < words.length && isWordAt(words, to)) to++
  return { start: from, end: to }
}

/** The nearest place that is not within a word; as near, the one before. */
function betweenWords(words: string, at: number): number {
  const isWithin = (place: number) => isWordAt(words, place - 1) && isWordAt(words, place)
  for (let by = 0; by <= words.length; by++) {
    if (at - by >= 0 && !isWithin(at - by)) return at - by
    if (at + by <= words.length && !isWithin(at + by)) return at + by
  }
  return 0
}

function isWordAt(words: string, at: number): boolean {
  if (at < 0 || at >= words.length) return false
  const sticky = new RegExp(wordPart.source, 'uy')
  const code = words.charCodeAt(at)
  // The second half of a pair is looked at from its first.
  sticky.lastIndex = code >= 0xdc00 && code <= 0xdfff && at > 0 ? at - 1 : at
  return sticky.test(words)
}
