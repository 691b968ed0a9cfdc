/**
 * A JSON value in its one canonical form (RFC 8785, JSON Canonicalization Scheme): no blanks, the keys of objects in the order of
 * their UTF-16 code units, numbers and strings as ECMAScript writes them. Equal values give equal text, whatever wrote them.
 * @throws TypeError for what JSON cannot hold (a function, an endless number, nesting deeper than {@link deepest})
 */
export function canonicalJson(value: unknown, depth = 0): string {
  if (depth > deepest) throw new TypeError('the value is nested too deeply')
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item, depth + 1)).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member, depth + 1)}`)
    return `{${members.join(',')}}`
  }
  const isJson = value === null || ['string', 'boolean'].includes(typeof value) || Number.isFinite(value)
  if (!isJson) throw new TypeError(`JSON cannot hold ${String(value)}`)
  return JSON.stringify(value)
}

/** No memo nests its lists as deep. */
const deepest = 500
