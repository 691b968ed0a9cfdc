import { describe, expect, it } from 'vitest'
import { readLabelledTexts, spanOf, textOf } from '../suggest/labelled/labelled.ts'
import texts from '../suggest/labelled/texts.json' with { type: 'json' }
import { type FoundEvent, findEvents } from './find.ts'

const labelled = readLabelledTexts(texts)

/** Shares of the labelled time expressions that are found and that are dated exactly right, and of the events that are no label's. */
function score(split: 'open' | 'kept'): { found: number; right: number; needless: number } {
  let [all, found, right, told, needless] = [0, 0, 0, 0, 0]
  for (const each of labelled.filter((one) => one.split === split)) {
    const text = textOf(each)
    const events = findEvents(text, each.published)
    const matched = new Set<FoundEvent>()
    for (const label of each.events) {
      all++
      const span = spanOf(text, label)
      if (span === null) continue
      const near = events.filter(({ expression }) => expression.start < span.end && expression.end > span.start)
      // A date that its sentence tells twice is one event, whose expression may be the other one.
      const event =
        near.find(({ date }) => date === label.date) ??
        near[0] ??
        events.find(({ date, start, end }) => date === label.date && start <= span.start && end >= span.end)
      if (event === undefined) continue
      found++
      matched.add(event)
      if (event.date === label.date) right++
    }
    told += events.length
    needless += events.filter((event) => !matched.has(event)).length
  }
  return { found: found / all, right: right / all, needless: needless / told }
}

describe('the dated events of labelled texts', () => {
  it('are found and dated, in the texts the rules were made with', () => {
    const { found, right, needless } = score('open')
    expect(found).toBeGreaterThan(0.97)
    expect(right).toBeGreaterThan(0.94)
    expect(needless).toBeLessThan(0.03)
  })

  it('are found and dated, in the texts that were kept from them', () => {
    const { found, right, needless } = score('kept')
    expect(found).toBeGreaterThan(0.92)
    expect(right).toBeGreaterThan(0.83)
    expect(needless).toBeLessThan(0.03)
  })
})
