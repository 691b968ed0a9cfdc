/** Names that are devices to Windows, with any extension (Microsoft, "Naming Files, Paths, and Namespaces"). */
const device = /^(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³])(?=\.|$)/iu

/**
 * A subject as a file name that every system accepts and shows as it is: no reserved characters, no control characters and marks that
 * turn the direction of text round (`gnp.exe` shown as `exe.png`), no dot at its beginning or end, no device of Windows, at most 80 code
 * units. It never holds a path: it may come from a document.
 */
export function fileNameFor(subject: string): string {
  const safe = subject
    .toWellFormed()
    .replace(/[<>:"/\\|?*\p{Cc}]/gu, ' ')
    .replace(/[\p{Cf}\uFFFD]/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.]+/u, '')
  // A cut may fall into a pair of surrogates.
  const short = safe.slice(0, 80).replace(/[\uD800-\uDBFF]$/u, '')
  const name = short.replace(/[\s.]+$/u, '') || 'Memo'
  return device.test(name) ? `_${name}`.slice(0, 80) : name
}
