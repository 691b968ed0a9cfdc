import { afterEach, expect, it } from 'vitest'
import { z } from 'zod'
import { saidBy, speakSchemas } from './speakSchemas.ts'

const wrong = (schema: z.ZodType) => saidBy(schema.safeParse(1).error?.issues[0])

afterEach(() => speakSchemas('en'))

it('a schema says in the language of the interface what does not fit', () => {
  expect(wrong(z.string())).toBe('Invalid input: expected string, received number')
  speakSchemas('fr')
  expect(wrong(z.string())).toMatch(/^Entrée invalide/u)
  speakSchemas('en')
  expect(wrong(z.string())).toMatch(/^Invalid input/u)
})

it('a rule of our own has no words for people', () => {
  expect(wrong(z.int().refine((value) => value > 1, 'more than one'))).toBe('')
})
