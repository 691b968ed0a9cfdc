import { describe, expect, it } from 'vitest'
import { isOwnAddress, isOwnPage } from './ownPage.ts'

describe('a message', () => {
  it('is taken from the window’s own page', () => {
    expect(isOwnPage({ url: 'app://readout/index.html', parent: null })).toBe(true)
    expect(isOwnPage({ url: 'app://readout/#note', parent: null })).toBe(true)
  })

  it.each([
    '',
    'about:blank',
    'about:srcdoc',
    'data:text/html,<p>',
    'blob:app://readout/1',
    'file:///index.html',
    'https://readout/index.html',
    'http://readout/',
    'app://readout.evil/index.html',
    'app://evil/index.html',
    'app://readout:8080/index.html',
    'app://readout@evil/index.html',
    'app://user@readout/index.html',
    'app://readout/print/0b0c',
    'app://readout/assets/page.html',
    'app:readout/index.html',
    'apps://readout/index.html',
    'javascript:app://readout/index.html',
    'http://localhost:5173/',
  ])('is not taken from another page: %s', (url) => {
    expect(isOwnPage({ url, parent: null })).toBe(false)
  })

  it('is not taken from a frame in it, nor from one that is gone', () => {
    expect(isOwnPage({ url: 'app://readout/index.html', parent: {} })).toBe(false)
    expect(isOwnPage(null)).toBe(false)
  })

  it('is taken from electron-vite’s page only while developing', () => {
    const url = 'http://localhost:5173/src/index.html'
    expect(isOwnAddress(url, 'http://localhost:5173')).toBe(true)
    expect(isOwnAddress('http://localhost:51730/', 'http://localhost:5173')).toBe(false)
    expect(isOwnAddress('http://localhost:5173.evil.example/', 'http://localhost:5173')).toBe(false)
    expect(isOwnAddress(url)).toBe(false)
  })
})
