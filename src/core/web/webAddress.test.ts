import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longestAddress, webAddress } from './webAddress.ts'

describe('the address of a source', () => {
  it('can be opened where it is a plain https address', () => {
    expect(webAddress('https://example.com/a?b=c#d')).toEqual({
      url: 'https://example.com/a?b=c#d',
      host: 'example.com',
      isInternational: false,
    })
    expect(webAddress('HTTPS://Example.COM')?.url).toBe('https://example.com/')
    expect(webAddress('https://example.com:8443/')?.host).toBe('example.com:8443')
    expect(webAddress('https://example.com:443/')?.host).toBe('example.com')
    expect(webAddress('https://[::1]/')?.host).toBe('[::1]')
  })

  it('shows a host of other letters by its punycode, so that it cannot pass for another', () => {
    // The first letter is Cyrillic.
    expect(webAddress('https://аpple.com/')).toMatchObject({ host: 'xn--pple-43d.com', isInternational: true })
    expect(webAddress('https://münchen.example/')).toMatchObject({
      host: 'xn--mnchen-3ya.example',
      isInternational: true,
    })
    expect(webAddress('https://example.com／evil')).toBeNull()
    // A full stop of another script is one to a browser as well.
    expect(webAddress('https://example。com/')?.host).toBe('example.com')
    expect(webAddress('https://ⓔxample.com/')?.host).toBe('example.com')
  })

  it.each([
    ['', 'nothing'],
    ['example.com', 'no scheme'],
    ['//example.com/', 'no scheme'],
    ['http://example.com/', 'not encrypted'],
    ['mailto:a@example.com', 'another scheme'],
    ['javascript:alert(1)', 'a script'],
    ['JaVaScRiPt:alert(1)', 'a script'],
    ['javascript://https://example.com/%0aalert(1)', 'a script'],
    ['data:text/html,<script>', 'data'],
    ['file:///etc/passwd', 'a file'],
    ['file://host/share', 'a file'],
    ['smb://host/share', 'another scheme'],
    ['ms-msdt:/id PCWDiagnostic', 'another program'],
    ['search-ms:query=x', 'another program'],
    ['readout://note/a', 'this program'],
    ['app://readout/index.html', 'this program'],
    ['view-source:https://example.com/', 'another scheme'],
    ['blob:https://example.com/1', 'another scheme'],
    ['https:/example.com', 'one slash'],
    ['https:example.com', 'no slash'],
    ['https:\\\\example.com', 'backslashes'],
    ['https:\\/example.com', 'backslashes'],
    ['https://example.com\\@evil.example', 'a backslash'],
    ['https:///example.com', 'three slashes'],
    ['https://', 'no host'],
    ['https://?a', 'no host'],
    ['https://user@example.com/', 'a user’s name'],
    ['https://user:pass@example.com/', 'a password'],
    ['https://example.com@evil.example/', 'a name that looks like a host'],
    ['https://@evil.example/', 'an empty name'],
    ['https://:@evil.example/', 'an empty name'],
    [' https://example.com/', 'white space before it'],
    ['https://example.com/ ', 'white space behind it'],
    ['https://exa mple.com/', 'white space in it'],
    ['https://example.com/\n', 'a line end'],
    ['https://exa\tmple.com/', 'a tab, which a browser leaves out'],
    ['ht\ntps://example.com/', 'a line end, which a browser leaves out'],
    ['https://example.com/\0', 'NUL'],
    ['https://example.com/\u202egpj.exe', 'a mark that turns the text round'],
    ['https://exam\u200bple.com/', 'a character without width'],
    ['https://example.com/\u2066x', 'a mark that isolates'],
    ['https://example.com/\ufeff', 'a byte order mark'],
    ['https://%00/', 'no host that can be'],
    ['https://exa%mple.com/', 'no host that can be'],
    ['https://example.com:99999/', 'no port that can be'],
    [`https://example.com/${'a'.repeat(longestAddress)}`, 'too long'],
    [`https://example.com/${'é'.repeat(longestAddress / 3)}`, 'too long once it is encoded'],
  ])('cannot be opened: %j (%s)', (text) => {
    expect(webAddress(text)).toBeNull()
  })

  it('is, whatever it was made of, one of an https host without credentials, and reads the same again', () => {
    const piece = fc.constantFrom(
      'https:',
      'http:',
      'javascript:',
      '/',
      '\\',
      '@',
      ':',
      '.',
      '#',
      '?',
      '%',
      'a',
      'xn--',
      'é',
      '\u202e',
      '\t',
      ' ',
      '[',
      ']',
      '443',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 2 }), fc.webUrl()), { maxLength: 9 }), (pieces) => {
        const found = webAddress(pieces.join(''))
        if (found === null) return
        const parsed = new URL(found.url)
        expect(parsed.protocol).toBe('https:')
        expect(parsed.username + parsed.password).toBe('')
        expect(found.host).toMatch(/^[\x21-\x7e]+$/u)
        expect(webAddress(found.url)).toEqual(found)
      }),
      { numRuns: 3000 },
    )
  })
})
