import { z } from 'zod'
import { checkIds } from './checks.ts'

/** Whose terms of likelihood a memo is written in: US ICD 203, or the UK's PHIA probability yardstick. */
export const likelihoodStandards = ['icd203', 'phia'] as const
export type LikelihoodStandard = (typeof likelihoodStandards)[number]

/** What a person has chosen for the checks. `off` are those that are not made. */
export const CheckSettings = z.object({
  standard: z.enum(likelihoodStandards).catch('icd203'),
  off: z.array(z.enum(checkIds)).catch([]),
})
export type CheckSettings = z.infer<typeof CheckSettings>
