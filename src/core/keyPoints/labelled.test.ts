import { describe, expect, it } from 'vitest'
import type { Span } from '../model/source.ts'
import { type LabelledText, readLabelledTexts, spanOf, textOf } from '../suggest/labelled/labelled.ts'
import texts from '../suggest/labelled/texts.json' with { type: 'json' }
import { sentencesOf } from '../text/sentences.ts'
import { findKeyPoints } from './keyPoints.ts'

const labelled = readLabelledTexts(texts)

/** F1 of choosing the labelled key sentences: the harmonic mean of the share of those labelled and the share of those chosen. */
function score(split: 'open' | 'kept', choose: (text: string, labels: LabelledText) => Span[]): number {
  let [keys, chosen, right] = [0, 0, 0]
  for (const each of labelled.filter((one) => one.split === split)) {
    const text = textOf(each)
    const found = choose(text, each)
    keys += each.key.length
    chosen += found.length
    for (const exact of each.key) {
      const key = spanOf(text, { exact })
      if (key !== null && found.some(({ start, end }) => start < key.end && end > key.start)) right++
    }
  }
  return (2 * right) / (keys + chosen)
}

describe('the key points of labelled texts', () => {
  it.each([
    ['open', 0.66],
    ['kept', 0.66],
  ] as const)('are chosen far better than by taking the first three sentences (%s)', (split, least) => {
    const mine = score(split, (text, { title }) => findKeyPoints(text, { title }))
    const first = score(split, (text) => sentencesOf(text).slice(0, 3))
    expect(mine).toBeGreaterThan(least)
    expect(mine).toBeGreaterThan(first + 0.2)
  })
})
