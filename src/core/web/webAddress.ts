/** An address that a browser may be asked to open. */
export interface WebAddress {
  /** As it is handed on: parsed and written anew, so that what is opened is what was looked at. */
  url: string
  /** The host in ASCII, with the port where it is not 443: a name of other letters as its punycode (`xn--…`), so that none can look like another. */
  host: string
  /** Whether the host's name has letters that ASCII has not, which may look like those of another name. */
  isInternational: boolean
}

/** The longest address that is opened, in UTF-16 code units: what Windows hands on to a browser (ShellExecute's 2,083 with the end). */
export const longestAddress = 2048

/**
 * What no address is written with: controls, marks that change the direction of text or take no room, white space, and the backslash,
 * which browsers read as a slash and people do not.
 */
const unwritten = /[\p{Cc}\p{Cf}\p{Z}\\]/u

/**
 * The address in a text, if a browser may be asked to open it: `https`, written out with its two slashes, without a user's name or
 * password, without characters that show it as what it is not. `null` for everything else, such as `http:`, `mailto:`, `file:`,
 * `javascript:` and what only looks like an address. White space around it counts as a part of it.
 */
export function webAddress(text: string): WebAddress | null {
  if (text.length > longestAddress || !/^https:\/\/[^/]/iu.test(text) || unwritten.test(text)) return null
  const parsed = URL.parse(text)
  if (parsed === null || parsed.protocol !== 'https:' || parsed.hostname === '') return null
  if (parsed.username !== '' || parsed.password !== '' || /^[^/?#]*@/u.test(text.slice('https://'.length))) return null
  if (parsed.href.length > longestAddress) return null
  return { url: parsed.href, host: parsed.host, isInternational: /(?:^|\.)xn--/u.test(parsed.hostname) }
}
