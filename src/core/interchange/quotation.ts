import { anchorerOf } from '../anchoring/anchor.ts'
import { escapeHtml } from '../memo/html.ts'
import { printableText } from '../memo/printable.ts'
import { quoted } from '../memo/quoted.ts'
import { type Actor, creditLine } from '../model/actor.ts'
import { type Annotation, exactOf } from '../model/annotation.ts'
import type { Note } from '../model/note.ts'
import type { Span } from '../model/source.ts'
import { formatDate } from '../model/time.ts'
import { tidySpan } from '../text/selectors.ts'
import { annotationLink, noteLink } from './link.ts'
import { documentUri } from './source.ts'

/** A quotation as it goes to the clipboard, in both forms that other programs take. */
export interface Quotation {
  text: string
  html: string
}

/**
 * The words of an annotation with their speaker and source, to be pasted: `“words” — speaker, role, affiliation, in title, publisher, date`.
 * What is not known is left out, and so are control characters: a terminal that it is pasted into would obey them. The HTML has the words as a block quotation, the title as a link to the source where it is on the
 * web, and the link back to the annotation; all else in it is text.
 */
export function quotationOf(note: Note, annotation: Annotation): Quotation {
  const speaker = note.actors.find(({ id }) => id === annotation.speaker)
  return compose(note, exactOf(annotation.target).trim(), speaker, annotationLink(note.id, annotation.id))
}

/**
 * Words of the source that nobody need have annotated, in the same form; offsets in UTF-16 code units, `end` excluded. White space at
 * both ends is left out; `null` when there is nothing else. Within a quote they are its speaker's, and the link is the quote's; any
 * other words have no speaker, and the note's link.
 */
export function quotationAt(note: Note, selection: Span): Quotation | null {
  const span = tidySpan(note.source.text, selection)
  if (span === null) return null
  const words = note.source.text.slice(span.start, span.end)
  const anchorer = anchorerOf(note.source)
  const quote = note.annotations.find(({ kind, target }) => {
    const place = kind === 'quote' ? anchorer.find(target) : null
    return place !== null && place.start <= span.start && span.end <= place.end
  })
  if (quote === undefined) return compose(note, words, undefined, noteLink(note.id))
  const speaker = note.actors.find(({ id }) => id === quote.speaker)
  return compose(note, words, speaker, annotationLink(note.id, quote.id))
}

function compose(note: Note, words: string, actor: Actor | undefined, link: string): Quotation {
  const { meta } = note.source
  const marked = quoted(printableText(words))
  const speaker = actor === undefined ? '' : oneLine(creditLine(actor))
  const [title, publisher] = [oneLine(meta.title), oneLine(meta.publisher)]
  const published = meta.published === null ? '' : formatDate(meta.published)

  const attribution = (titled: string, safe: (text: string) => string) => {
    const source = [titled, safe(publisher), published].filter(Boolean).join(', ')
    return [safe(speaker), source].filter(Boolean).join(', in ')
  }
  const plain = attribution(title, (text) => text)
  const uri = documentUri(note.source)
  const back = `<a href="${link}">Readout</a>`
  return {
    text: plain === '' ? marked : `${marked} — ${plain}`,
    html: [
      `<blockquote cite="${escapeHtml(uri)}"><p>${escapeHtml(marked).replaceAll('\n', '<br>')}</p></blockquote>`,
      `<p>— ${[attribution(titleHtml(title, uri), escapeHtml), back].filter(Boolean).join(' · ')}</p>`,
    ].join('\n'),
  }
}

function titleHtml(title: string, uri: string): string {
  if (title === '') return ''
  const cited = `<cite>${escapeHtml(title)}</cite>`
  return uri.startsWith('urn:') ? cited : `<a href="${escapeHtml(uri)}">${cited}</a>`
}

function oneLine(text: string): string {
  return printableText(text).replace(/\s+/gu, ' ').trim()
}
