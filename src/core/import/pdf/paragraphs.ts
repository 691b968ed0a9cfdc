import type { Line } from './lines.ts'
import { markerOf } from './marker.ts'
import type { Measures } from './measures.ts'

/** Lines that make one block. */
export type Group = Line[]

/**
 * Groups the lines of a document, given in reading order, into paragraphs. A paragraph runs on over the end of a column or page.
 * Notes at the foot of a page follow the paragraph that runs past them.
 */
export function paragraphsOf(lines: readonly Line[], measures: Measures): Group[] {
  const groups: Group[] = []
  let open: Group | undefined
  let notes: Group[] = []
  for (const [index, line] of lines.entries()) {
    if (line.isNote) {
      const note = notes.at(-1)
      if (note !== undefined && runsOn(note, line, lines[index + 1], measures)) note.push(line)
      else notes.push([line])
      continue
    }
    if (open !== undefined && runsOn(open, line, lines[index + 1], measures)) {
      open.push(line)
      continue
    }
    const page = notes.at(-1)?.at(-1)?.page
    if (page !== undefined && page < line.page) {
      groups.push(...notes)
      notes = []
    }
    open = [line]
    // Notes that wait come after the open paragraph, which keeps its place in the list while it grows.
    groups.push(open)
  }
  return [...groups, ...notes]
}

/** Whether `line` continues the paragraph; `after` is the line that follows it. */
function runsOn(group: Group, line: Line, after: Line | undefined, measures: Measures): boolean {
  const last = group.at(-1)
  if (last?.table !== line.table) return false
  if (last?.table !== undefined) return true
  if (last === undefined || !looksAlike(last, line, measures)) return false
  if (markerOf(line.text)?.isCertain === true) return false
  if (last.tag !== undefined && line.tag !== undefined && last.tag.id === line.tag.id) return true
  return last.flow === line.flow
    ? runsOnBelow(group, last, line, after, measures)
    : runsOnElsewhere(group, last, line, measures)
}

function looksAlike(last: Line, line: Line, measures: Measures): boolean {
  if (last.isNote !== line.isNote || last.rtl !== line.rtl) return isFigureLine(last) || isFigureLine(line)
  if (Math.abs(line.size / last.size - 1) > 0.08) return false
  if (last.bold === line.bold) return true
  // A paragraph may begin with a bold line that fills its measure; a bold line that does not is a heading.
  return last.slack < line.firstWord + 0.6 * last.size && stepOf(last, line) <= 1.1 * measures.leadingOf(line.size)
}

/** A line without letters has no direction of its own. */
function isFigureLine(line: Line): boolean {
  return !/\p{L}/u.test(line.text)
}

function stepOf(last: Line, line: Line): number {
  return last.flow === line.flow ? line.baseline - last.baseline : 0
}

function runsOnBelow(group: Group, last: Line, line: Line, after: Line | undefined, measures: Measures): boolean {
  const { size } = line
  if (line.tag !== undefined && last.tag !== undefined && line.tag.id !== last.tag.id) return false
  if (stepOf(last, line) > 1.25 * measures.leadingOf(size) || stepOf(last, line) < 0) return false
  if (size > 1.15 * measures.bodySize) return true
  if (line.isNote && /^(?:\d{1,3}|[*†‡])\s?\S/u.test(line.text) && line.pieces[0]?.raised === true) return false
  if (isNextItem(group, line)) return false
  if (endsShort(last, line)) return false
  const shift = line.indent - last.indent
  if (shift > 0.7 * size) return isHanging(group, line, after)
  // Back from the indent of a first line; from a deeper one, a new entry of a list or bibliography begins.
  if (shift < -0.7 * size) return group.length === 1
  return true
}

/** Whether an indented line is the second of an entry whose first line hangs out, the next line being indented like it. */
function isHanging(group: Group, line: Line, after: Line | undefined): boolean {
  if (group.length > 1) return false
  const first = group[0] as Line
  if (markerOf(first.text) !== undefined) return true
  return after !== undefined && after.flow === line.flow && Math.abs(after.indent - line.indent) < 0.3 * line.size
}

function isNextItem(group: Group, line: Line): boolean {
  const marker = markerOf(line.text)
  if (marker === undefined) return false
  const before = markerOf((group[0] as Line).text)
  if (before === undefined || Math.abs((group[0] as Line).left - line.left) > 0.4 * line.size) return false
  return marker.ordinal === undefined
    ? before.ordinal === undefined
    : marker.ordinal === (before.ordinal ?? Number.NaN) + 1
}

/** Whether a line ends before its measure although the next line's first word had room: the end of a paragraph. */
function endsShort(last: Line, line: Line): boolean {
  const room = last.slack - line.firstWord - 0.3 * last.size
  if (room <= 0) return false
  if (endsSentence(last.text)) return room > 0.5 * last.size
  const isFresh = !/^\p{Ll}/u.test(line.text)
  return room > (isFresh ? 0.25 : 0.5) * last.measure
}

function endsSentence(text: string): boolean {
  return /[.!?…:。！？؟۔][\d\s"'”’»)\]*†‡]*$/u.test(text)
}

/** Whether a paragraph goes on at the head of the next column or page. */
function runsOnElsewhere(group: Group, last: Line, line: Line, measures: Measures): boolean {
  if (line.size > 1.15 * measures.bodySize) return false
  // The tags of one page are told apart; pdf.js does not say which of another page's go on.
  if (last.tag !== undefined && line.tag !== undefined && last.page === line.page) return false
  if (endsShort(last, line) || markerOf(line.text) !== undefined) return false
  const base = group.length > 1 ? last.indent : 0
  if (measures.isIndented && line.indent > 0.7 * line.size && line.indent - base > 0.7 * line.size) return false
  if (!endsSentence(last.text)) return true
  if (/^\p{Ll}/u.test(line.text)) return true
  // Both a full line and a sentence's end: a full last line is rare, where paragraphs begin with an indent or are justified.
  return measures.isIndented || last.slack < 0.1 * last.size
}
