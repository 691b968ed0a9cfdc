import { organisationHeads, organisationStarts } from '../actors/words.ts'

/** A name as CSL-JSON has it: its parts, or for an organisation the whole as `literal`. */
export interface CslName {
  family?: string
  given?: string
  'dropping-particle'?: string
  'non-dropping-particle'?: string
  suffix?: string
  literal?: string
}

/** Particles that fall away when the family name stands alone: Lamartine, Humboldt. All others stay: van Beethoven, della Porta. */
const dropping = new Set(['de', 'd’', "d'", 'von', 'vom', 'zu', 'zum'])
const particles = new Set([
  ...dropping,
  ...'van der den het ter ten te du des la le les da das do dos del dello della dei degli di y al el bin ibn bint ben af av'.split(
    ' ',
  ),
])
const suffix = /^(?:jr|sr)\.?$|^(?:II|III|IV|V)$/iu
const companies =
  /^(?:inc|ltd|llc|plc|corp|co|gmbh|ag|sa|nv|bv|staff|desk|newsroom|editors|reporters|correspondents|team)\.?$/iu

/** Family names that end the name of many an organisation as well. They count as such only after "The" or with "of". */
const alsoPeople = new Set([
  'church',
  'house',
  'brothers',
  'lines',
  'court',
  'board',
  'steel',
  'park',
  'union',
  'school',
  'college',
  'works',
])

/**
 * A name as it stands under an article, in its parts; `null` for no name. Understands both orders (`Ana Ruiz`; `Ruiz, Ana`), particles
 * (`Charles de Gaulle`) and suffixes (`King, Jr., Martin Luther`). A name of one word, or of words that name bodies, is an organisation's
 * and is kept whole, as is a name in a script that does not part its words.
 */
export function personName(name: string): CslName | null {
  const text = name.trim()
  if (text === '') return null
  if (isOrganisation(text)) return { literal: text }
  const parts = text.split(/\s*,\s*/u).filter(Boolean)
  const endings = parts.slice(1).filter((part) => suffix.test(part))
  const [first = '', ...rest] = parts.filter((part, index) => index === 0 || !suffix.test(part))
  if (rest.length > 0) return named(...splitFamily(first.split(/\s+/u)), rest.join(', '), endings[0])
  const words = first.split(/\s+/u)
  const last = words.at(-1) ?? ''
  const ending = endings[0] ?? (words.length > 2 && suffix.test(last) ? words.pop() : undefined)
  // The family name is the last word with the particles before it; a name never begins with them.
  let start = words.length - 1
  while (start > 1 && isParticle(words[start - 1] ?? '')) start--
  // "Ortega y Gasset" is one family name of two.
  if (start > 1 && words[start] === 'y') {
    return named('', words.slice(start - 1).join(' '), words.slice(0, start - 1).join(' '), ending)
  }
  return named(...splitFamily(words.slice(start)), words.slice(0, start).join(' '), ending)
}

function named(particle: string, family: string, given: string, ending: string | undefined): CslName {
  const drops = particle !== '' && particle.split(' ').every((word) => dropping.has(word))
  return {
    family,
    ...(given === '' ? {} : { given }),
    ...(particle === '' ? {} : { [drops ? 'dropping-particle' : 'non-dropping-particle']: particle }),
    ...(ending === undefined ? {} : { suffix: ending }),
  }
}

/** The particles before a family name, and the name itself, which is at least the last word. */
function splitFamily(words: readonly string[]): [particle: string, family: string] {
  const found = words.findIndex((word) => !isParticle(word))
  const start = found < 0 ? words.length - 1 : found
  return [words.slice(0, start).join(' '), words.slice(start).join(' ')]
}

/** Particles are written small; a capital makes them part of the family name (`Ursula Von Arx`). */
function isParticle(word: string): boolean {
  return particles.has(word)
}

function isOrganisation(name: string): boolean {
  if (name.includes(',')) {
    const last = name.split(/[\s,]+/u).at(-1) ?? ''
    return companies.test(last)
  }
  const words = name.split(/\s+/u)
  const lower = words.map((word) => word.toLowerCase())
  const last = lower.at(-1) ?? ''
  if (words.length === 1 || lower[0] === 'the' || /[&@\d/]/u.test(name) || companies.test(last)) return true
  if (lower.includes('of') || lower.includes('for') || lower.includes('and')) return true
  const isHeaded = organisationHeads.has(last) && !alsoPeople.has(last)
  return isHeaded || (organisationStarts.has(lower[0] ?? '') && words.length > 2)
}
