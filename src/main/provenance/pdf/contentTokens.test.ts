import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contentTokens } from './contentTokens.ts'
import { Name, nameToken, objectToken, stringToken } from './objects.ts'
import { Parser } from './parser.ts'

const tokens = (content: string) => Buffer.from(contentTokens(Buffer.from(content, 'latin1'))).toString('latin1')

describe('the one spelling of a content stream', () => {
  test.each([
    ['+0.50 -3. 007 -0.0 .0 0 -.25 100', '.5 -3 7 0 0 0 -.25 100 '],
    ['1.2.3 - . 4-2 1e5', '1.2.3 - . 4-2 1e5 '],
    ['BT\r\n% a comment (\n/F1\t12 Tf', 'BT /F1 12 Tf '],
    ['(a\\(b\\)\\101(c)\\\n) Tj', '<6128622941286329> Tj '],
    ['<4 1 4> Tj <FF>', '<4140> Tj <ff> '],
    ['/A#42#20#2f /#7', '/AB#20#2F /#237 '],
    ['[(a)-20(b)]TJ', '[ <61> -20 <62> ] TJ '],
    ['/P<</MCID 0>>BDC', '/P << /MCID 0 >> BDC '],
    ['BI /W 1 ID \x01\x02 EI Q', 'BI /W 1 ID \0 \x01\x02 EI Q'],
    ['q (never closed', 'q \0(never closed'],
    ['q ) Q', 'q \0) Q'],
  ])('%j', (content, expected) => {
    expect(tokens(content)).toBe(expected)
  })

  test('is its own spelling', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), (content) => {
        const once = tokens(content)
        if (!once.includes('\0')) expect(tokens(once)).toBe(once)
      }),
    )
  })

  test('differs where a number, a string or a name differs', () => {
    const token = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }).map(objectToken),
      fc.uint8Array({ maxLength: 5 }).map(stringToken),
      fc.string({ unit: 'binary-ascii', maxLength: 5 }).map(nameToken),
    )
    fc.assert(
      fc.property(token, token, (a, b) => {
        // The smallest numbers are written as zero, with a sign or without.
        fc.pre(a !== '-0' && b !== '-0')
        expect(tokens(a) === tokens(b)).toBe(a === b)
      }),
    )
  })
})

describe('objects', () => {
  const parse = (text: string) => new Parser(Buffer.from(text, 'latin1'), 0, () => 0).object()

  test('strings and names come back as they were written', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.string({ unit: 'binary-ascii' }), (bytes, name) => {
        expect(Buffer.from(parse(stringToken(bytes)) as Uint8Array).equals(bytes)).toBe(true)
        expect(parse(nameToken(name))).toEqual(new Name(name))
      }),
    )
  })

  test('numbers come back as they were written', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }), (value) => {
        const small = Math.abs(value) < 1e-6
        if (!small) expect(parse(objectToken(value))).toBe(value)
      }),
    )
  })

  test.each(['--1', '1.2.3', '<</A 1/A 2>>', '(open', '<0g>', '[1', '<</A 1', '', '['.repeat(1000)])(
    '%s, where programs would guess, is an error',
    (text) => {
      expect(() => parse(text)).toThrow('The PDF is damaged')
    },
  )
})
