import { z } from 'zod'
import { create } from 'zustand'
import { remember, remembered, rememberedFields } from './remembered.ts'

/** How large the text can be set, as a factor of its own size. */
export const sizes = [0.85, 1, 1.15, 1.3, 1.5, 1.75, 2] as const
/** How wide its lines can be, in rem at the text's own size. */
export const measures = { narrow: 28, normal: 36, wide: 48 } as const
export type Measure = keyof typeof measures

const Reading = z.object({
  size: z.literal(sizes).catch(1),
  measure: z.enum(['narrow', 'normal', 'wide']).catch('normal'),
  /** Whether what comes into view moves; where the system asks for less motion, nothing does. */
  motion: z.enum(['on', 'off']).catch('on'),
})
export type Reading = z.infer<typeof Reading>

const place = 'readout.reading'

/** How this person wants texts set: remembered by the window, for every note. */
export const useReading = create<Reading>(() => Reading.parse(rememberedFields(place)))

export function setReading(change: Partial<Reading>): void {
  useReading.setState(change)
  remember(place, useReading.getState())
}

/** Tells the style sheets whether this person wants motion, now and whenever that changes. */
export function followMotion(): void {
  const tell = ({ motion }: Reading) => {
    document.documentElement.dataset.motion = motion
  }
  tell(useReading.getState())
  useReading.subscribe(tell)
}

/** Sets the text one step larger or smaller, or at its own size (`0`). Stays at the ends. */
export function resize(by: -1 | 0 | 1): void {
  const at = sizes.indexOf(useReading.getState().size) + by
  setReading({ size: by === 0 ? 1 : (sizes[Math.min(Math.max(at, 0), sizes.length - 1)] ?? 1) })
}

/** Pairs of a note's id and a place in its text, the one that was read last at the end. */
const Positions = z.array(z.tuple([z.string(), z.int().nonnegative()])).catch([])

const positionsPlace = 'readout.positions'
/** Notes whose position is remembered: those that were read last. */
const most = 500

const positions = new Map<string, number>(Positions.parse(remembered(positionsPlace)))

/** The place in a note's text that stood at the top of the view when it was read last, in UTF-16 code units; 0 for its beginning. */
export function positionIn(note: string): number {
  return positions.get(note) ?? 0
}

export function rememberPosition(note: string, offset: number): void {
  if (positionIn(note) === offset) return
  positions.delete(note)
  positions.set(note, offset)
  remember(positionsPlace, [...positions].slice(-most))
}
