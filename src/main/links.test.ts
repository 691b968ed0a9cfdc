import { describe, expect, it, vi } from 'vitest'
import { Links } from './links.ts'

vi.mock('electron', () => ({ app: {} }))

const link = 'readout://note/abc#def'

describe('a link that is followed', () => {
  it('waits until the window asks for it, and is given once', () => {
    const links = new Links()
    links.follow(link)
    expect(links.take()).toEqual({ note: 'abc', annotation: 'def' })
    expect(links.take()).toBeNull()
  })

  it('is found among the arguments of a start, wherever it stands', () => {
    const links = new Links()
    links.followIn(['--user-data-dir=/profile', '/application', link, '--vault', '/vault'])
    expect(links.take()).toEqual({ note: 'abc', annotation: 'def' })
    links.followIn(['/application', '--vault', '/vault'])
    expect(links.take()).toBeNull()
  })

  it('is announced to a window that is there; the last one counts', () => {
    const links = new Links()
    const announce = vi.fn()
    links.follow('readout://note/earlier')
    links.onFollowed(announce)
    expect(announce).not.toHaveBeenCalled()
    links.follow(link)
    expect(announce).toHaveBeenCalledOnce()
    expect(links.take()).toEqual({ note: 'abc', annotation: 'def' })
  })

  it('is refused with a sentence when it does not lead to a note, and then forgotten', () => {
    const links = new Links()
    links.followIn(['READOUT:../../vault/readout.json'])
    expect(() => links.take()).toThrow('The link that was followed does not lead to a note.')
    expect(links.take()).toBeNull()
  })
})
