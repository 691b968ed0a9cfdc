import { describe, expect, it } from 'vitest'
import { isReachable } from './windowBounds.ts'

const main = { workArea: { x: 0, y: 25, width: 1920, height: 1055 } }
const second = { workArea: { x: 1920, y: 0, width: 1280, height: 1024 } }
const size = { width: 1280, height: 800 }

describe('a window that is put back where it was', () => {
  it('is on a display that is there, wholly or in part', () => {
    expect(isReachable({ x: 100, y: 60, ...size }, [main])).toBe(true)
    expect(isReachable({ x: -1100, y: 60, ...size }, [main])).toBe(true)
    expect(isReachable({ x: 2200, y: 10, ...size }, [main, second])).toBe(true)
  })

  it('is not where a display was that is gone', () => {
    expect(isReachable({ x: 2200, y: 10, ...size }, [main])).toBe(false)
    expect(isReachable({ x: 100, y: 60, ...size }, [])).toBe(false)
  })

  it('can be taken hold of at its upper edge', () => {
    expect(isReachable({ x: 100, y: 0, ...size }, [main])).toBe(false)
    expect(isReachable({ x: 100, y: 1070, ...size }, [main])).toBe(false)
    expect(isReachable({ x: 1850, y: 60, ...size }, [main])).toBe(false)
  })
})
