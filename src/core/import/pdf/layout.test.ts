import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { processorTime } from '../../../../scripts/processorTime.ts'
import { layOut } from './layout.ts'
import type { PageText, TextItem } from './page.ts'

const plain = { size: 10, bold: false, italic: false, turn: 0 as const }

/** A run whose letters are half an em wide. */
function run(text: string, x: number, y: number, more: Partial<TextItem> = {}): TextItem {
  const size = more.size ?? plain.size
  return { ...plain, text, x, y, width: text.length * size * 0.5, ...more }
}

function page(...items: TextItem[]): PageText {
  return { width: 600, height: 800, items }
}

/** Lines of a column, 12 points apart. */
function column(lines: readonly string[], x: number, y: number): TextItem[] {
  return lines.map((line, index) => run(line, x, y + index * 12))
}

function blocks(...pages: PageText[]): string[] {
  const { text, blocks: found } = layOut(pages)
  return found.map((block) => text.slice(block.start, block.end))
}

/** Lines of about 40 letters: 200 points wide. */
function filled(count: number, word: string): string[] {
  return Array.from({ length: count }, (_, index) => `${word} ${index} runs to the end of its line`.padEnd(40, 'x'))
}

describe('lines', () => {
  test('a raised number stays on its line', () => {
    expect(blocks(page(run('the vote', 50, 100), run('12', 90, 96, { size: 6 }), run('was', 105, 100)))).toEqual([
      'the vote12 was',
    ])
  })

  test('a space stands where one was drawn or the gap is as wide as one', () => {
    const [text] = blocks(
      page(
        run('post', 50, 100),
        run('poned', 70.3, 100),
        run('till', 98, 100),
        run(' ', 118, 100),
        run('May', 118.5, 100),
      ),
    )
    expect(text).toBe('postponed till May')
  })

  test('words drawn twice, as some programs draw bold, are read once', () => {
    expect(blocks(page(run('Harbour', 50, 100), run('Harbour', 50.3, 100)))).toEqual(['Harbour'])
  })

  test('right-to-left lines are read from the right, with foreign words in their own order and brackets the right way', () => {
    const items = [
      run('.', 50, 100),
      run('ירביעי', 55, 100),
      run('(', 90, 100),
      run('New York', 95, 100),
      run(')', 135, 100),
      run('שלום', 145, 100),
    ]
    expect(blocks(page(...items))).toEqual(['שלום (New York) ירביעי.'])
  })

  test('brackets that a program wrote as they are meant, into a gap of the line, stay as they are', () => {
    const line = run('שלום רב לכל החברים כאן', 50, 100)
    // The line is read from 160 to 50; `(` stands in the gap after its first word.
    const items = [line, run('(', 135, 100, { width: 3 }), run(')', 47, 100, { width: 3 })]
    expect(blocks(page(...items))).toEqual(['שלום (רב לכל החברים כאן)'])
  })

  test('presentation forms and look-alike radicals become the letters they draw', () => {
    expect(blocks(page(run('\ufb01ne \u2f08', 50, 100)))).toEqual(['fine 人'])
  })

  test('ideographs are joined without spaces', () => {
    expect(
      blocks(page(run('港务委', 50, 100, { width: 30 }), run('员会', 82, 100, { width: 20 }), run('投票', 50, 112))),
    ).toEqual(['港务委员会投票'])
  })

  test('a large initial belongs to the first word beside it', () => {
    const lines = [run('he harbour is', 72, 100), run('closed until', 72, 112), run('further notice.', 50, 124)]
    expect(blocks(page(run('T', 50, 112, { size: 32 }), ...lines))).toEqual([
      'The harbour is closed until further notice.',
    ])
    const other = [run('harbour is', 72, 100), run('closed until', 72, 112), run('the harbour opens.', 50, 124)]
    expect(blocks(page(run('A', 50, 112, { size: 32 }), ...other))).toEqual([
      'A harbour is closed until the harbour opens.',
    ])
  })

  test('text that runs down the side of a page stands apart', () => {
    const side = [run('Veldmere', 580, 100, { turn: 90 }), run('Courier', 580, 145, { turn: 90 })]
    expect(blocks(page(...side, ...column(filled(3, 'Line'), 50, 100)))).toEqual([
      filled(3, 'Line').join(' '),
      'Veldmere Courier',
    ])
  })
})

describe('columns', () => {
  const left = filled(8, 'Left')
  const right = filled(8, 'Right')

  test('drawn row by row they are read one after the other, with what crosses them above and below', () => {
    const rows = left.flatMap((line, index) => [
      run(line, 50, 150 + index * 12),
      run(right[index] ?? '', 300, 150 + index * 12),
    ])
    const title = run('A title that runs across both of the columns below', 50, 120, { size: 20 })
    const foot = run('A note that stands under both columns and crosses the space between them', 50, 270, { size: 9 })
    expect(
      blocks(page(title, ...rows, foot))
        .join(' ')
        .split(' '),
    ).toEqual([title.text, ...left, ...right, foot.text].join(' ').split(' '))
  })

  test('columns whose lines stand at different heights are told apart too', () => {
    const items = [...column(left, 50, 150), ...column(right, 300, 155)]
    expect(blocks(page(...items)).join(' ')).toBe([...left, ...right].join(' '))
  })

  test('columns of a right-to-left text are read from the right', () => {
    const first = Array.from({ length: 6 }, (_, index) => `ראשון ${index} ${'שורה של טקסט'.repeat(2)}`)
    const second = Array.from({ length: 6 }, (_, index) => `שני ${index} ${'שורה של טקסט'.repeat(2)}`)
    const items = [...column(second, 50, 150), ...column(first, 300, 150)]
    expect(
      blocks(page(...items))
        .join(' ')
        .indexOf('ראשון'),
    ).toBeLessThan(
      blocks(page(...items))
        .join(' ')
        .indexOf('שני'),
    )
  })

  test('wide gaps that lie above each other in justified lines are no gutter', () => {
    const items = [0, 1, 2, 3].flatMap((row) => [
      run(`Before the gap ${row} here`, 50, 150 + row * 12),
      run(`After the gap ${row} there`, 160 + (row % 2) * 4 + row * 2, 150 + row * 12),
    ])
    expect(blocks(page(...items)).join(' ')).toBe(items.map((item) => item.text).join(' '))
  })

  test('the rows of a table are not torn apart', () => {
    const rows = ['2019', '2020', '2021', '2022'].flatMap((year, index) => [
      run(year, 50, 150 + index * 14),
      run(`${index + 1} ships`, 200, 150 + index * 14),
      run(`${index * 7} crowns`, 400, 150 + index * 14),
    ])
    const { text, blocks: found } = layOut([page(...rows)])
    expect(found.map((block) => block.kind)).toEqual(['table'])
    expect(text.split('\n')[0]).toBe('2019\t1 ships\t0 crowns')
  })
})

describe('paragraphs', () => {
  test.each([
    ['eco-', 'nomic reasons', 'economic reasons'],
    ['eco\u00ad', 'nomic reasons', 'economic reasons'],
    ['eco\u2010', 'nomic reasons', 'economic reasons'],
    ['tit-for-', 'tat measures', 'tit-for-tat measures'],
    ['the Franco-', 'German plan', 'the Franco-German plan'],
    ['a self-', 'imposed limit', 'a self-imposed limit'],
    ['in 2019-', '20 it was', 'in 2019-20 it was'],
    ['the vote—', 'eleven to four', 'the vote—eleven to four'],
    ['and/', 'or', 'and/or'],
    ['at https://a.example/b/', 'long-term/c.html today', 'at https://a.example/b/long-term/c.html today'],
    ['he said -', 'and left', 'he said - and left'],
  ])('“%s” and “%s” become “%s”', (first, second, joined) => {
    expect(blocks(page(run(first, 50, 100), run(second, 50, 112)))).toEqual([joined])
  })

  test('a hyphen is kept where the document has the compound elsewhere, or both its halves as words', () => {
    const lines = [
      'The long-term plan has a long',
      'history, and a short one: the long-',
      'term view, the short-',
      'history, and the eco-',
      'nomic view',
    ]
    expect(blocks(page(...column(lines, 50, 100)))[0]).toContain(
      'the long-term view, the short-history, and the economic view',
    )
  })

  test('begin after a gap, at an indent, and after a short last line that ends a sentence', () => {
    const items = [
      run('The first paragraph fills its first line here.', 50, 100),
      run('It ends early.', 50, 112),
      run('The second begins at once, and fills this line', 50, 124),
      run('and a part of the next one, to end with this', 50, 136),
      run('The third one is indented by an em and a half', 65, 148),
      run('and goes on to the next line, which is full,', 50, 160),
      run('The fourth stands after a gap.', 50, 184),
    ]
    expect(blocks(page(...items)).map((text) => text.split(' ').slice(0, 2).join(' '))).toEqual([
      'The first',
      'The second',
      'The third',
      'The fourth',
    ])
  })

  test('run on over the end of a page, past running heads, page numbers and notes', () => {
    const pages = [0, 1, 2].map((index) =>
      page(
        run('Annals of Veldmere', 50, 40),
        ...column(filled(20, `Page${index}`), 50, 100),
        run(`${index + 1} A note at the foot.`, 50, 600, { size: 8 }),
        run(`Page ${index + 1} of 3`, 300, 780),
      ),
    )
    const [body, ...notes] = blocks(...pages)
    expect(body).toBe([0, 1, 2].flatMap((index) => filled(20, `Page${index}`)).join(' '))
    expect(notes).toEqual([1, 2, 3].map((number) => `${number} A note at the foot.`))
    expect(layOut(pages).blocks.map((block) => block.page)).toEqual([1, 1, 2, 3])
  })

  test('headings rank by size; bold lines of the size of the text come below', () => {
    const items = [
      run('Harbour vote', 50, 100, { size: 24 }),
      ...column(filled(4, 'Body'), 50, 140),
      run('Findings', 50, 220, { size: 14 }),
      ...column(filled(4, 'More'), 50, 245),
      run('Methods', 50, 310, { bold: true }),
      ...column(filled(4, 'Last'), 50, 325),
    ]
    const { text, blocks: found } = layOut([page(...items)])
    const headings = found.flatMap((block) =>
      block.kind === 'heading' ? [`${block.level} ${text.slice(block.start, block.end)}`] : [],
    )
    expect(headings).toEqual(['1 Harbour vote', '2 Findings', '3 Methods'])
  })

  test('list items lose their signs and keep their numbers', () => {
    const items = [
      run('• Mercury', 60, 100),
      run('• Lead and zinc near the old', 60, 112),
      run('shipyard', 70, 124),
      run('◦ in April', 75, 136),
      run('1. Cores were taken', 60, 160),
      run('2. Cores were cut', 60, 172),
    ]
    const { text, blocks: found } = layOut([page(...items)])
    expect(found.map(({ start, end, page: _, ...block }) => ({ ...block, text: text.slice(start, end) }))).toEqual([
      { kind: 'listItem', depth: 1, text: 'Mercury' },
      { kind: 'listItem', depth: 1, text: 'Lead and zinc near the old shipyard' },
      { kind: 'listItem', depth: 2, text: 'in April' },
      { kind: 'listItem', depth: 1, ordinal: 1, text: 'Cores were taken' },
      { kind: 'listItem', depth: 1, ordinal: 2, text: 'Cores were cut' },
    ])
  })
})

describe('running heads', () => {
  test('a document of one page loses nothing but a page number in its margin', () => {
    expect(
      blocks(page(run('Veldmere Courier', 50, 40), ...column(filled(3, 'Body'), 50, 100), run('47', 300, 780))),
    ).toEqual(['Veldmere Courier', filled(3, 'Body').join(' ')])
  })

  test('a line that stands on one page only is kept, and so are chapter headings that count on their own', () => {
    const pages = [4, 5, 6].map((chapter, index) =>
      page(
        run(`Chapter ${chapter + index}`, 50, 60),
        ...column(filled(5, `C${index}`), 50, 100),
        run(['ix', 'x', 'xi'][index] ?? '', 300, 780),
      ),
    )
    const text = blocks(...pages).join(' ')
    expect(text).toContain('Chapter 4')
    expect(text).toContain('Chapter 8')
    expect(text).not.toMatch(/\bxi?\b/u)
  })

  test('a year at the foot of a page is no page number', () => {
    const pages = ['In the year', 'Later on'].map((words, index) =>
      page(...column(filled(3, words), 50, 100), run(index === 0 ? '1998' : 'and so on', 50, 780)),
    )
    expect(blocks(...pages).join(' ')).toContain('1998')
  })
})

test('no letter is lost and none invented, wherever the items stand', () => {
  const item = fc.record({
    text: fc.stringMatching(/^[a-z]{1,8}$/u),
    x: fc.integer({ min: 0, max: 590 }),
    // Outside the margins, where a lone letter can be a roman page number.
    y: fc.integer({ min: 120, max: 680 }),
    size: fc.constantFrom(6, 9, 10, 10, 10, 18),
    turn: fc.constantFrom(0 as const, 0 as const, 0 as const, 90 as const),
  })
  fc.assert(
    fc.property(fc.array(fc.array(item, { maxLength: 40 }), { minLength: 1, maxLength: 3 }), (pages) => {
      const placed = pages.map((items) => page(...items.map(({ text, x, y, ...more }) => run(text, x, y, more))))
      const { text, blocks: found, marks } = layOut(placed)
      const letters = (words: string) => [...words.replace(/\s/gu, '')].sort().join('')
      const kept = pages.map((items) => unrepeated(items))
      expect(letters(text)).toBe(
        letters(
          kept
            .flat()
            .map((each) => each.text)
            .join(''),
        ),
      )
      for (const [index, block] of found.entries())
        expect(block.start).toBe(index === 0 ? 0 : (found[index - 1]?.end ?? 0) + 2)
      for (const mark of marks)
        expect(found.some((block) => block.start <= mark.start && mark.end <= block.end)).toBe(true)
    }),
    { seed: 11, numRuns: 300 },
  )
})

/** Without items drawn again in the same place. */
function unrepeated<T extends { text: string; x: number; y: number; size: number; turn: number }>(
  items: readonly T[],
): T[] {
  return items.filter(
    (item, index) =>
      !items
        .slice(0, index)
        .some(
          (other) =>
            other.text === item.text &&
            other.turn === item.turn &&
            Math.abs(other.x - item.x) < 0.12 * item.size &&
            Math.abs(other.y - item.y) < 0.12 * item.size,
        ),
  )
}

test('a page of twenty thousand runs is laid out in seconds', () => {
  const items = Array.from({ length: 20_000 }, (_, index) => run('ab', (index * 37) % 580, ((index * 91) % 7900) / 10))
  const spent = processorTime()
  layOut([page(...items)])
  expect(spent()).toBeLessThan(8000)
})
