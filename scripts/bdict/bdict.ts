import { createHash } from 'node:crypto'
import { type Affixes, readAffixes } from './affixes.ts'
import { writeTrie } from './trie.ts'
import { readWords } from './words.ts'

/** Signature, version, two offsets, and a sum of all that follows. */
const headerSize = 32

/** Four offsets of the file. */
const affixHeaderSize = 16

/**
 * Makes of a Hunspell dictionary the one file that Chromium reads, BDICT 2.0 (`bdict.h` of Chromium's hunspell): a header, the affixes as
 * text, and the words as a tree.
 * @throws Error as {@link readAffixes}
 */
export function bdictOf(aff: string, dic: string): Buffer {
  const affixes = readAffixes(aff)
  const words = readWords(dic, affixes.groups)
  const affixPart = writeAffixes(affixes)
  const start = headerSize + affixPart.length
  const content = Buffer.concat([affixPart, writeTrie(words, start)])
  const header = Buffer.alloc(headerSize)
  header.write('BDic', 0, 'latin1')
  header.writeUInt16LE(2, 4)
  header.writeUInt32LE(headerSize, 8)
  header.writeUInt32LE(start, 12)
  header.set(createHash('md5').update(content).digest(), 16)
  return Buffer.concat([header, content])
}

/** The affixes begin with the offsets, in the file, of their four tables; between them stands the comment. */
function writeAffixes({ comment, groups, rules, replacements, others }: Affixes): Buffer {
  const flags = groups.all.map((group) => `AF ${group}`)
  const tables = [[`AF ${flags.length}`, ...flags], rules, replacements.flat(), others].map(listOf)
  const text = Buffer.from(`\n${comment}\n`)
  const header = Buffer.alloc(affixHeaderSize)
  let offset = headerSize + affixHeaderSize + text.length
  for (const [index, table] of tables.entries()) {
    header.writeUInt32LE(offset, index * 4)
    offset += table.length
  }
  return Buffer.concat([header, text, ...tables])
}

/** Texts, each with a byte 0 behind it, and one more at the end. */
function listOf(texts: readonly string[]): Buffer {
  return Buffer.from(`${texts.map((text) => `${text}\0`).join('')}\0`)
}
