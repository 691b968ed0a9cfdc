import type { Word } from './words.ts'

/**
 * A place in the tree of words: how many bytes it takes with all that is below it, and how it is written at an offset of the file. A tree
 * is measured before it is written, because how a node is stored depends on how large its children are.
 */
interface Node {
  size: number
  write: (file: Buffer, at: number) => void
}

/** A node with the byte of the words that leads to it; 0 at the end of a word. */
interface Child extends Node {
  byte: number
}

/**
 * Writes words as the tree in which Chromium looks them up (`bdict.h` of Chromium's hunspell describes its nodes).
 * @param words in the order of their bytes, each once, at least one, none with a byte 0
 * @param start offset of the tree in the file: large tables hold offsets of the file
 */
export function writeTrie(words: readonly Word[], start: number): Buffer {
  const root = nodeOf(words, 0, words.length, 0)
  const file = Buffer.alloc(start + root.size)
  root.write(file, start)
  return file.subarray(start)
}

/** The node of the words from `from` to `to`, excluded, which share their first `depth` bytes. */
function nodeOf(words: readonly Word[], from: number, to: number, depth: number): Node {
  const word = words[from]
  if (word === undefined) throw new Error('There is no tree of no words.')
  if (to - from === 1) return leaf(word.bytes.subarray(depth), word.groups)
  const children: Child[] = []
  for (let next = from; next < to; ) {
    const first = next
    const byte = byteAt(words[first], depth)
    while (next < to && byteAt(words[next], depth) === byte) next++
    const { size, write } = nodeOf(words, first, next, depth + 1)
    children.push({ byte, size, write })
  }
  return list(children) ?? table(children, 2) ?? tableOfFile(children)
}

function byteAt(word: Word | undefined, depth: number): number {
  return word?.bytes[depth] ?? 0
}

/** The largest number of a group that the head of a leaf holds; the value after it says that all numbers are in the list. */
const largestInHead = 0x1f_fe

/** How many groups a reader takes of one word. */
const largestList = 32

/** The end of a word: its first group, what is left of its bytes, its other groups. */
function leaf(rest: Uint8Array, groups: readonly number[]): Node {
  const [first = 0] = groups
  const isInHead = first <= largestInHead
  const others = groups.slice(isInHead ? 1 : 0, largestList)
  const head = isInHead ? first : largestInHead + 1
  const hasRest = rest.length > 0
  const hasOthers = others.length > 0
  const list = 2 + (hasRest ? rest.length + 1 : 0)
  return {
    size: list + (hasOthers ? others.length * 2 + 2 : 0),
    write(file, at) {
      file.writeUInt16BE(head | (hasRest ? 0x40_00 : 0) | (hasOthers ? 0x20_00 : 0), at)
      file.set(rest, at + 2)
      if (!hasOthers) return
      for (const [index, group] of [...others, 0xff_ff].entries()) file.writeUInt16LE(group, at + list + index * 2)
    },
  }
}

/** Few children: each byte with the offset from the end of the list. `null` where they are too many or too large. */
function list(children: readonly Child[]): Node | null {
  const below = sizeOf(children)
  if (children.length > 15 || below > 0xff_ff) return null
  const width = below > 0xff ? 2 : 1
  const head = 1 + children.length * (1 + width)
  return {
    size: head + below,
    write(file, at) {
      file[at] = (width === 1 ? 0xe0 : 0xf0) | children.length
      let child = at + head
      for (const [index, { byte, size, write }] of children.entries()) {
        const entry = at + 1 + index * (1 + width)
        file[entry] = byte
        file.writeUIntLE(child - at - head, entry + 1, width)
        write(file, child)
        child += size
      }
    },
  }
}

/**
 * Many children: an offset for each byte from the first to the last of them, 0 where there is none, and before them one for the end of a
 * word. Of two bytes from the beginning of the node, of four from that of the file. `null` where two bytes are too few.
 */
function table(children: readonly Child[], width: 2 | 4): Node | null {
  const hasEnd = children[0]?.byte === 0
  const [first = 0] = children.slice(hasEnd ? 1 : 0).map(({ byte }) => byte)
  const last = children.at(-1)?.byte ?? 0
  const count = last - first + 1
  const entries = 3 + (hasEnd ? width : 0)
  const head = entries + count * width
  const size = head + sizeOf(children)
  if (width === 2 && size > 0xff_ff) return null
  return {
    size,
    write(file, at) {
      file.set([0xc0 | (width === 4 ? 2 : 0) | (hasEnd ? 1 : 0), first, count], at)
      let child = at + head
      for (const { byte, size: itsSize, write } of children) {
        const entry = byte === 0 ? at + 3 : at + entries + (byte - first) * width
        file.writeUIntLE(width === 4 ? child : child - at, entry, width)
        write(file, child)
        child += itsSize
      }
    },
  }
}

function tableOfFile(children: readonly Child[]): Node {
  const node = table(children, 4)
  if (node === null) throw new Error('A tree of words is too large.')
  return node
}

function sizeOf(children: readonly Child[]): number {
  return children.reduce((sum, { size }) => sum + size, 0)
}
