/** The entities that XML knows by name, https://www.w3.org/TR/xml/#sec-predefined-ent, with the characters that they stand for. */
export const xmlEntities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])
