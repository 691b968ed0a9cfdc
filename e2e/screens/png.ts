import { crc32, deflateSync, inflateSync } from 'node:zlib'

const signature = 8
const mostColours = 256
/** Bytes of a pixel in what Chromium writes: red, green, blue. */
const depth = 3

/**
 * The same picture in about a third of the bytes: a window has few colours, so that those it has most of are named by number
 * (https://www.w3.org/TR/png-3/, indexed colour), and the shades between them at the edges of letters become the nearest of these.
 * @param png 8 bits of red, green and blue, as Chromium makes its screenshots
 */
export function indexed(png: Buffer): Buffer {
  const chunks = chunksOf(png)
  const header = chunks.find(({ type }) => type === 'IHDR')?.data ?? Buffer.alloc(0)
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  if (header.readUInt16BE(8) !== 0x0802) throw new Error('the picture is not of 8 bits of red, green and blue')
  const data = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map((chunk) => chunk.data))
  const pixels = unfiltered(inflateSync(data), width, height)

  const counts = new Map<number, number>()
  for (let at = 0; at < pixels.length; at += depth) {
    const colour = pixels.readUIntBE(at, depth)
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
  }
  const palette = [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostColours)
    .map(([colour]) => colour)
  const numbers = new Map([...counts.keys()].map((colour) => [colour, nearest(palette, colour)]))

  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      rows[y * (width + 1) + 1 + x] = numbers.get(pixels.readUIntBE((y * width + x) * depth, depth)) ?? 0
    }
  }
  const colours = Buffer.alloc(palette.length * depth)
  for (const [index, colour] of palette.entries()) colours.writeUIntBE(colour, index * depth, depth)
  const newHeader = Buffer.from(header)
  newHeader[9] = 3
  return Buffer.concat([
    png.subarray(0, signature),
    chunk('IHDR', newHeader),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunksOf(png: Buffer): { type: string; data: Buffer }[] {
  const chunks = []
  for (let at = signature; at < png.length; ) {
    const length = png.readUInt32BE(at)
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) })
    at += 12 + length
  }
  return chunks
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

/** Takes back what each row's filter did (the standard's chapter 9). */
function unfiltered(raw: Buffer, width: number, height: number): Buffer {
  const size = width * depth
  const pixels = Buffer.alloc(size * height)
  const pixel = (y: number, x: number) => (y < 0 || x < 0 ? 0 : (pixels[y * size + x] ?? 0))
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (size + 1)] ?? 0
    for (let x = 0; x < size; x++) {
      const [left, up, corner] = [pixel(y, x - depth), pixel(y - 1, x), pixel(y - 1, x - depth)]
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0
      pixels[y * size + x] = ((raw[y * (size + 1) + 1 + x] ?? 0) + guess) & 0xff
    }
  }
  return pixels
}

function paeth(left: number, up: number, corner: number): number {
  const estimate = left + up - corner
  const byDistance = [left, up, corner].map((value) => ({ value, distance: Math.abs(estimate - value) }))
  return byDistance.reduce((best, one) => (one.distance < best.distance ? one : best)).value
}

function nearest(palette: readonly number[], colour: number): number {
  let [best, least] = [0, Number.POSITIVE_INFINITY]
  for (const [index, one] of palette.entries()) {
    const distance = [16, 8, 0].reduce(
      (sum, shift) => sum + (((one >> shift) & 255) - ((colour >> shift) & 255)) ** 2,
      0,
    )
    if (distance < least) [best, least] = [index, distance]
  }
  return best
}
