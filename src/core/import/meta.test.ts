import { describe, expect, it } from 'vitest'
import { processorTime } from '../../../scripts/processorTime.ts'
import { splitFrontMatter } from './frontMatter.ts'
import { chooseMeta, readDate } from './meta.ts'
import { parsePlainText } from './plainText.ts'

const authorsOf = (...authors: string[]) => chooseMeta([{ origin: 'meta', authors }]).authors

describe('the authors of a document', () => {
  it('are names in any script', () => {
    expect(authorsOf('Анна Иванова', '李明', 'Ελένη Παππά', 'سارة')).toEqual([
      'Анна Иванова',
      '李明',
      'Ελένη Παππά',
      'سارة',
    ])
  })

  it('are each named once, without what stands around the names', () => {
    expect(authorsOf('By Ana Ruiz and Bo Li', 'Ana Ruiz', '“Rob Ek” <rob@example.org>', '2024', '—')).toEqual([
      'Ana Ruiz',
      'Bo Li',
      '“Rob Ek”',
    ])
    expect(authorsOf('https://example.org/ana')).toEqual([])
  })

  it('stand after “By” in the head of a text, where a name begins in capitals', () => {
    const authorsIn = (line: string) =>
      parsePlainText(`${line}\n\nIt rained for days, and nobody came.`, 'a.txt').meta.authors
    expect(authorsIn('By Ana Ruiz')).toEqual(['Ana Ruiz'])
    expect(authorsIn('BY ANA RUIZ | Oslo')).toEqual(['ANA RUIZ'])
    expect(authorsIn('by: Ana Ruiz')).toEqual(['Ana Ruiz'])
    expect(authorsIn('By the river')).toEqual([])
  })
})

describe('the facts of a document', () => {
  it('have no half of a character where they are cut', () => {
    const { title } = chooseMeta([{ origin: 'meta', title: `${'x'.repeat(499)}🚢 and more` }])
    expect(title).toBe('x'.repeat(499))
  })

  it.each([
    ['25 August 2023', '2023-08-25'],
    ['Sept. 5, 2022', '2022-09-05'],
    ['Fri, 25 Aug 2023 10:00:00 +0000', '2023-08-25'],
    ['August 2023', '2023-08'],
    ['D:20230825100000Z', '2023-08-25'],
    ['08/09/2023', null],
    ['25 Augury 2023', null],
  ])('have %s as the date %s', (written, date) => {
    expect(readDate(written)).toBe(date)
  })

  it('are looked for in reasonable time in lines that could be more than one thing', () => {
    const spent = processorTime()
    expect(splitFrontMatter(`---\n${'-a:\n'.repeat(24)}x`).body).toContain('-a:')
    expect(spent()).toBeLessThan(500)
  })
})
