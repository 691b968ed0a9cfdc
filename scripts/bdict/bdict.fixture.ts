import { createHash } from 'node:crypto'

/** What a BDICT file says, read as its format is described (`bdict.h` of Chromium's hunspell), and not as it is written here. */
export interface ReadBack {
  /** The four tables of affixes. */
  tables: string[][]
  comment: string
  words: [word: string, groups: number[]][]
}

/** Reads a whole file. @throws Error where its header, its sum or a node of its tree is wrong */
export function readBdict(file: Buffer): ReadBack {
  if (file.toString('latin1', 0, 4) !== 'BDic' || file.readUInt32LE(4) !== 2) throw new Error('no BDICT 2.0')
  const [affixes, words] = [file.readUInt32LE(8), file.readUInt32LE(12)]
  const sum = createHash('md5').update(file.subarray(affixes)).digest('hex')
  if (file.toString('hex', 16, 32) !== sum) throw new Error('its sum is another')
  const offsets = [0, 4, 8, 12].map((at) => file.readUInt32LE(affixes + at))
  return {
    tables: offsets.map((at) => textsAt(file, at)),
    comment: file.toString('utf8', affixes + 16, offsets[0]),
    words: readTrie(file, words),
  }
}

function textsAt(file: Buffer, offset: number): string[] {
  return file.toString('utf8', offset, file.indexOf('\0\0', offset)).split('\0')
}

/** The words of a tree, in the order in which it has them. @param at where the tree begins in the file */
export function readTrie(file: Buffer, at: number): [word: string, groups: number[]][] {
  const found: [string, number[]][] = []
  const walk = (node: number, before: number[]): void => {
    const id = file.readUInt8(node)
    const below = (child: number, byte: number) => walk(child, byte === 0 ? before : [...before, byte])
    if ((id & 0x80) === 0) {
      let next = node + 2
      const rest: number[] = []
      if ((id & 0x40) !== 0) {
        for (; file.readUInt8(next) !== 0; next++) rest.push(file.readUInt8(next))
        next++
      }
      const first = ((id & 0x1f) << 8) | file.readUInt8(node + 1)
      const groups = first === 0x1fff ? [] : [first]
      if ((id & 0x20) !== 0) for (; file.readUInt16LE(next) !== 0xffff; next += 2) groups.push(file.readUInt16LE(next))
      found.push([Buffer.from([...before, ...rest]).toString(), groups])
    } else if ((id & 0xe0) === 0xe0) {
      const count = id & 0x0f
      const width = (id & 0x10) === 0 ? 1 : 2
      const end = node + 1 + count * (1 + width)
      for (let entry = node + 1; entry < end; entry += 1 + width)
        below(end + file.readUIntLE(entry + 1, width), file.readUInt8(entry))
    } else if ((id & 0xfc) === 0xc0) {
      const width = (id & 2) === 0 ? 2 : 4
      const from = width === 2 ? node : 0
      let entry = node + 3
      if ((id & 1) !== 0) {
        below(from + file.readUIntLE(entry, width), 0)
        entry += width
      }
      for (let index = 0; index < file.readUInt8(node + 2); index++, entry += width) {
        const offset = file.readUIntLE(entry, width)
        if (offset !== 0) below(from + offset, file.readUInt8(node + 1) + index)
      }
    } else {
      throw new Error(`no node begins with ${id}`)
    }
  }
  walk(at, [])
  return found
}
