import { describe, expect, it, vi } from 'vitest'
import { webAddress } from '../core/web/webAddress.ts'
import { questionAbout } from './external.ts'

vi.mock('electron', () => ({ app: {}, dialog: {}, shell: {}, BrowserWindow: {}, screen: {} }))

function asked(text: string) {
  const address = webAddress(text)
  if (address === null) throw new Error(`${text} cannot be opened`)
  return questionAbout(address, 'document')
}

describe('the question before an address is opened', () => {
  it('names the host and the whole address, and takes no for its first answer', () => {
    const question = asked('https://example.com/a?b=c')
    expect(question).toMatchObject({
      message: 'Open example.com in your browser?',
      buttons: ['Cancel', 'Open in browser'],
      defaultId: 0,
      cancelId: 0,
    })
    expect(question.detail).toContain('https://example.com/a?b=c')
  })

  it('names a host of other letters by its punycode and says why', () => {
    const question = asked('https://аpple.com/')
    expect(question.message).toContain('xn--pple-43d.com')
    expect(question.message + question.detail).not.toContain('аpple')
    expect(question.detail).toContain('look like')
  })

  it('does not let a long address push its host or its buttons away', () => {
    const question = asked(`https://example.com/${'a'.repeat(1900)}`)
    expect(question.message).toBe('Open example.com in your browser?')
    expect(question.detail.length).toBeLessThan(600)
  })
})
