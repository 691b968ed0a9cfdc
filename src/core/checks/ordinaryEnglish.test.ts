import { describe, expect, it } from 'vitest'
import { newId } from '../model/id.ts'
import { harbourNote } from '../model/note.fixture.ts'
import type { Note } from '../model/note.ts'
import { checkMemo } from './checkMemo.ts'
import { choosing, memoOf } from './checks.fixture.ts'

/** Paragraphs of the kinds that memos are made of, with nothing in them that a check should mark. */
const paragraphs = [
  'The ministry published its draft budget on Tuesday, two weeks later than planned. Spending on ports rises by 4.2 percent, most of it for dredging in Bergen and Kristiansand, while the subsidy for coastal ferries falls for the third year in a row.',
  'Kenya, Uganda and Tanzania signed the rail agreement in Nairobi. Kenyan officials said that Ugandan customs would move to the border post at Malaba; the Tanzanians asked for a year more. Ugandans who trade across the border welcomed it.',
  'Maria Ortega, a farmer from Jaén, told the committee that olive prices had doubled. Mario Ortiz, who speaks for the growers’ union, put it down to two dry winters and to buyers from Portugal and Morocco.',
  'If possible, replies should reach the desk by noon. As far as possible the delegation will travel by train; where that is not possible, cars can be ordered. It may rain, and the ferry might be late, but everybody could still be home by Friday.',
  'The council met on a Friday in March, and again in May. Mark Hill asked whether the bill could pass before summer. Rose Field and Will Stone did not vote. By chance, the chair was absent on both days.',
  'Iran and Iraq reopened the crossing at Mehran; Mali and Niger did not follow. Slovakia and Slovenia abstained, Austria voted in favour, and Australia sent an observer. Neither Zambia nor Gambia was represented.',
  'Prices are certain to be discussed, a certain amount of patience was asked for, and certainly nobody was surprised. The odds and ends of the programme were left to the secretariat.',
  'The Seafarers’ Union and the Harbour Board have met nine times. The Board’s chair, Ingrid Dahl, thanked the Union’s members. Dahl’s deputy, Jens Dahle of Norlake Ferries, sent his regrets.',
  'In 2019 the firm employed 1,240 people; in 2023 it employed 611. Revenue fell from £92 million to £55 million. The auditors (Reeve & Marsh LLP) noted that 30 percent of the loss came from one contract.',
  'The report is divided into five parts: demand, supply, prices, risks, and next steps. Part three is the shortest. Annex B lists the people who were interviewed, among them Dr. A. Okafor, Prof. L. Okonkwo and Ms. T. Okoye.',
  'President Lula da Silva flew from Brasília to Beijing; Brazilian exporters travelled with him. Chinese buyers signed for soya and beef. São Paulo’s exchange closed higher, and Sao Tome was not on the route.',
  'She was an unlikely hero of the talks, and her more likely successors stayed at home. The so-called “peace dividend” was spent twice. He called the plan “dead on arrival”, and nobody contradicted him.',
  'Stephen Wright and Steven White signed for the two towns. Katherine Price kept the minutes; Catherine Pryce, of the other delegation, kept her own. Jon and John shared a taxi.',
  'Both sides have confidence in the mediator. High winds closed the airport, low water the river, and moderate demand kept hotels half empty. Business confidence rose.',
  'Was it worth it? Is a second round likely? What would it cost, and who could possibly pay for it? These questions were put to the ministry in writing.',
  'We met the ambassador on Monday. We expect to receive the text this week and expect to publish a summary. We believe in punctuality, and begin at nine. A survey of likely voters was handed out.',
]

const headings = ['# Background', '# What was said', '# Wider context: Norway, Sweden and Finland', '# Next steps']

function evidence(): Note {
  const names = [
    'Ana Ruiz',
    'Gina Raimondo',
    'Rob Strayer',
    'Wang Wenbin',
    'Maria Ortega',
    'China',
    'Harbour Post',
    'Chinese officials',
    'Erik Larsson',
    'Slovenia',
  ]
  const actors = names.map((name) => ({
    id: newId(),
    kind: 'person' as const,
    name,
    aliases: [],
    role: '',
    affiliation: '',
  }))
  return { ...harbourNote(), actors }
}

describe('ordinary English', () => {
  it.each(['icd203', 'phia'] as const)('is not marked anywhere (%s)', (standard) => {
    const blocks = [...headings, ...paragraphs].sort((a, b) => a.length - b.length)
    const memo = memoOf(...blocks)
    const notes = [evidence()]
    expect(checkMemo(choosing(memo, notes), notes, { standard, off: [] })).toEqual([])
    expect(checkMemo(memo, [], { standard, off: [] })).toEqual([])
  })
})
