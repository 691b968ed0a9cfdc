// biome-ignore lint/correctness/noNodejsModules: a test reads the style sheet itself, which the test runner would empty
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { annotate } from '../../core/edit/annotating.ts'
import { applyEdits } from '../../core/edit/noteEdit.ts'
import { harbourNote } from '../../core/model/note.fixture.ts'
import type { Note } from '../../core/model/note.ts'

let colouring: typeof import('./colouring.ts')
beforeAll(async () => {
  // What is stored is read when the module is loaded, which another test may have done.
  vi.resetModules()
  vi.stubGlobal('localStorage', { getItem: () => 'not JSON', setItem: () => undefined })
  colouring = await import('./colouring.ts')
})
afterAll(() => {
  vi.unstubAllGlobals()
})

/** The note with one more annotation, of the nth minute, at `start`. */
function credited(note: Note, speaker: string, minute: number, start: number): Note {
  const now = `2024-05-01T00:0${minute}:00.000Z`
  const draft = { kind: 'quote' as const, span: { start, end: start + 5 }, speaker, comment: '', tags: [] }
  return applyEdits(note, annotate(note, draft, now).edits, now).note
}

function slots(note: Note): Record<string, number> {
  const names = new Map(note.actors.map(({ id, name }) => [id, name]))
  return Object.fromEntries([...colouring.slotsOf(note)].map(([id, slot]) => [names.get(id) ?? '', slot]))
}

describe('the colours of speakers', () => {
  it('stay with them when somebody is credited who stands earlier in the text', () => {
    const one = credited(credited(harbourNote(), 'Ana Ruiz', 0, 60), 'Ben Okri', 1, 80)
    expect(slots(one)).toEqual({ 'Ana Ruiz': 1, 'Ben Okri': 2 })
    expect(slots(credited(one, 'Cy Twist', 2, 0))).toEqual({ 'Ana Ruiz': 1, 'Ben Okri': 2, 'Cy Twist': 3 })
  })

  it('are shared by those for whom none is left', () => {
    const names = ['A', 'B', 'C', 'D', 'E', 'F', 'G']
    const note = names.reduce((before, name, index) => credited(before, name, index, index), harbourNote())
    expect(slots(note)).toEqual({ A: 1, B: 2, C: 3, D: 4, E: 5, F: 5, G: 5 })
  })

  it('begin with those of kinds where something else wrote the preference', () => {
    expect(colouring.useColouring.getState().by).toBe('kind')
  })

  it('can be read on, in light and in dark (WCAG 2.2, 1.4.3: 4.5 to 1), and their lines be seen (1.4.11: 3 to 1)', () => {
    const tokens = readFileSync(new URL('../styles/tokens.css', import.meta.url), 'utf8')
    const token = (name: string, scheme: 0 | 1) => {
      const found = new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`, 'u').exec(tokens)
      return found?.[scheme + 1] ?? 'missing'
    }
    for (const scheme of [0, 1] as const) {
      for (let slot = 1; slot <= colouring.speakerSlots; slot++) {
        const tint = token(`speaker-${slot}-tint`, scheme)
        expect(contrast(token('ink', scheme), tint)).toBeGreaterThanOrEqual(4.5)
        expect(contrast(token(`speaker-${slot}`, scheme), tint)).toBeGreaterThanOrEqual(3)
      }
    }
  })

  it('have initials of the first and the last name', () => {
    expect(['Ana María Ruiz', 'élan', ''].map(colouring.initialsOf)).toEqual(['AR', 'É', ''])
  })
})

/** WCAG 2.2, definitions of contrast ratio and relative luminance. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
