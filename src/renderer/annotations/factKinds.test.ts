import { describe, expect, it } from 'vitest'
import { factKinds } from './factKinds.ts'

describe('a fact that is typed', () => {
  it.each(['2023', '2023-08', '2023-08-27', ' 2024-02-29 ', '0999'])('%s is a date', (typed) => {
    expect(factKinds.published.read(typed)).toEqual({ value: typed.trim(), shown: typed.trim() })
  })

  it.each(['27 August 2023', '2023-13', '2023-06-31', '2023-02-29', '23', '2023-8'])('%s is none', (typed) => {
    expect(factKinds.published.read(typed)).toHaveProperty('problem')
  })

  it('is unknown again when its field is emptied', () => {
    expect(factKinds.published.read('  ')).toEqual({ value: null, shown: '' })
    expect(factKinds.language.read('')).toEqual({ value: '', shown: '' })
    expect(factKinds.authors.read(' , ')).toEqual({ value: [], shown: '' })
  })

  it('names several authors, each once', () => {
    expect(factKinds.authors.read('Ana  Ruiz,John Gong, Ana Ruiz,')).toEqual({
      value: ['Ana Ruiz', 'John Gong'],
      shown: 'Ana Ruiz, John Gong',
    })
  })

  it('is a language by its tag, in the tag’s own spelling', () => {
    expect(factKinds.language.read('ZH-hant')).toEqual({ value: 'zh-Hant', shown: 'zh-Hant' })
    expect(factKinds.language.read('English, I think')).toHaveProperty('problem')
  })
})
