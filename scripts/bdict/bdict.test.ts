import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../project.mjs'
import { readBdict } from './bdict.fixture.ts'
import { bdictOf } from './bdict.ts'

const aff = `# A licence.
#  Its second line.

SET UTF-8
TRY esi # most frequent first
REP 2
REP f ph
REP alot a_lot

SFX D Y 2
SFX D   y   ied   [^aeiou]y
SFX D   0   ed/Qx   .
`

describe('a dictionary that is converted', () => {
  const dic = '5\ntry/D\ntry/E\nand/or\nand\\/or/D\ncafé\tpo:noun\n'
  const read = readBdict(bdictOf(aff, dic))

  it('has the affixes, with a number in place of flags, and the licence', () => {
    const [groups, rules, replacements, others] = read.tables
    expect(groups).toEqual(['AF 4', 'AF Qx', 'AF D', 'AF E', 'AF or'])
    expect(rules).toEqual(['SFX D Y 2', 'SFX D y ied [^aeiou]y', 'SFX D 0 ed/1 .'])
    expect(replacements).toEqual(['f', 'ph', 'alot', 'a lot'])
    expect(others).toEqual(['TRY esi'])
    expect(read.comment).toContain('# A licence.\n#  Its second line.\n')
  })

  it('has each word once, with all its flags, and without what describes it', () => {
    expect(read.words).toEqual([
      ['and', [4]],
      ['and/or', [2]],
      ['café', [0]],
      ['try', [3, 2]],
    ])
  })

  it.each(['SET ISO8859-1', 'AF 3', 'IGNORE x', 'COMPLEXPREFIXES', 'REP 1\nREP alone'])(
    'is refused where it says what cannot be kept: %s',
    (line) => {
      expect(() => bdictOf(`${line}\n`, '1\na\n')).toThrow(/not supported|two sides/u)
    },
  )
})

/**
 * The sums of what Chromium's own converter makes of these versions of the packages: `qwebengine_convert_dict index.dic out.bdic`, of
 * Debian's qtwebengine5-dev-tools. To be made anew when a package is.
 */
const byChromium = {
  'dictionary-en': ['4.0.0', '61ff85dbe196f050f94e91cba1c4baaae94a0b473759bf91293d15dbfdf3d644'],
  'dictionary-en-gb': ['3.0.0', 'aa57a8e9764e16f86452dc8f6cac82ef3fdc2d5e71a5545147fc27f929a50b74'],
  'dictionary-fr': ['3.0.0', '3ed73f22c697c1968310989003e52fedacb649906aade967035596654d9782ae'],
} as const

describe.each(Object.entries(byChromium))('%s', (name, [version, sum]) => {
  const folder = join(root, 'node_modules', name)
  const read = (file: string) => readFileSync(join(folder, file), 'utf8')

  it('becomes byte for byte what Chromium’s own converter makes of it', () => {
    expect(JSON.parse(read('package.json')).version).toBe(version)
    const file = bdictOf(read('index.aff'), read('index.dic'))
    expect(createHash('sha256').update(file).digest('hex')).toBe(sum)
  })

  it('keeps every word', () => {
    const dic = read('index.dic').split('\n').slice(1)
    const words = new Set(dic.filter(Boolean).map((line) => line.split('/')[0]))
    const found = readBdict(bdictOf(read('index.aff'), read('index.dic'))).words.map(([word]) => word)
    expect(new Set(found)).toEqual(words)
  })
})
