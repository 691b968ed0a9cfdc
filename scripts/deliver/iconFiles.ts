/** A picture of the icon: a square of `size` pixels, as a PNG. */
export interface Picture {
  size: number
  png: Uint8Array
}

/**
 * Pictures as a Windows icon: a directory of 16 bytes a picture, then the pictures, which may be PNG since Windows Vista (Microsoft, "Icons",
 * ICONDIR and ICONDIRENTRY). A picture has at most 256 pixels a side, which is written as 0.
 */
export function icoFile(pictures: readonly Picture[]): Uint8Array {
  const head = Buffer.alloc(6 + 16 * pictures.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(pictures.length, 4)
  let offset = head.length
  for (const [index, { size, png }] of pictures.entries()) {
    const at = 6 + 16 * index
    head.writeUInt8(size % 256, at)
    head.writeUInt8(size % 256, at + 1)
    // One colour plane, 32 bits a pixel.
    head.writeUInt16LE(1, at + 4)
    head.writeUInt16LE(32, at + 6)
    head.writeUInt32LE(png.length, at + 8)
    head.writeUInt32LE(offset, at + 12)
    offset += png.length
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)])
}

/** The types under which macOS looks for PNG pictures, by their size in pixels (Apple, "Icon Services"; `man iconutil`). */
const icnsTypes: Record<number, readonly string[]> = {
  16: ['icp4'],
  32: ['icp5', 'ic11'],
  64: ['ic12'],
  128: ['ic07'],
  256: ['ic08', 'ic13'],
  512: ['ic09', 'ic14'],
  1024: ['ic10'],
}

/** Pictures as a macOS icon: blocks of a type, a length that counts its own 8 bytes, and a PNG. Sizes that macOS does not know are left out. */
export function icnsFile(pictures: readonly Picture[]): Uint8Array {
  const blocks = pictures.flatMap(({ size, png }) => (icnsTypes[size] ?? []).map((type) => block(type, png)))
  return block('icns', Buffer.concat(blocks))
}

function block(type: string, content: Uint8Array): Uint8Array {
  const head = Buffer.alloc(8)
  head.write(type, 'latin1')
  head.writeUInt32BE(8 + content.length, 4)
  return Buffer.concat([head, content])
}
