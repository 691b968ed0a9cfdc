import { describe, expect, it, vi } from 'vitest'
import { followed, linkIn } from './links.ts'

vi.mock('electron', () => ({ app: {} }))

const link = 'readout://note/abc#def'

describe('a link that is followed', () => {
  it('is found among the arguments of a start, wherever it stands', () => {
    expect(linkIn(['--user-data-dir=/profile', '/application', link, '--vault', '/vault'])).toBe(link)
    expect(linkIn(['/application', '--vault', '/vault'])).toBeNull()
  })

  it('leads to a note and an annotation in it', () => {
    expect(followed(link)).toEqual({ note: 'abc', annotation: 'def' })
  })

  it('is refused with a sentence when it does not lead to a note', () => {
    expect(() => followed('READOUT:../../vault/readout.json')).toThrow(
      'The link that was followed does not lead to a note.',
    )
  })
})
