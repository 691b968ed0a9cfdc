import { suggest } from '../../src/core/suggest/suggest.ts'
import { article } from '../articles.ts'
import { report } from '../report.ts'

/** How long all suggestions for a text take, from 10 KB to 10 MB, beside the floor: cutting the text into words. */
const megabyte = 1e6

const archive = Array.from({ length: 3600 }, (_, seed) => article(seed).paragraphs.join('\n\n')).join('\n\n')
for (let run = 0; run < 3; run++) suggest({ text: archive.slice(0, megabyte), title: '', published: '2024-05-17' })
for (const size of [1e4, 1e5, 1e6, 1e7]) {
  const text = archive.slice(0, size)
  const floor = best(() => text.split(/\s+/u).length)
  const took = best(() => suggest({ text, title: '', published: '2024-05-17' }).quotes.length)
  const value = text.length / megabyte / (took / 1000)
  report({
    name: `suggestions for ${size / 1000} KB`,
    value,
    unit: 'MB/s',
    against: 'cutting words',
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
