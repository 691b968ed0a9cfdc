import PostalMime, { type Email } from 'postal-mime'
import { ReadoutError } from '../../core/errors.ts'
import { parseFragment, parsePage } from '../../core/import/html/page.ts'
import { chooseMeta, type Finding, preferMeta } from '../../core/import/meta.ts'
import type { ParsedDocument } from '../../core/import/parsed.ts'
import { parsePlainText } from '../../core/import/plainText.ts'
import { say } from '../../core/words/say.ts'
import { findArticle } from './readable.ts'

/** Messages forwarded within messages, at most this deep. */
const deepestNesting = 20

/**
 * A mail message as a document: what it says, as HTML where it says it so, otherwise as text; subject, sender and date from its
 * headers. Attachments are not looked into.
 */
export async function parseMessage(bytes: Uint8Array, fileName: string): Promise<ParsedDocument> {
  const mail = await readMime(bytes)
  const headers: Finding = {
    origin: 'headers',
    title: mail.subject,
    authors: [mail.from?.name || mail.from?.address || ''],
    published: dateHeader(mail),
  }
  if (mail.html?.trim()) return parseFragment(mail.html, fileName, [headers])
  const parsed = parsePlainText(mail.text ?? '', fileName)
  return { ...parsed, meta: preferMeta(chooseMeta([headers]), parsed.meta) }
}

/** A web page saved as one file (MHTML, RFC 2557), which is a message that holds the page. */
export async function parseArchive(bytes: Uint8Array, fileName: string): Promise<ParsedDocument> {
  const mail = await readMime(bytes)
  const url = mail.headers.find(({ key }) => key === 'snapshot-content-location')?.value
  const parsed = parsePage(mail.html ?? '', fileName, findArticle)
  const headers = chooseMeta([{ origin: 'headers', title: mail.subject, url }])
  return { ...parsed, meta: preferMeta(parsed.meta, headers) }
}

async function readMime(bytes: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, { maxNestingDepth: deepestNesting })
  } catch (error) {
    throw new ReadoutError('unreadable', say.importing.message.message, {
      kept: say.importing.kept,
      advice: say.importing.message.advice,
      cause: error,
    })
  }
}

/** The day as the sender wrote it, not moved to another time zone. */
function dateHeader({ headers, date }: Email): string | undefined {
  return headers.find(({ key }) => key === 'date')?.value ?? date
}
