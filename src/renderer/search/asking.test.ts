import { describe, expect, it } from 'vitest'
import { newestOnly } from './asking.ts'

/** Questions that are answered when the test says so. */
function slow() {
  const asked: { question: string; answer: (text: string) => void; fail: (error: Error) => void }[] = []
  const taken: string[] = []
  const failed: unknown[] = []
  const asking = newestOnly<string, string>(
    (question) =>
      new Promise((answer, fail) => {
        asked.push({ question, answer, fail })
      }),
    (answer, question) => taken.push(`${question}: ${answer}`),
    (error) => failed.push(error),
  )
  const settle = () => new Promise((resolve) => setTimeout(resolve))
  return { ...asking, asked, taken, failed, settle }
}

describe('asking while somebody types', () => {
  it('has one question under way, and then goes on with the newest alone', async () => {
    const { ask, asked, taken, settle } = slow()
    ask('t')
    ask('ta')
    ask('tar')
    expect(asked.map(({ question }) => question)).toEqual(['t'])
    asked[0]?.answer('old')
    await settle()
    expect(asked.map(({ question }) => question)).toEqual(['t', 'tar'])
    asked[1]?.answer('new')
    await settle()
    expect(taken).toEqual(['tar: new'])
  })

  it('takes no answer after the search was cleared, and can begin again', async () => {
    const { ask, forget, asked, taken, settle } = slow()
    ask('tar')
    forget()
    ask('gong')
    asked[0]?.answer('of before')
    await settle()
    asked[1]?.answer('found')
    await settle()
    expect(taken).toEqual(['gong: found'])
  })

  it('goes on after a question could not be answered', async () => {
    const { ask, asked, taken, failed, settle } = slow()
    ask('a')
    asked[0]?.fail(new Error('no'))
    await settle()
    ask('b')
    asked[1]?.answer('found')
    await settle()
    expect(failed).toHaveLength(1)
    expect(taken).toEqual(['b: found'])
  })
})
