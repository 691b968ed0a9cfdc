/**
 * `text` in lower case and without accents, each UTF-16 code unit in its place: what is found in it stands at the same offset in `text`.
 * Typographic apostrophes and dashes become those of a keyboard.
 */
export function foldEvenly(text: string): string {
  const lower = text.toLowerCase()
  // Lower case is longer than what it is of for a few letters, such as İ: those texts are folded letter by letter.
  if (lower.length === text.length && isPlain(lower)) return lower
  let folded = ''
  for (let at = 0; at < text.length; at++) folded += foldUnit(text[at] ?? '')
  return folded
}

function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) return false
  return true
}

function foldUnit(unit: string): string {
  if (unit === '’' || unit === '‘') return "'"
  if (unit === '–' || unit === '—') return '-'
  return unit.normalize('NFD').toLowerCase()[0] ?? unit
}
