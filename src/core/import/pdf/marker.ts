/** What stands before a list item. `width` is how many code units of the line it takes, the space after it included. */
export interface Marker {
  width: number
  /** Absent for a bullet. */
  ordinal?: number
  /** A sign that is a bullet and nothing else, such as `•`; dashes and asterisks have other uses. */
  isCertain: boolean
}

const bullet = /^(?:([•◦▪▫‣●○■□▶►➢➤✓✔❖∙⁃\u00b7\uf0b7\uf0a7\u25aa\u25e6])\s*|[-–*]\s+)(?=\S)/u
const number = /^(?:(\d{1,3})[.)]|\((\d{1,3})\))\s+(?=\S)/u

/** The marker of a list item at the beginning of a line, or `undefined`. */
export function markerOf(text: string): Marker | undefined {
  const sign = bullet.exec(text)
  if (sign !== null) return { width: sign[0].length, isCertain: sign[1] !== undefined }
  const digits = number.exec(text)
  if (digits === null) return undefined
  return { width: digits[0].length, ordinal: Number(digits[1] ?? digits[2]), isCertain: false }
}

/** Whether a line begins as a footnote does: with a number, an asterisk, a dagger or a bracketed figure. */
export function beginsLikeNote(text: string): boolean {
  return /^(?:[*†‡§¶]{1,3}|\[?\d{1,3}\]?[.)]?|[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3})\s*\p{L}|^\[?\d{1,3}\]?[.)]?\s+\P{L}/u.test(text)
}
