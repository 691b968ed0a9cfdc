import { describe, expect, it } from 'vitest'
import { parsePlainText } from '../../core/import/plainText.ts'
import { extend, neighbour, sentencesOf } from './sentences.ts'

const { text, blocks } = parsePlainText('A title\n\nOne is here. Two follows!\n\nThree.', 'a.txt')
const sentences = sentencesOf(text, blocks)
const words = sentences.map(({ start, end }) => text.slice(start, end))

describe('going through a text by sentences', () => {
  it('takes each without the white space after it, and never across blocks', () => {
    expect(words).toEqual(['A title', 'One is here.', 'Two follows!', 'Three.'])
  })

  it('starts at either end and stops there', () => {
    expect(neighbour(sentences, null, 1)).toEqual(sentences[0])
    expect(neighbour(sentences, null, -1)).toEqual(sentences[3])
    expect(neighbour(sentences, sentences[3] ?? null, 1)).toEqual(sentences[3])
    expect(neighbour(sentences, sentences[2] ?? null, -1)).toEqual(sentences[1])
  })

  it('widens downward and narrows again, a sentence at a time', () => {
    const at = (index: number) => sentences[index] ?? { start: -1, end: -1 }
    const second = { anchor: at(1).start, focus: at(1).end }
    const wider = extend(sentences, second, 1)
    expect(wider).toEqual({ anchor: at(1).start, focus: at(2).end })
    expect(extend(sentences, wider, -1)).toEqual(second)
    expect(extend(sentences, second, -1)).toEqual({ anchor: at(1).end, focus: at(0).start })
    expect(extend(sentences, { anchor: at(1).end, focus: at(0).start }, 1)).toEqual({
      anchor: at(1).end,
      focus: at(1).start,
    })
  })

  it('stays at the ends of the text', () => {
    const all = { anchor: 0, focus: text.length }
    expect(extend(sentences, all, 1)).toEqual(all)
  })

  it('goes on from a selection that is no sentence', () => {
    const inTwo = { start: text.indexOf('follows'), end: text.indexOf('follows') + 3 }
    expect(neighbour(sentences, inTwo, 1)).toEqual(sentences[3])
  })
})
