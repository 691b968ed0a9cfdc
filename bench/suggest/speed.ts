import { suggest } from '../../src/core/suggest/suggest.ts'
import { article } from '../articles.ts'
import { reportRate } from '../report.ts'

/** How long all suggestions for a text take, from 10 KB to 10 MB, beside the floor: cutting the text into words. */
const megabyte = 1e6

const archive = Array.from({ length: 3600 }, (_, seed) => article(seed).paragraphs.join('\n\n')).join('\n\n')
for (let run = 0; run < 3; run++) suggest({ text: archive.slice(0, megabyte), title: '', published: '2024-05-17' })
for (const size of [1e4, 1e5, 1e6, 1e7]) {
  const text = archive.slice(0, size)
  const work = () => suggest({ text, title: '', published: '2024-05-17' })
  reportRate(`suggestions for ${size / 1000} KB`, text, work, 'cutting words', () => text.split(/\s+/u))
}
