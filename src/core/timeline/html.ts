import { greatest, least } from '../extremes.ts'
import { escapeHtml, type PrintStyle } from '../memo/html.ts'
import { quoted } from '../memo/quoted.ts'
import { formatEventDate } from '../model/eventDate.ts'
import type { Memo } from '../model/memo.ts'
import { formatDate, type PartialDate } from '../model/time.ts'
import { shortened } from '../text/shortened.ts'
import { englishDates } from './dateWords.ts'
import { durationInWords } from './duration.ts'
import type { TimelineEntry } from './entries.ts'
import { layOut, lineHeight, type TimelineItem } from './layout.ts'
import { type Axis, axisOf, type Shape, shapesBetween } from './shapes.ts'

/** A timeline to be printed. */
export interface TimelinePrint {
  /** What it is about: the note's title. */
  title: string
  /** Where its source comes from, as a line. */
  source: string
  /** BCP 47 language tag of the events' words. */
  language: string
  paper: Memo['paper']
  published: PartialDate | null
  entries: TimelineEntry[]
}

/** What the style sheet makes of the page, in CSS pixels: the width of a line, the date beside it, a line's height, a letter's width. */
const set = {
  width: 620,
  date: 118,
  title: { line: 17, letter: 6.5 },
  words: { line: 14.5, letter: 5.4 },
  above: 12,
  below: 10,
}
/** The words that tell an event are shortened to this many code units. */
const mostWords = 260

/**
 * A timeline as one HTML document, with the same drawing as the window's, cut into a stretch for each line, so that a page can end after
 * any of them. Self-contained but for what `style` refers to; what stands in the events is escaped. Periods are headings, and so the
 * PDF's outline; a heading that could need two lines would lose a blank there, so that the title is none. The drawing is hidden from
 * readers of the screen: dates and passing time are there in words.
 */
export function timelineHtml(timeline: TimelinePrint, style: PrintStyle): string {
  const { entries, published, source } = timeline
  const room = set.width - set.date - axisOf(layOut(entries, published, () => lineHeight, englishDates)).width
  const layout = layOut(entries, published, (entry) => heightOf(entry, room), englishDates)
  const axis = axisOf(layout)
  const title = `Timeline: ${timeline.title}`
  const suggested = entries.filter(({ state }) => state === 'suggested').length
  return `<!doctype html>
<html lang="${escapeHtml(timeline.language)}">
<head>
<meta charset="utf-8">
<title>${escapeHtml(title)}</title>
<style nonce="${escapeHtml(style.nonce)}">
${style.css}
@page { size: ${timeline.paper}; @bottom-right { content: "Page " counter(page) " of " counter(pages) } }
</style>
</head>
<body>
<main class="timeline">
<h1>Timeline</h1>
<p class="subject">${escapeHtml(timeline.title)}</p>
<p class="facts">${escapeHtml(factsOf(entries, suggested))}</p>
<p class="source">${escapeHtml(source)}</p>
<ol>
${layout.items.map((item) => itemHtml(item, axis)).join('\n')}
</ol>
${legendHtml(entries)}
</main>
</body>
</html>
`
}

function factsOf(entries: readonly TimelineEntry[], suggested: number): string {
  const days = entries.flatMap(({ first, last }) => [first, last].filter((day) => day !== null))
  const span = greatest(days, (day) => day) - least(days, (day) => day)
  const own = entries.length - suggested
  const parts = [`${own} ${own === 1 ? 'event' : 'events'}`]
  if (suggested > 0) parts.push(`${suggested} suggested by Readout, not checked`)
  if (span > 0) parts.push(`over ${durationInWords(span)}`)
  return parts.join(' · ')
}

function itemHtml(item: TimelineItem, axis: Axis): string {
  const drawing = svgHtml(shapesBetween(axis, item.top, item.top + item.height), axis.width, item.height, item.top)
  switch (item.kind) {
    case 'period':
      return `<li class="period"><span></span>${drawing}<h2>${escapeHtml(item.label)}</h2></li>`
    case 'gap':
      return `<li class="gap"><span></span>${drawing}<p>${escapeHtml(item.label)} pass</p></li>`
    case 'published':
      return `<li class="published"><span></span>${drawing}<p>Source published ${escapeHtml(formatDate(item.date))}</p></li>`
    case 'end':
      return `<li class="end" aria-hidden="true"><span></span>${drawing}<span></span></li>`
    case 'event':
      return eventHtml(item.entry, drawing)
  }
}

function eventHtml(entry: TimelineEntry, drawing: string): string {
  const { date, title, place, state } = entry
  const mark = state === 'suggested' ? '<span class="mark">Suggested</span> ' : ''
  const words = wordsOf(entry)
  const where = place === '' ? '' : `<span class="place">${escapeHtml(place)}</span>${words === '' ? '' : ' · '}`
  const below = where + escapeHtml(words)
  return `<li class="event ${state}"><span class="date">${escapeHtml(formatEventDate(date))}</span>${drawing}<div><p class="title" dir="auto">${mark}${escapeHtml(title)}</p>${below === '' ? '' : `<p class="words" dir="auto">${below}</p>`}</div></li>`
}

function wordsOf({ words }: TimelineEntry): string {
  if (words === '') return ''
  return quoted(shortened(words, mostWords))
}

/** Told by letters, a little more than they take: there is no screen to measure on. */
function heightOf(entry: TimelineEntry, room: number): number {
  const linesOf = (text: string, { line, letter }: typeof set.title) =>
    text === '' ? 0 : Math.ceil((text.length * letter) / room) * line
  const mark = entry.state === 'suggested' ? 'Suggested  ' : ''
  const below = [entry.place, wordsOf(entry)].filter(Boolean).join(' · ')
  const words = linesOf(mark + entry.title, set.title) + linesOf(below, set.words)
  const date = Math.ceil((formatEventDate(entry.date).length * 6.4) / (set.date - 10)) * set.title.line
  return Math.max(lineHeight, Math.ceil(set.above + Math.max(words, date) + set.below))
}

function svgHtml(shapes: readonly Shape[], width: number, height: number, top = 0): string {
  const drawn = shapes.map(({ tag, className, ...attributes }) => {
    const written = Object.entries(attributes).map(
      ([name, value]) => `${name}="${typeof value === 'number' ? rounded(value) : value}"`,
    )
    return `<${tag} class="${className}" ${written.join(' ')}/>`
  })
  return `<svg class="axis" aria-hidden="true" width="${width}" height="${height}" viewBox="0 ${top} ${width} ${height}">${drawn.join('')}</svg>`
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}

const circle = (className: string): Shape => ({ tag: 'circle', cx: 9, cy: 7, r: 4.5, className })
const bar = (className: string): Shape => ({ tag: 'rect', x: 2, y: 3, width: 14, height: 8, rx: 2, className })

/** What each kind of drawing means, for those that occur. */
function legendHtml(entries: readonly TimelineEntry[]): string {
  const meanings: [occurs: boolean, sample: Shape, meaning: string][] = [
    [entries.some(({ shape }) => shape === 'day'), circle('point accepted'), 'a day'],
    [entries.some(({ shape }) => shape === 'within'), bar('bar within accepted'), 'some time in a month or year'],
    [
      entries.some(({ shape }) => shape === 'interval'),
      bar('bar interval accepted'),
      'a stretch of time; an arrow goes on',
    ],
    [entries.some(({ isApproximate }) => isApproximate), circle('halo'), 'dotted around, or dissolving: about then'],
    [
      entries.some(({ state }) => state === 'suggested'),
      circle('point suggested'),
      'hollow or dashed: suggested, not checked',
    ],
  ]
  const shown = meanings.filter(([occurs]) => occurs)
  const items = shown.map(([, sample, meaning]) => `<span>${svgHtml([sample], 18, 14)} ${meaning}</span>`)
  return `<p class="legend">${items.join(' ')}</p>`
}
