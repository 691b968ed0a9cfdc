import { randomBytes } from 'node:crypto'
import printCss from '../../../resources/print/timeline.css?raw'
import { describeSource } from '../../core/memo/endnote.ts'
import { compareEventDates } from '../../core/model/eventDate.ts'
import type { Note } from '../../core/model/note.ts'
import { entry, timelineOf } from '../../core/timeline/entries.ts'
import { timelineHtml } from '../../core/timeline/html.ts'
import type { TimelineExport } from '../../shared/memoContract.ts'
import { type PrintPage, policyFor } from './memoPrint.ts'

/** The note's timeline as a page that needs no other file. Suggested events are not in the note: they come with the request. */
export async function timelinePage(note: Note, { paper, suggested }: TimelineExport): Promise<PrintPage> {
  const { fontCss } = await import('./printFonts.ts')
  const nonce = randomBytes(16).toString('base64')
  const found = suggested.map((facts, index) =>
    entry({ ...facts, key: `found ${index}`, state: 'suggested', place: '' }),
  )
  const entries = [...timelineOf(note, []), ...found].sort((a, b) => compareEventDates(a.date, b.date))
  const { meta } = note.source
  const print = {
    title: note.title,
    source: `Source: ${describeSource(note)}`,
    language: meta.language === '' ? 'en' : meta.language,
    paper,
    published: meta.published,
    entries,
  }
  return { html: timelineHtml(print, { css: fontCss + printCss, nonce }), policy: policyFor(nonce) }
}
