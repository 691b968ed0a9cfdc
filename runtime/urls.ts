/**
 * Schemes that the application handles itself (`app://readout/…`) do not exist in Chromium. Each page of such a scheme is shown
 * under an https address in a domain that cannot be reached, so that it is a secure context with an origin; the application only
 * ever sees its own addresses.
 */
const handled = new Set<string>()

const domain = 'standin.internal'

export function addScheme(scheme: string): void {
  handled.add(scheme)
}

/** `app://readout/a?b#c` → `https://readout.app.standin.internal/a?b#c`; other addresses are unchanged. */
export function toChromium(url: string): string {
  const match = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/iu.exec(url)
  const scheme = match?.[1]?.toLowerCase()
  if (match === null || scheme === undefined || !handled.has(scheme)) return url
  return `https://${match[2]}.${scheme}.${domain}${match[3] === '' ? '/' : match[3]}`
}

/** The reverse of {@link toChromium}. */
export function fromChromium(url: string): string {
  const match = new RegExp(`^https://([^/?#]*)\\.([a-z0-9+-]+)\\.${domain.replace('.', '\\.')}(.*)$`, 'iu').exec(url)
  if (match === null || match[2] === undefined || !handled.has(match[2])) return url
  return `${match[2]}://${match[1]}${match[3]}`
}

/** The scheme of an address, without the colon. */
export function schemeOf(url: string): string {
  return /^([a-z][a-z0-9+.-]*):/iu.exec(url)?.[1]?.toLowerCase() ?? ''
}
