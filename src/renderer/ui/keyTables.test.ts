import { describe, expect, it } from 'vitest'
import {
  acceleratorOf,
  annotationKeys,
  commandIds,
  labelOf,
  linkKey,
  replyKey,
  suggestionKeys,
} from '../../shared/commands.ts'
import { keysOf } from './keys.ts'
import { keyTables } from './keyTables.ts'

const systems = [
  ['macOS', true],
  ['Linux and Windows', false],
] as const

/** An accelerator with its modifiers in one order. */
const normal = (accelerator: string) => accelerator.toLowerCase().split('+').toSorted().join('+')

describe.each(systems)('the keys on %s', (_system, onMac) => {
  it('are those of one command each', () => {
    const all = commandIds.map((id) => acceleratorOf(id, onMac)).filter((keys) => keys !== null)
    expect(all.map(normal)).toHaveLength(new Set(all.map(normal)).size)
  })

  it('are all on the page of shortcuts, beside what they do', () => {
    const rows = keyTables(onMac).flatMap((table) => table.rows)
    for (const id of commandIds.filter((one) => acceleratorOf(one, onMac) !== null)) {
      expect(rows).toContainEqual({ keys: keysOf(id, onMac), what: labelOf(id).replace('…', '') })
    }
    const shown = rows.flatMap(({ keys }) => keys.split(/\s+/u))
    const letters = [...Object.values(annotationKeys), ...Object.values(suggestionKeys), linkKey, replyKey]
    expect(shown).toEqual(expect.arrayContaining(letters.map((letter) => letter.toUpperCase())))
  })

  it('are listed once in each table', () => {
    for (const { title, rows } of keyTables(onMac)) {
      const whats = rows.map(({ what }) => what)
      expect(whats, title).toHaveLength(new Set(whats).size)
    }
  })
})
