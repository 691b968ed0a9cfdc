import { escapeHtml } from '../memo/html.ts'
import { quoted } from '../memo/quoted.ts'
import { creditLine } from '../model/actor.ts'
import { type Annotation, exactOf } from '../model/annotation.ts'
import type { Note } from '../model/note.ts'
import { formatDate } from '../model/time.ts'
import { annotationLink } from './link.ts'
import { documentUri } from './source.ts'

/** A quotation as it goes to the clipboard, in both forms that other programs take. */
export interface Quotation {
  text: string
  html: string
}

/**
 * The words of an annotation with their speaker and source, to be pasted: `“words” — speaker, role, affiliation, in title, publisher, date`.
 * What is not known is left out. The HTML has the words as a block quotation, the title as a link to the source where it is on the
 * web, and the link back to the annotation; all else in it is text.
 */
export function quotationOf(note: Note, annotation: Annotation): Quotation {
  const { meta } = note.source
  const words = quoted(exactOf(annotation.target).trim())
  const actor = note.actors.find(({ id }) => id === annotation.speaker)
  const speaker = actor === undefined ? '' : oneLine(creditLine(actor))
  const [title, publisher] = [oneLine(meta.title), oneLine(meta.publisher)]
  const published = meta.published === null ? '' : formatDate(meta.published)

  const attribution = (titled: string, safe: (text: string) => string) => {
    const source = [titled, safe(publisher), published].filter(Boolean).join(', ')
    return [safe(speaker), source].filter(Boolean).join(', in ')
  }
  const plain = attribution(title, (text) => text)
  const uri = documentUri(note.source)
  const link = annotationLink(note.id, annotation.id)
  return {
    text: plain === '' ? words : `${words} — ${plain}`,
    html: [
      `<blockquote cite="${escapeHtml(uri)}"><p>${escapeHtml(words).replaceAll('\n', '<br>')}</p></blockquote>`,
      `<p>— ${[attribution(titleHtml(title, uri), escapeHtml), `<a href="${link}">Readout</a>`].filter(Boolean).join(' · ')}</p>`,
    ].join('\n'),
  }
}

function titleHtml(title: string, uri: string): string {
  if (title === '') return ''
  const cited = `<cite>${escapeHtml(title)}</cite>`
  return uri.startsWith('urn:') ? cited : `<a href="${escapeHtml(uri)}">${cited}</a>`
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
