import { ReadoutError } from '../../../core/errors.ts'
import { say } from '../../../core/words/say.ts'
import { xmlEntities } from '../../xmlEntities.ts'

/** One step through an XML part: an element begins or ends, or there is text. Names are without their prefix. */
export type XmlEvent =
  | { type: 'start'; name: string; attributes: ReadonlyMap<string, string> }
  | { type: 'end'; name: string }
  | { type: 'text'; text: string }

const tokens = new RegExp(
  [
    String.raw`<\?[\s\S]*?\?>`,
    String.raw`<!--[\s\S]*?-->`,
    String.raw`<!\[CDATA\[([\s\S]*?)\]\]>`,
    String.raw`<\/([^\s<>/]+)\s*>`,
    String.raw`<([^\s<>/!?]+)((?:\s+[^\s=<>/]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>`,
    '([^<]+)',
  ].join('|'),
  'gu',
)

/**
 * Goes through an XML part as its standard has it: what an office program shows has to be what is read here, so that nothing is repaired
 * and nothing passed over. There are no entities besides those of XML.
 * @throws ReadoutError `unreadable` for anything that is not well-formed, or brings a document type
 */
export function* xmlEvents(xml: string): Generator<XmlEvent> {
  const open: string[] = []
  let at = 0
  const text = xml.replace(/^\ufeff/u, '')
  for (const match of text.matchAll(tokens)) {
    if (match.index !== at) throw malformed()
    at += match[0].length
    const [, data, ended, started, attributes = '', closes, between] = match
    if (data !== undefined) yield { type: 'text', text: data }
    else if (between !== undefined) yield { type: 'text', text: unescaped(between) }
    else if (started !== undefined) {
      const name = local(started)
      yield { type: 'start', name, attributes: attributesIn(attributes) }
      if (closes === '/') yield { type: 'end', name }
      else open.push(started)
    } else if (ended !== undefined) {
      if (open.pop() !== ended) throw malformed()
      yield { type: 'end', name: local(ended) }
    }
  }
  if (at !== text.length || open.length > 0) throw malformed()
}

function attributesIn(markup: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const [, name = '', , double, single] of markup.matchAll(/([^\s=]+)\s*=\s*("([^"]*)"|'([^']*)')/gu)) {
    found.set(local(name), unescaped(double ?? single ?? ''))
  }
  return found
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function unescaped(text: string): string {
  return text.replace(/&([^;&]{0,12};?)/gu, (_, entity: string) => {
    const [, decimal, hex, name] = /^(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));$/iu.exec(entity) ?? []
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
    const known = name === undefined ? undefined : xmlEntities.get(name)
    if (known !== undefined) return known
    if (!(code <= 0x10ffff)) throw malformed()
    return String.fromCodePoint(code)
  })
}

function malformed(): ReadoutError {
  return new ReadoutError('unreadable', say.verifying.malformed, {
    advice: say.verifying.asExported,
  })
}
