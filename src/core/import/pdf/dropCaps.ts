import { type Fragment, leastInitial, textOf } from './fragments.ts'

/**
 * Puts each large initial back before the line it begins, so that `T` and `he harbour` are `The harbour`; the lines beside it
 * begin where it does. `A` and `I` stay words of their own where the line goes on with a word of the document that
 * does not occur with the letter before it.
 */
export function withDropCaps(fragments: readonly Fragment[], hasWord: (word: string) => boolean): Fragment[] {
  const caps = fragments.filter((fragment) => /^["“‘«„]?\p{Lu}$/u.test(textOf(fragment)))
  const gone = new Set<Fragment>()
  for (const cap of caps) {
    const beside = fragments.filter((fragment) => standsBeside(cap, fragment)).sort((a, b) => a.baseline - b.baseline)
    const first = beside[0]
    const run = first?.runs[0]
    if (first === undefined || run === undefined || !/^\p{L}/u.test(run.text)) continue
    const next = /^\p{L}+/u.exec(run.text)?.[0] ?? ''
    const isWord = /^[AI]$/u.test(textOf(cap)) && hasWord(next) && !hasWord(textOf(cap) + next)
    run.text = `${textOf(cap)}${isWord ? ' ' : ''}${run.text}`
    for (const fragment of beside) fragment.left = Math.min(fragment.left, cap.left)
    gone.add(cap)
  }
  return gone.size === 0 ? [...fragments] : fragments.filter((fragment) => !gone.has(fragment))
}

function standsBeside(cap: Fragment, fragment: Fragment): boolean {
  if (cap.size < leastInitial * fragment.size) return false
  const gap = fragment.left - cap.right
  const rise = cap.baseline - fragment.baseline
  return gap > -0.2 * cap.size && gap < 1.2 * fragment.size && rise > -0.3 * fragment.size && rise < 0.9 * cap.size
}

/** Tells whether a document has a word, whatever its capitals. */
export function wordFinder(fragments: Iterable<readonly Fragment[]>): (word: string) => boolean {
  let words: Set<string> | undefined
  const collect = () => {
    const found = new Set<string>()
    for (const page of fragments)
      for (const fragment of page)
        for (const run of fragment.runs)
          for (const word of run.text.toLowerCase().match(/\p{L}+/gu) ?? []) found.add(word)
    return found
  }
  return (word) => {
    // Few documents have such initials: the words are collected when the first turns up.
    words ??= collect()
    return words.has(word.toLowerCase())
  }
}
