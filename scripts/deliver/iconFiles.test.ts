import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../project.mjs'

const read = (path: string) => readFileSync(join(root, 'resources', path))

/** The sides of a PNG, from its header: eight bytes of mark, then length and name of the first chunk, then width and height. */
function sidesOf(png: Buffer): string {
  expect(png.toString('latin1', 1, 4)).toBe('PNG')
  return `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`
}

describe('the icons', () => {
  it('are drawn from the drawing as it is now (npm run icons draws them anew)', () => {
    const hash = createHash('sha256').update(read('icon.svg')).digest('hex')
    expect(read('icons/drawn-from.txt').toString().trim()).toBe(hash)
  })

  it('are there as pictures of the sizes that Linux looks for', () => {
    for (const size of [16, 24, 32, 48, 64, 128, 256, 512, 1024])
      expect(sidesOf(read(`icons/${size}x${size}.png`))).toBe(`${size}x${size}`)
  })

  it('are in the file for Windows, each of the size that its directory says', () => {
    const ico = read('icons/icon.ico')
    const count = ico.readUInt16LE(4)
    const sides = Array.from({ length: count }, (_, index) => {
      const at = 6 + 16 * index
      const [length, offset] = [ico.readUInt32LE(at + 8), ico.readUInt32LE(at + 12)]
      const side = ico.readUInt8(at) || 256
      expect(sidesOf(ico.subarray(offset, offset + length))).toBe(`${side}x${side}`)
      return side
    })
    expect(sides).toEqual([16, 24, 32, 48, 64, 128, 256])
  })

  it('are in the file for macOS, up to 1024 pixels', () => {
    const icns = read('icons/icon.icns')
    expect(icns.readUInt32BE(4)).toBe(icns.length)
    const found = new Map<string, string>()
    for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4))
      found.set(icns.toString('latin1', at, at + 4), sidesOf(icns.subarray(at + 8)))
    expect(Object.fromEntries(found)).toMatchObject({
      icp4: '16x16',
      ic07: '128x128',
      ic09: '512x512',
      ic10: '1024x1024',
    })
  })
})
