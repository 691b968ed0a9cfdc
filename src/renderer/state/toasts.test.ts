import { afterEach, beforeEach, expect, it } from 'vitest'
import { ReadoutError } from '../../core/errors.ts'
import { complain, say, useToasts } from './toasts.ts'

const shown = () => useToasts.getState().toasts.map(({ text }) => text)
const failed = (what: string) => complain(new ReadoutError('disk', what, { advice: null }))

beforeEach(() => useToasts.setState({ toasts: [] }))
afterEach(() => useToasts.setState({ toasts: [] }))

it('an error, which holds the way out of it, stays while other things are said', () => {
  failed('It was not saved.')
  for (const said of ['one', 'two', 'three', 'four']) say(said)
  expect(shown()).toEqual(['It was not saved.', 'three', 'four'])
})

it('what was said last is seen beside however many errors', () => {
  for (const what of ['First.', 'Second.', 'Third.', 'Fourth.']) failed(what)
  say('done')
  expect(shown()).toEqual(['Second.', 'Third.', 'Fourth.', 'done'])
})
