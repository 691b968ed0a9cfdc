import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { processorTime } from '../../../scripts/processorTime.ts'
import { parseEventDate } from '../model/eventDate.ts'
import { findEvents } from './find.ts'

/** A Friday. */
const published = '2023-08-25'

function dates(text: string, day: string | null = published): string[] {
  return findEvents(text, day).map(({ date }) => date)
}

describe('dates that stand by themselves', () => {
  it.each([
    ['They signed on 27 August 2023.', '2023-08-27'],
    ['They signed on August 27, 2023, in Oslo.', '2023-08-27'],
    ['They signed on the 27th of August 2023.', '2023-08-27'],
    ['They signed on Sept. 5, 2022.', '2022-09-05'],
    ['They signed on Sunday, 27 August 2023.', '2023-08-27'],
    ['Signed on 27/08/2023.', '2023-08-27'],
    ['Signed on 8/27/2023.', '2023-08-27'],
    ['Signed on 12.05.2022.', '2022-05-12'],
    ['Signed on 2023-08-27.', '2023-08-27'],
    ['It was agreed in April 2021.', '2021-04'],
    ['They met in 1979.', '1979'],
    ['The first constructor of 1979 was from Osby.', '1979'],
    ['It grew in the 1990s.', '1990/1999'],
    ['It grew in the late 1990s.', '1997/1999~'],
    ['They lived in the 19th century.', '1801/1900'],
    ['Sales fell in the second quarter of 2024.', '2024-04/2024-06'],
    ['Sales fell in Q3 2022.', '2022-07/2022-09'],
    ['Sales fell in the first three months of 2023.', '2023-01/2023-03'],
    ['It rose in the fiscal year 2022.', '2022'],
    ['They met in spring 2022.', '2022-03/2022-05~'],
    ['It opens in mid-2024.', '2024-05/2024-08~'],
    ['It closed in the second week of May 2022.', '2022-05-08/2022-05-14~'],
    ['They met from 3 to 5 June 2023.', '2023-06-03/2023-06-05'],
    ['They met on May 3-5, 2023.', '2023-05-03/2023-05-05'],
    ['It was shut between March and May 2025.', '2025-03/2025-05'],
    ['It was shut from November 2021 to March 2022.', '2021-11/2022-03'],
    ['The 2015–2019 period was hard.', '2015/2019'],
    ['No deal was signed since 2019.', '2019/..'],
    ['It runs until the end of 2027.', '../2027'],
    ['It takes effect from 1 January 2027.', '2027-01-01/..'],
    ['It opens no later than June 2025.', '../2025-06'],
  ])('%s', (text, date) => {
    expect(dates(text)).toEqual([date])
    expect(dates(text, null)).toEqual([date])
  })

  it('are read in the order of the country whose way of writing the text shows', () => {
    expect(dates('On August 1 they met; the date was 8/9/2023.')).toEqual(['2023-08-01', '2023-08-09'])
    expect(dates('On 1 August they met; the date was 8/9/2023.')).toEqual(['2023-08-01', '2023-09-08'])
  })

  it('take the year that their sentence has named', () => {
    expect(dates('In 2016 he left in March and came back on 5 May.')).toEqual(['2016', '2016-03', '2016-05-05'])
  })
})

describe('dates as seen from the day of publication', () => {
  it.each([
    ['The minister is set to arrive on Sunday.', '2023-08-27'],
    ['The minister said so on Monday.', '2023-08-21'],
    ['The minister met them on Friday.', '2023-08-25'],
    ['They will vote on Friday.', '2023-08-25'],
    ['They will vote next Friday.', '2023-09-01'],
    ['He resigned last Friday.', '2023-08-18'],
    ['The vote will be held on Tuesday night.', '2023-08-29'],
    ['It opened on Monday of last week.', '2023-08-14'],
    ['It happened yesterday.', '2023-08-24'],
    ['It happened two days ago.', '2023-08-23'],
    ['It happened three years ago.', '2020~'],
    ['Prices rose last week.', '2023-08-14/2023-08-20'],
    ['Prices rose last month.', '2023-07'],
    ['The summit is next month.', '2023-09'],
    ['Curbs were imposed earlier this year.', '2023-01-01/2023-08-25'],
    ['They will meet later this month.', '2023-08-25/2023-08-31'],
    ['Three ministers have gone there in the past three months.', '2023-05-25/2023-08-25'],
    ['Exports fell in recent months.', '2023-05/2023-08~'],
    ['He left in December.', '2022-12'],
    ['He will leave in December.', '2023-12'],
    ['They promised new rules by January.', '../2024-01'],
    ['It has been shut since December.', '2022-12/..'],
    ['They met in late August.', '2023-08-21/2023-08-31~'],
    ['It starts early next year.', '2024-01/2024-03~'],
    ['It is due by the end of the year.', '../2023'],
    ['It was hot last summer.', '2022-06/2022-08~'],
    ['They voted over the weekend.', '2023-08-19/2023-08-20'],
    ['Teams are to meet within three weeks.', '2023-08-25/2023-09-15~'],
    ['It was signed on 2 September.', '2022-09-02'],
    ['It will be signed on 2 September.', '2023-09-02'],
  ])('%s', (text, date) => {
    expect(dates(text)).toEqual([date])
    expect(dates(text, null)).toEqual([])
  })

  it('are read from the day it was said when somebody is quoted', () => {
    expect(dates('He told reporters on Monday: “We will sit down tonight.”')).toEqual(['2023-08-21'])
    expect(dates('“We vote tomorrow,” she said on Monday.')).toEqual(['2023-08-22', '2023-08-21'])
  })

  it('are less exact when only the month or year of publication is known', () => {
    expect(dates('Prices rose last month and will fall on Sunday.', '2023-08')).toEqual(['2023-07'])
    expect(dates('Prices rose last year.', '2023')).toEqual(['2022'])
  })
})

describe('dates as seen from another event', () => {
  it.each([
    ['They signed on 3 May 2021. The following day they left.', ['2021-05-03', '2021-05-04']],
    ['They signed on 3 May 2021. Two days later they left.', ['2021-05-03', '2021-05-05']],
    ['They signed on 3 May 2021. The day before, they had met.', ['2021-05-03', '2021-05-02']],
    ['They signed on 3 May 2021. They left the following Friday.', ['2021-05-03', '2021-05-07']],
    ['The vote was held on 5 June 2023. He left two days after the vote.', ['2023-06-05', '2023-06-07']],
    ['He left less than two weeks after the ban of 22 December 2022.', ['2022-12-22/2023-01-05~', '2022-12-22']],
    ['The review is due before the end of 2028, and another two years after that.', ['../2028', '2030']],
  ])('%s', (text, expected) => {
    expect(dates(text)).toEqual(expected)
  })

  it('say which event they count from', () => {
    const text =
      'Ana Ruiz will arrive in Oslo on Sunday. The visit of Ruiz comes less than two weeks after the pact was signed.'
    const [visit, pact] = findEvents(text, published)
    expect(pact?.date).toBe('2023-08-13/2023-08-27~')
    expect(pact?.reason).toEqual({ kind: 'relative', to: 'event', date: '2023-08-27', span: visit?.expression })
    expect(visit?.reason).toEqual({ kind: 'relative', to: 'published', date: published })
  })

  it('are left out where nothing tells when that event was', () => {
    expect(dates('Two days after the vote he left. Hours later it rained.')).toEqual([])
  })
})

describe('dates beyond the years that a date can name', () => {
  it.each([
    ['The cave was painted 30 centuries ago, and found in 1940.', '2023-08-25', ['1940']],
    ['The light goes out 90 centuries from now.', '2023-08-25', []],
    ['It happened over the past 300 decades.', '2023-08-25', []],
    ['He left three years ago.', '0001-01-01', []],
    ['She leaves tomorrow, and returns later this year.', '9999-12-31', ['9999-12-31']],
  ])('are left out, and the others found: %s', (text, day, expected) => {
    expect(dates(text, day)).toEqual(expected)
  })
})

describe('what looks like a date and is none', () => {
  it.each([
    'Its 737 Max jets flew, and the cat sat on the second mat.',
    'May I come in? He may march on, Theresa May said.',
    'Open 24/7 for 1,500 people aged 20 to 30.',
    'It cost $2000 or 2,000 euros, and 2000 people came.',
    'See page 1984 of the report, section 2019 and resolution 1973.',
    'Agenda 2030 is a plan, as is Vision 2040.',
    'At 7 p.m. he left after six years.',
    'Every Monday they meet, and every March they march.',
    'The 9/11 attacks and the September 11 attacks changed it.',
    'The Sunday Times wrote of Black Friday and of Saturday Night Live.',
    'It rains twice a year, every two years, for decades.',
  ])('%s', (text) => {
    expect(dates(text)).toEqual([])
  })
})

describe('an event', () => {
  it('is told in words of the source, with a title that fits a line', () => {
    const text =
      'But the port was closed on Monday, and the minister, who had been warned of the strike by his own officials, said that he would go on leave until talks between the crews and the owners resume on Sunday at the latest.'
    for (const event of findEvents(text, published)) {
      expect(text).toContain(event.title)
      expect(event.title.length).toBeLessThanOrEqual(120)
      expect(event.title).not.toMatch(/^But |[,.]$/)
    }
    expect(findEvents(text, published)[0]?.title).toBe('the port was closed on Monday')
  })

  it('is found once where a sentence tells the same date twice', () => {
    expect(dates('OSLO, 25 August 2023 – Boats today announced a sale.')).toEqual(['2023-08-25'])
  })

  it('counts for more when something was done than when something was said, and when it is exact', () => {
    const confidence = (text: string) => findEvents(text, published)[0]?.confidence ?? 0
    const done = confidence('The port was closed by the ministry on Monday.')
    expect(done).toBeGreaterThan(confidence('The port is safe, Ana Ruiz said on Monday.'))
    expect(done).toBeGreaterThan(confidence('The port was closed by the ministry in 2019.'))
    expect(confidence('The port was closed by the ministry in 2019.')).toBeGreaterThan(
      confidence('Ports are slow (Ek, 2019).'),
    )
  })

  it('has a date that is one, and spans in text order, whatever the text', () => {
    const words =
      'on in since by until before after between and from to the of a last next this two three days weeks months years ago later earlier Monday Sunday May March 3 31 2023 1990s 2024-02-30 13/13/2023 30/02/2023 quarter first half end constructor century centuries decades 90 999 ago from now early mid - – , . “ ” said will year summer weekend following same past'.split(
        ' ',
      )
    const days = fc.constantFrom(
      '2023-08-25',
      '2024-02-29',
      '2023-12-31',
      '2023-08',
      '2023',
      '0001-01-01',
      '9999-12-31',
      null,
    )
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 30 }), days, (chosen, day) => {
        const text = chosen.join(' ')
        let before = 0
        for (const event of findEvents(text, day)) {
          expect(() => parseEventDate(event.date)).not.toThrow()
          expect(event.expression.start).toBeGreaterThanOrEqual(before)
          expect(event.start).toBeLessThanOrEqual(event.expression.start)
          expect(event.end).toBeGreaterThanOrEqual(event.expression.end)
          expect(text).toContain(event.title)
          expect(event.title).not.toBe('')
          before = event.expression.start
        }
      }),
      { numRuns: 3000 },
    )
  })

  it.each(['on Monday two days after ', 'in the ', 'later ', 'from 5 to ', 'a few ', '2023-', 'day '])(
    'is looked for in reasonable time in a text of nothing but “%s”',
    (words) => {
      const spent = processorTime()
      findEvents(words.repeat(Math.ceil(100_000 / words.length)), published)
      expect(spent()).toBeLessThan(20_000)
    },
  )
})
