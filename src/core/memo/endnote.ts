import { formatDate } from '../model/time.ts'
import type { Evidence } from './evidence.ts'

/**
 * A source descriptor: enough to find the source again, as ICD 206 asks of an endnote. Authors, title, publisher, date, URL,
 * then when it was imported and the SHA-256 of the file, by which anybody can tell that it is the same document. What is not
 * known is left out.
 */
export function describeSource(note: Evidence): string {
  const { meta, original } = note.source
  const published = meta.published === null ? '' : formatDate(meta.published)
  const parts = [meta.authors.join(', '), `“${meta.title}”`, meta.publisher, published, meta.url]
  const found = parts.filter((part) => part !== '').join(', ')
  const imported = formatDate(meta.imported.slice(0, 10))
  return `${found}. Imported ${imported} from ${original.name}, SHA-256 ${original.sha256}.`
}
