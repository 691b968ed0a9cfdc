/** An English noun in the singular, by its ending: "ministries" gives "ministry". Good for comparing words, not for showing them. */
export function singular(noun: string): string {
  if (/(?:ss|us|is)$/u.test(noun)) return noun
  if (noun.endsWith('ies') && noun.length > 4) return `${noun.slice(0, -3)}y`
  if (noun.endsWith('men')) return `${noun.slice(0, -3)}man`
  return noun.replace(/s$/u, '')
}
