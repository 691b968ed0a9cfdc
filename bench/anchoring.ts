import { Anchorer } from '../src/core/anchoring/anchor.ts'
import { edited, passages, prose } from '../src/core/anchoring/edited.fixture.ts'
import { Overlaps } from '../src/core/text/overlaps.ts'
import { describeSpan } from '../src/core/text/selectors.ts'
import { report } from './report.ts'

/** A thousand quotations of 20 to 300 code units found again in a text of 1 MB, 5 % of whose words were edited; the floor is `indexOf`. */
const { before, after, moved, touched } = edited(prose(1_000_000, 1), 0.05, 2)
const spans = passages(before, 1000, 3)
const targets = spans.map((span) => describeSpan(before, span))
const edits = new Overlaps(touched)

let started = performance.now()
for (const { start, end } of spans) after.indexOf(before.slice(start, end))
const floor = performance.now() - started

started = performance.now()
const anchorer = new Anchorer(after)
const found = targets.map((target) => anchorer.find(target))
const took = performance.now() - started

const truths = spans.map(({ start, end }) => ({ start: moved(start), end: moved(end) }))
const surviving = spans.flatMap((span, index) => (edits.touching(span).length === 0 ? [index] : []))
const right = surviving.filter(
  (index) => found[index]?.start === truths[index]?.start && found[index]?.end === truths[index]?.end,
)
const others = spans.length - surviving.length
const again = found.filter((one, index) => one?.words === 'changed' && !surviving.includes(index))
const wrong = found.filter((one, index) => {
  const truth = truths[index]
  return one !== null && truth !== undefined && (one.end <= truth.start || one.start >= truth.end)
})
report({ name: 'anchoring 1,000 quotations in 1 MB', value: took, unit: 'ms', against: 'indexOf', ratio: took / floor })
const share = (part: number, whole: number) => (100 * part) / whole
report({
  name: 'found again, words untouched',
  value: share(right.length, surviving.length),
  unit: '%',
  against: 'all of them',
  ratio: right.length / surviving.length,
})
report({
  name: 'found again, words edited',
  value: share(again.length, others),
  unit: '%',
  against: 'all of them',
  ratio: again.length / others,
})
report({
  name: 'attached to another place',
  value: wrong.length,
  unit: 'quotations',
  against: 'all of them',
  ratio: wrong.length / spans.length,
})
