/**
 * What is looked for in a memo while it is written, in the order in which findings are listed. The rules come from ICD 203 (Analytic
 * Standards), ICD 206 (Sourcing Requirements) and the probability yardstick of the UK's Professional Head of Intelligence Assessment.
 * What the checks are called, and why they matter, is in `core/words`.
 */
export const checkIds = [
  'unsupported-judgment',
  'likelihood-term',
  'mixed-terms',
  'likelihood-and-confidence',
  'quotation-changed',
  'source-incomplete',
  'name-spelling',
  'single-source',
] as const
export type CheckId = (typeof checkIds)[number]
