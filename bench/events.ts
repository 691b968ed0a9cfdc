import { findEvents } from '../src/core/events/find.ts'
import { findKeyPoints } from '../src/core/keyPoints/keyPoints.ts'
import { sentencesOf } from '../src/core/text/sentences.ts'
import { article } from './articles.ts'
import { reportRate } from './report.ts'

/** How fast dated events, sentences and key points are found, from 10 KB to 10 MB of text, beside the floor: finding the words. */
const megabyte = 1e6

const published = '2023-08-25'
const told = [
  'Talks are set to resume on Sunday, less than two weeks after the ministers signed the agreement on 14 August.',
  'Prices have risen by a third since 2019, the bank said in its report for the second quarter of 2023.',
  'The border was closed between March and May, and again late last year.',
]
const archive = Array.from({ length: 3600 }, (_, seed) =>
  article(seed)
    .paragraphs.map((paragraph, index) =>
      index % 2 === 0 ? `${paragraph} ${told[(seed + index) % told.length]}` : paragraph,
    )
    .join('\n\n'),
).join('\n\n')

const tasks: [name: string, work: (text: string) => unknown][] = [
  ['events', (text) => findEvents(text, published)],
  ['sentences', (text) => sentencesOf(text)],
  ['key points', (text) => findKeyPoints(text, { title: 'Ministers sign agreement on export tariffs' })],
]
for (const [, work] of tasks) for (let run = 0; run < 5; run++) work(archive.slice(0, megabyte))
for (const [name, work] of tasks) {
  for (const size of [1e4, 1e5, 1e6, 1e7]) {
    const text = archive.slice(0, size)
    reportRate(
      `${name} in ${size / 1000} KB`,
      text,
      () => work(text),
      'finding words',
      () => [...text.matchAll(/\p{L}+/gu)],
    )
  }
}
