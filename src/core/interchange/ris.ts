import type { CslDate, CslItem, CslType } from './cslItem.ts'
import type { CslName } from './personName.ts'

const types: Record<CslType, string> = {
  'article-newspaper': 'NEWS',
  webpage: 'ELEC',
  report: 'RPRT',
  book: 'BOOK',
  personal_communication: 'PCOMM',
  document: 'GEN',
}

/** Items as a RIS file (Research Information Systems' format, 2011): a tag and a value a line, `TY` first and `ER` last of each reference. */
export function ris(items: readonly CslItem[]): string {
  return items.map(reference).join('\r\n')
}

function reference(item: CslItem): string {
  const fields: [tag: string, value: string | undefined][] = [
    ['TY', types[item.type]],
    ['ID', item.id],
    ...(item.author ?? []).map((name): [string, string] => ['AU', authorOf(name)]),
    ['TI', item.title],
    ['T2', item['container-title']],
    ['PB', item.publisher],
    ['PY', item.issued === undefined ? undefined : dateOf(item.issued).slice(0, 4)],
    ['DA', item.issued === undefined ? undefined : dateOf(item.issued)],
    ['UR', item.URL],
    ['Y2', item.accessed === undefined ? undefined : dateOf(item.accessed)],
    ['LA', item.language],
  ]
  const lines = fields.filter(([, value]) => value !== undefined).map(([tag, value]) => `${tag}  - ${value}\r\n`)
  return `${lines.join('')}ER  - \r\n`
}

/** `family, given, suffix`; a name without a comma is an organisation's. */
function authorOf(name: CslName): string {
  if (name.literal !== undefined) return name.literal
  const particle = name['dropping-particle'] ?? name['non-dropping-particle']
  const family = [particle, name.family].filter(Boolean).join(' ')
  return [family, name.given ?? '', ...(name.suffix === undefined ? [] : [name.suffix])].join(', ')
}

/** `YYYY/MM/DD/`: the parts that are not known stay empty, and their slashes stand. */
function dateOf({ 'date-parts': [[year = 0, month, day]] }: CslDate): string {
  const two = (part: number | undefined) => (part === undefined ? '' : String(part).padStart(2, '0'))
  return `${String(year).padStart(4, '0')}/${two(month)}/${two(day)}/`
}
