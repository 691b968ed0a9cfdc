import type { CoreWords } from '../en.ts'
import { number, things } from './counting.ts'

/** What stands in a note, as a comparison of two of its versions shows it. */
export const comparing: CoreWords['comparing'] = {
  archived: 'Archivée',
  remark: (text) => `Remarque : ${text}`,
  tags: (tags) => `Étiquettes : ${tags.join(', ')}`,
  reply: (text) => `Réponse : ${text}`,
  aliases: (names) => `Aussi : ${names.join(', ')}`,
  file: (name, bytes, hash) => `${name}, ${number(bytes)} octets, SHA-256 ${hash}…`,
  paragraphs: (count) => `(${things(count, 'paragraphe', 'paragraphes')})`,
}
