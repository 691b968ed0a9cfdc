import { findQuotes } from '../../src/core/quotes/find.ts'
import { weights } from '../../src/core/quotes/weights.ts'
import { article } from '../articles.ts'
import { reportRate } from '../report.ts'

/** How fast quotes are found, from 10 KB to 10 MB of text, beside the floor: finding the quotation marks alone. */
const megabyte = 1e6

const archive = Array.from({ length: 3600 }, (_, seed) => article(seed).paragraphs.join('\n\n')).join('\n\n')
/** Only the paragraphs with a quote in them: one in some 300 characters. */
const dense = archive
  .split('\n\n')
  .filter((paragraph) => paragraph.includes('“'))
  .join('\n\n')
for (let run = 0; run < 5; run++) findQuotes(archive.slice(0, megabyte), weights)
for (const size of [1e4, 1e5, 1e6, 1e7]) measure(`quotes in ${size / 1000} KB`, archive.slice(0, size))
measure('quotes in 1000 KB, dense', dense.slice(0, megabyte))

function measure(name: string, text: string): void {
  reportRate(
    name,
    text,
    () => findQuotes(text, weights),
    'finding marks',
    () => [...text.matchAll(/[“”"]/gu)],
  )
}
