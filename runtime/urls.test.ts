import { describe, expect, it } from 'vitest'
import { addScheme, fromChromium, toChromium } from './urls.ts'

addScheme('app')

describe('addresses of a scheme of the application’s own', () => {
  it('go to Chromium and back unchanged', () => {
    for (const url of ['app://readout/index.html', 'app://readout/a/b?c=d#e', 'app://readout/']) {
      expect(toChromium(url)).toMatch(/^https:\/\/readout\.app\.standin\.internal\//u)
      expect(fromChromium(toChromium(url))).toBe(url)
    }
  })

  it('are not mixed up with others', () => {
    for (const url of ['https://example.com/app', 'data:text/html,x', 'other://readout/x', 'blob:https://x/y']) {
      expect(toChromium(url)).toBe(url)
      expect(fromChromium(url)).toBe(url)
    }
    expect(fromChromium('https://readout.other.standin.internal/x')).toBe('https://readout.other.standin.internal/x')
    expect(fromChromium('https://evil.example/?https://readout.app.standin.internal/')).toBe(
      'https://evil.example/?https://readout.app.standin.internal/',
    )
  })
})
