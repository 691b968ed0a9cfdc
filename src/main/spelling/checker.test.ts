import { describe, expect, it } from 'vitest'
import { type Checker, checkIn } from './checker.ts'

/** A session that notes what it is told. */
function session(languages: string[]) {
  const told: string[] = []
  const checker: Checker = {
    getSpellCheckerLanguages: () => languages,
    setSpellCheckerLanguages: (next) => void told.push(`in ${next.join(' and ') || 'none'}`),
    setSpellCheckerEnabled: (isOn) => void told.push(isOn ? 'on' : 'off'),
  }
  return { told, checker }
}

describe('spelling is checked', () => {
  it('only when the dictionaries are in place', async () => {
    const { told, checker } = session([])
    await checkIn(checker, ['en-GB', 'fr'], async () => {
      told.push('placed')
      return true
    })
    expect(told).toEqual(['placed', 'in none', 'in en-GB and fr', 'on'])
  })

  it('at a later start as it is already: nothing is loaded again', async () => {
    const { told, checker } = session(['en-GB', 'fr'])
    await checkIn(checker, ['en-GB', 'fr'], async () => false)
    expect(told).toEqual(['on'])
  })

  it('in the languages that were chosen since', async () => {
    const { told, checker } = session(['en-GB'])
    await checkIn(checker, ['fr'], async () => false)
    expect(told).toEqual(['in fr', 'on'])
  })

  it('in a language whose dictionary was put there anew, by that one', async () => {
    const { told, checker } = session(['fr'])
    await checkIn(checker, ['fr'], async () => true)
    expect(told).toEqual(['in none', 'in fr', 'on'])
  })

  it('not at all where a dictionary cannot be put there', async () => {
    const { told, checker } = session(['fr'])
    await expect(checkIn(checker, ['fr'], () => Promise.reject(new Error('the disk is full')))).rejects.toThrow('full')
    expect(told).toEqual(['off'])
  })
})
