import { z } from 'zod'
import { create } from 'zustand'
import { remember, rememberedFields } from '../state/remembered.ts'

/** How sure, in per cent, suggestions can be asked to be before they are accepted together. */
export const thresholds = [95, 90, 80, 60] as const
export type Threshold = (typeof thresholds)[number]

const Preferences = z.object({
  threshold: z.literal(thresholds).catch(90),
  isShown: z.boolean().catch(true),
  isReportedShown: z.boolean().catch(false),
})
export type Preferences = z.infer<typeof Preferences>

const place = 'readout.suggestions'

/** How this person wants suggestions: remembered by the window, for every note. */
export const usePreferences = create<Preferences>(() => Preferences.parse(rememberedFields(place)))

export function prefer(change: Partial<Preferences>): void {
  usePreferences.setState(change)
  remember(place, usePreferences.getState())
}
