/** Code units of a seed: long enough to be rare, short enough to lie between two edits. */
const length = 9
/** A seed that stands in more places than this says nothing about where a passage is. */
const most = 40

/**
 * Where each run of a few code units that begins at a word stands in a text. A passage that was edited still has most of its seeds, at
 * about the same distances: where they line up is where it is now.
 */
export class Seeds {
  readonly #places = new Map<string, number[]>()

  /** Reads the text once. Offsets are UTF-16 code units. */
  constructor(text: string) {
    for (const at of starts(text)) {
      const seed = text.slice(at, at + length)
      const places = this.#places.get(seed)
      if (places === undefined) this.#places.set(seed, [at])
      else if (places.length <= most) places.push(at)
    }
  }

  /** Where `passage` may begin now, likeliest first: offsets on which several of its seeds agree, give or take `slack`. */
  candidates(passage: string, slack: number, count: number): number[] {
    const votes = new Map<number, { sum: number; votes: number }>()
    for (const at of starts(passage)) {
      const places = this.#places.get(passage.slice(at, at + length)) ?? []
      if (places.length > most) continue
      for (const place of places) {
        const bucket = Math.round((place - at) / Math.max(1, slack))
        const known = votes.get(bucket)
        if (known === undefined) votes.set(bucket, { sum: place - at, votes: 1 })
        else {
          known.sum += place - at
          known.votes++
        }
      }
    }
    const ranked = [...votes.entries()].map(([bucket, { sum, votes: own }]) => ({
      start: Math.round(sum / own),
      // A passage whose seeds fall on both sides of a border is counted whole.
      votes: own + Math.max(votes.get(bucket - 1)?.votes ?? 0, votes.get(bucket + 1)?.votes ?? 0),
    }))
    ranked.sort((a, b) => b.votes - a.votes || a.start - b.start)
    const apart: number[] = []
    for (const { start } of ranked) {
      if (apart.length >= count) break
      if (apart.every((other) => Math.abs(other - start) > 2 * slack)) apart.push(start)
    }
    return apart
  }
}

/** Letters of scripts that are written without blanks between words: each begins a seed. */
const unspaced =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}|\p{Script=Lao}|\p{Script=Khmer}/u
const letter = /[\p{L}\p{N}]/u

/** Where words begin; in scripts without blanks, every letter. */
function* starts(text: string): Generator<number> {
  let wasLetter = false
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const isLetter = unit < 128 ? isPlain(unit) : letter.test(text.charAt(at))
    if (isLetter && (!wasLetter || (unit > 0x0dff && unspaced.test(text.charAt(at))))) yield at
    wasLetter = isLetter
  }
}

/** ASCII letters and digits. */
function isPlain(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57)
}
