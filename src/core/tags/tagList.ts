/** The tags with `from` under another name, in its place; where the other is among them already, it takes `from` up. `null` removes it. */
export function renamed(tags: readonly string[], from: string, to: string | null): string[] {
  const others = tags.filter((tag) => tag !== from)
  if (to === null || to === from || others.includes(to)) return to === from ? [...tags] : others
  return [...new Set(tags.map((tag) => (tag === from ? to : tag)))]
}

/**
 * The tags without those of `remove`, then those of `add` that are not among them: whatever their case, so that nothing bears the same
 * tag twice. What stands in both lists is added.
 */
export function marked(tags: readonly string[], add: readonly string[], remove: readonly string[]): string[] {
  const result = tags.filter((tag) => !remove.includes(tag) || add.includes(tag))
  const known = new Set(result.map(caseless))
  for (const tag of add) {
    if (known.has(caseless(tag))) continue
    known.add(caseless(tag))
    result.push(tag)
  }
  return result
}

/** What tags have in common that differ in nothing but their case. */
export function caseless(tag: string): string {
  return tag.normalize('NFC').toLowerCase()
}

export function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((tag, index) => tag === b[index])
}
