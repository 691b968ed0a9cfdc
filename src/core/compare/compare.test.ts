import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { processorTime } from '../../../scripts/processorTime.ts'
import { emptyMemo } from '../memo/emptyMemo.ts'
import { Memo } from '../model/memo.ts'
import { heading, type Inline, list, type MemoBlock, paragraph, type Quoted, textLine } from '../model/memoBody.ts'
import { type Change, compareMemos, countChanges } from './compare.ts'
import { compareWords } from './words.ts'

const base = emptyMemo(new Date(2024, 2, 1), { subject: 'Port strike' })

function memoOf(...body: MemoBlock[]): Memo {
  return { ...base, body }
}

const said = (words: string) => paragraph(textLine(words))
const quoted: Quoted = { note: 'n', annotation: 'a', exact: 'the strike is over', speaker: 'Ana Ruiz', alterations: [] }

/** What differs, a line each. */
function differences(left: Memo, right: Memo): string[] {
  return compareMemos(left, right)
    .filter(({ kind }) => kind !== 'same')
    .map(({ kind, words, isMoved }) => `${isMoved ? 'moved ' : ''}${kind}: ${words.map(marked).join('')}`)
}

function marked({ kind, text }: Change['words'][number]): string {
  return kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `{-${text}-}`
}

describe('comparing two memos', () => {
  it('shows the words that changed within a paragraph, a rewritten phrase as one', () => {
    const left = memoOf(said('The strike may end soon, officials say.'))
    const right = memoOf(said('The strike will not end soon, officials say.'))
    expect(differences(left, right)).toEqual(['changed: The strike {-may-}{+will not+} end soon, officials say.'])
    const rewritten = memoOf(said('The strike ends this week, officials say.'))
    expect(differences(left, rewritten)).toEqual([
      'changed: The strike {-may end soon-}{+ends this week+}, officials say.',
    ])
  })

  it('keeps paragraphs together with the ones they came from when others come and go between them', () => {
    const left = memoOf(heading(1, 'Background'), said('It took nine days to end it.'), said('Nobody asked the owner.'))
    const right = memoOf(
      heading(1, 'Background'),
      said('A new first paragraph.'),
      said('It took ten days to end it.'),
      said('What follows is open.'),
    )
    expect(differences(left, right)).toEqual([
      'added: {+A new first paragraph.+}',
      'changed: It took {-nine-}{+ten+} days to end it.',
      'removed: {-Nobody asked the owner.-}',
      'added: {+What follows is open.+}',
    ])
  })

  it('says that a paragraph was moved, and does not call it new', () => {
    const left = memoOf(said('One thing.'), said('Another matter.'), said('The third point.'))
    const right = memoOf(said('Another matter.'), said('The third point.'), said('One thing.'))
    const changes = compareMemos(left, right)
    expect(differences(left, right)).toEqual(['moved removed: {-One thing.-}', 'moved added: {+One thing.+}'])
    expect(countChanges(changes)).toEqual([{ group: 'paragraph', kind: 'moved', count: 1 }])
  })

  it('compares the fields of the head each with itself', () => {
    const right = { ...base, head: { ...base.head, to: 'The Director', subject: 'Dock strike' } }
    expect(differences(memoOf(), right)).toEqual(['added: {+The Director+}', 'changed: {-Port-}{+Dock+} strike'])
  })

  it('compares a quotation with the one that quotes the same passage, and only with that', () => {
    const before = memoOf({ type: 'quotation', attrs: quoted })
    const cut: Quoted = { ...quoted, alterations: [{ type: 'omission', start: 0, end: 4 }] }
    expect(differences(before, memoOf({ type: 'quotation', attrs: cut }))).toHaveLength(1)
    expect(compareMemos(before, memoOf({ type: 'quotation', attrs: cut })).at(-1)?.kind).toBe('changed')
    const other = memoOf({ type: 'quotation', attrs: { ...quoted, annotation: 'b' } })
    expect(countChanges(compareMemos(before, other))).toEqual([
      { group: 'quotation', kind: 'added', count: 1 },
      { group: 'quotation', kind: 'removed', count: 1 },
    ])
  })

  it('notices a citation that points elsewhere, though every word is the same', () => {
    const { alterations: _alterations, ...citation } = quoted
    const citing = (annotation: string): Inline[] => [
      ...textLine('It is over.'),
      { type: 'citation', attrs: { ...citation, annotation } },
    ]
    const [left, right] = [memoOf(paragraph(citing('a'))), memoOf(paragraph(citing('b')))]
    expect(differences(left, right)).toEqual([
      'changed: It is over.{-[cites “the strike is over”]-}{+[cites “the strike is over”]+}',
    ])
    expect(differences(left, left)).toEqual([])
  })

  it('tells a paragraph that became an item, and counts what changed by sort', () => {
    const left = memoOf(said('One thing to note.'))
    const right = memoOf(list('bulletList', [textLine('One thing to note.')]), heading(2, 'New'))
    const changes = compareMemos(left, right)
    expect(changes.find(({ kind }) => kind === 'changed')).toMatchObject({
      left: { form: 'paragraph' },
      right: { form: 'bullet' },
    })
    expect(countChanges(changes)).toEqual([
      { group: 'heading', kind: 'added', count: 1 },
      { group: 'item', kind: 'changed', count: 1 },
    ])
  })

  it('ends in time, for two long memos that are alike and for two paragraphs that have nothing in common', () => {
    const long = (word: string) =>
      memoOf(...Array.from({ length: 400 }, (_, index) => said(`${word} ${index} ${'and so it goes on '.repeat(8)}`)))
    const spent = processorTime()
    expect(countChanges(compareMemos(long('strike'), long('harbour')))).not.toEqual([])
    const words = (step: number) => Array.from({ length: 3000 }, (_, index) => `w${(index * step) % 9973}`).join(' ')
    const [left, right] = [words(7), words(11)]
    const tokens = (text: string) => text.split(/(?= )|(?<= )/u).map((one) => ({ text: one, key: one }))
    expect(compareWords(tokens(left), tokens(right))).toEqual([
      { kind: 'removed', text: left },
      { kind: 'added', text: right },
    ])
    expect(spent()).toBeLessThan(5000)
  })
})

const word = fc.constantFrom('the', 'strike', 'is', 'over', 'Ana', '14', '“yes”', 'naïve', '東京', '👩‍👩‍👧', ',', '\n')
const text = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '))
const inline: fc.Arbitrary<Inline> = fc.oneof(
  fc.constantFrom('the end', ' and', 'so').map((words): Inline => ({ type: 'text', text: words })),
  fc.constant<Inline>({ type: 'break' }),
  fc.constantFrom('a', 'b').map((annotation): Inline => ({ type: 'quote', attrs: { ...quoted, annotation } })),
  fc.string().map((words): Inline => ({ type: 'footnote', attrs: { text: words } })),
)
const line = fc.oneof(text.map(textLine), fc.array(inline, { maxLength: 5 }))
const block: fc.Arbitrary<MemoBlock> = fc.oneof(
  line.map((content) => paragraph(content)),
  text.map((words) => heading(1, words)),
  fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => list('orderedList', lines)),
  fc.constantFrom('a', 'b').map((annotation): MemoBlock => ({ type: 'quotation', attrs: { ...quoted, annotation } })),
  line.map((content): MemoBlock => ({ type: 'bottomLine', content: [paragraph(content)] })),
)
const memo = fc.array(block, { maxLength: 8 }).map((body) => memoOf(...body))

describe('of any two memos', () => {
  it('the words of each change give the text of either side', () => {
    fc.assert(
      fc.property(memo, memo, (left, right) => {
        for (const change of compareMemos(left, right)) {
          const read = (side: 'added' | 'removed') =>
            change.words.flatMap(({ kind, text }) => (kind === side || kind === 'same' ? [text] : [])).join('')
          expect(read('removed')).toBe(change.left?.text ?? '')
          expect(read('added')).toBe(change.right?.text ?? '')
        }
      }),
    )
  })

  it('the left sides in order are the left memo, and the right sides the right one', () => {
    fc.assert(
      fc.property(memo, memo, (left, right) => {
        const changes = compareMemos(left, right)
        const side = (which: 'left' | 'right') => changes.flatMap((one) => one[which]?.text ?? [])
        expect(side('left')).toEqual(compareMemos(left, left).flatMap((one) => one.left?.text ?? []))
        expect(side('right')).toEqual(compareMemos(right, right).flatMap((one) => one.right?.text ?? []))
      }),
    )
  })

  it('a memo compared with itself, or with what a file makes of it, has no change', () => {
    fc.assert(
      fc.property(memo, (one) => {
        const again = Memo.parse(JSON.parse(JSON.stringify(one)))
        expect(countChanges(compareMemos(one, again))).toEqual([])
        expect(compareMemos(one, one).every(({ kind }) => kind === 'same')).toBe(true)
      }),
    )
  })

  it('as much is added one way as is removed the other way', () => {
    fc.assert(
      fc.property(memo, memo, (left, right) => {
        const count = (changes: Change[], wanted: string) => changes.filter(({ kind }) => kind === wanted).length
        const there = compareMemos(left, right)
        const back = compareMemos(right, left)
        expect(count(there, 'added') - count(there, 'removed')).toBe(count(back, 'removed') - count(back, 'added'))
      }),
    )
  })
})

describe('words', () => {
  it('are the same in either direction of reading', () => {
    const tokens = fc.array(fc.constantFrom('a', 'b', ' ', 'c').map((one) => ({ text: one, key: one })))
    fc.assert(
      fc.property(tokens, tokens, (left, right) => {
        const runs = compareWords(left, right)
        const read = (side: string) => runs.flatMap(({ kind, text }) => (kind === side ? [] : [text])).join('')
        expect(read('added')).toBe(left.map(({ text }) => text).join(''))
        expect(read('removed')).toBe(right.map(({ text }) => text).join(''))
        expect(runs.every(({ text }) => text !== '')).toBe(true)
      }),
    )
  })
})
