/**
 * Whether printed words say what their source says: nothing differs but that words are left out where an ellipsis stands, and that
 * something in square brackets was added. It is told from the printed words and the source's alone, by another way than that by which
 * they were printed, and knows nothing of what the writer says to have done.
 *
 * @param words as printed, with or without quotation marks around them
 * @param exact as the source has them
 */
export function isFaithful(words: string, exact: string): boolean {
  const [printed, source] = [blank(words), blank(exact)]
  const unquoted = /^“(.*)”$/su.exec(printed)?.[1]
  return says(printed, source) || (unquoted !== undefined && says(unquoted, source))
}

/** White space of any kind is a blank: a line may end at another place. */
function blank(text: string): string {
  return text.replace(/\s/gu, ' ')
}

/**
 * Goes through the printed words with every place in the source at which they may be: a mark may be the source's own or the writer's.
 * `reached[i]` are the places after the first `i` units of the words.
 */
function says(words: string, source: string): boolean {
  const reached = new Map<number, Set<number>>([[0, new Set([0])]])
  const reach = (at: number, place: number) => {
    const places = reached.get(at) ?? new Set()
    reached.set(at, places.add(place))
  }
  for (let at = 0; at < words.length; at++) {
    const places = reached.get(at)
    reached.delete(at)
    if (places === undefined) continue
    const added = addedAt(words, at)
    let first = source.length
    for (const place of places) {
      first = Math.min(first, place)
      if (words[at] === source[place]) reach(at + 1, place + 1)
      for (const end of added) reach(end, place)
    }
    // Whatever may follow from a later place may follow from the first one.
    if (words[at] === '…') for (const next of afterEllipsis(words, at, source, first)) reach(at + 1, next)
  }
  return reached.get(words.length)?.has(source.length) ?? false
}

/** Where something added ends that begins here: in square brackets, with the blank that parts it from its neighbours or without. */
function addedAt(words: string, at: number): number[] {
  const start = words[at] === ' ' ? at + 1 : at
  if (words[start] !== '[') return []
  const ends = new Set([words.indexOf(']', start) + 1, balancedEnd(words, start)])
  ends.delete(0)
  return [...ends].flatMap((end) => (words[end] === ' ' ? [end, end + 1] : [end]))
}

/** After the bracket that closes the one at `start`, where others may stand in between; 0 where there is none. */
function balancedEnd(words: string, start: number): number {
  let open = 0
  for (let at = start; at < words.length; at++) {
    if (words[at] === '[') open++
    if (words[at] === ']' && --open === 0) return at + 1
  }
  return 0
}

/** Where the source may go on after words were left out: at least one unit later, and with what the words go on with. */
function afterEllipsis(words: string, at: number, source: string, place: number): number[] {
  const next = words[at + 1]
  if (next === undefined) return place < source.length ? [source.length] : []
  const places: number[] = []
  for (let later = place + 1; later <= source.length; later++) {
    if (source[later] === next || next === '[' || next === '…' || (next === ' ' && words[at + 2] === '[')) {
      places.push(later)
    }
  }
  return places
}
