import { findQuotes } from '../../src/core/quotes/find.ts'
import { weights } from '../../src/core/quotes/weights.ts'
import { article } from '../articles.ts'
import { report } from '../report.ts'

/** How fast quotes are found, from 10 KB to 10 MB of text, beside the floor: finding the quotation marks alone. */
const megabyte = 1e6

const archive = Array.from({ length: 3600 }, (_, seed) => article(seed).paragraphs.join('\n\n')).join('\n\n')
for (let run = 0; run < 5; run++) findQuotes(archive.slice(0, megabyte), weights)
for (const size of [1e4, 1e5, 1e6, 1e7]) {
  const text = archive.slice(0, size)
  const floor = best(() => [...text.matchAll(/[“”"]/gu)].length)
  const took = best(() => findQuotes(text, weights).length)
  const name = `quotes in ${size / 1000} KB`
  report({
    name,
    value: text.length / megabyte / (took / 1000),
    unit: 'MB/s',
    against: 'finding marks',
    ratio: floor / took,
  })
}

/** The shortest of several runs, in milliseconds: what the machine does besides only adds. */
function best(work: () => number): number {
  let shortest = Infinity
  for (let run = 0; run < 3; run++) {
    const started = performance.now()
    work()
    shortest = Math.min(shortest, performance.now() - started)
  }
  return shortest
}
