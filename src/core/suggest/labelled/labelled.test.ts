import { describe, expect, it } from 'vitest'
import { firstDay, lastDay } from '../../model/eventDate.ts'
import { occurrences } from '../../text/find.ts'
import { LabelledText, readLabelledTexts, spanOf, textOf, type Words } from './labelled.ts'
import data from './texts.json'

const texts = readLabelledTexts(data)
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

/** The words a text's labels point to, with what they are, so that a failure says which label is wrong. */
function labels({ quotes, notSpeech, events, key }: LabelledText): Words[] {
  return [...quotes, ...notSpeech, ...events, ...key.map((exact) => ({ exact }))]
}

describe('the labelled texts', () => {
  it('are split in two halves, each id used once', () => {
    expect(new Set(texts.map(({ id }) => id)).size).toBe(texts.length)
    expect(texts.filter(({ split }) => split === 'open')).toHaveLength(texts.length / 2)
  })

  it('refuse a label of another form', () => {
    const [text] = texts
    expect(LabelledText.safeParse({ ...text, events: [{ exact: 'then', date: 'soon' }] }).success).toBe(false)
    expect(LabelledText.safeParse({ ...text, note: '' }).success).toBe(false)
  })
})

describe.each(texts)('$id', (text) => {
  const words = textOf(text)

  it('is between 80 and 350 words long', () => {
    const count = words.split(/\s+/u).length
    expect(count).toBeGreaterThanOrEqual(80)
    expect(count).toBeLessThanOrEqual(350)
  })

  it('holds the words of every label, and each label says which occurrence it means', () => {
    expect(labels(text).filter((label) => spanOf(words, label) === null)).toEqual([])
    const unclear = labels(text).filter(
      ({ exact, nth }) => occurrences(words, exact).length > 1 !== (nth !== undefined),
    )
    expect(unclear).toEqual([])
  })

  it('has all labels of a kind in the order of the text, and no two of them on the same words', () => {
    for (const kind of [text.quotes, text.notSpeech, text.events]) {
      const spans = kind.flatMap((label) => spanOf(words, label) ?? [])
      const overlapping = spans.filter(({ start }, index) => start < (spans[index - 1]?.end ?? 0))
      expect(overlapping.map(({ start, end }) => words.slice(start, end))).toEqual([])
    }
  })

  it('credits every quote to one of its actors', () => {
    const names = text.actors.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    expect(text.quotes.filter(({ speaker }) => speaker !== null && !names.includes(speaker))).toEqual([])
  })

  it('uses every name, alias, role and affiliation of its actors', () => {
    const said = words.toLowerCase()
    const stated = text.actors.flatMap(({ name, aliases, role, affiliation }) => [name, ...aliases, role, affiliation])
    expect(stated.filter((one) => !said.includes(one.toLowerCase()))).toEqual([])
  })

  it('keeps quotation marks on direct quotes and off reported ones', () => {
    const marks = /^["“‘'].*(?:["”’']|[^"”’'])$/su
    expect(text.quotes.filter(({ tier, exact }) => marks.test(exact) !== (tier === 'direct'))).toEqual([])
  })

  it('labels everything that stands in double quotation marks', () => {
    const covered = [...text.quotes, ...text.notSpeech].flatMap((label) => spanOf(words, label) ?? [])
    const marked = [...words.matchAll(/["“][^"“”\n]*["”]/gu)].filter(
      ({ 0: found, index }) => !covered.some(({ start, end }) => start <= index && index + found.length <= end),
    )
    expect(marked.map(([found]) => found)).toEqual([])
  })

  it('dates its weekdays to days that are such weekdays', () => {
    const wrong = text.events.filter(({ exact, date }) => {
      const named = weekdays.findIndex((day) => exact.includes(day))
      // Day 0 of the calendar, 1 January 1970, was a Thursday.
      const onDay = [firstDay(date), lastDay(date)].some((day) => day !== null && (day + 4) % 7 === named)
      return named >= 0 && !onDay
    })
    expect(wrong).toEqual([])
  })

  it('dates what names a year to that year', () => {
    const wrong = text.events.filter(({ exact, date }) => {
      const year = /\b(?:19|20)\d\d\b/u.exec(exact)?.[0]
      return year !== undefined && !/\d0s/u.test(exact) && !date.includes(year)
    })
    expect(wrong).toEqual([])
  })

  it('has whole sentences as key points', () => {
    expect(text.key.filter((sentence) => !/[.!?]["”’]?$/u.test(sentence))).toEqual([])
  })
})
