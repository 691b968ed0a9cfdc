import { z } from 'zod'
import { Id } from '../model/id.ts'
import { SealedFormat, Sha256 } from '../provenance/provenance.ts'
import { Difference } from './compare.ts'

/**
 * - `passed`: it was checked and holds
 * - `failed`: it was checked and does not hold
 * - `unchecked`: what it would have to be compared with is not here, which says nothing for or against it
 */
export const Status = z.enum(['passed', 'failed', 'unchecked'])
export type Status = z.infer<typeof Status>

/** What is checked of a memo's file as a whole. */
const fileChecks = ['record', 'seal', 'text', 'margins', 'pages'] as const

/** What is checked of each quotation. */
const quotationChecks = ['printed', 'faithful', 'source', 'speaker'] as const

const finding = <const T extends readonly string[]>(checks: T) =>
  z.strictObject({
    check: z.enum(checks),
    status: Status,
    /** A sentence for a person. */
    says: z.string(),
  })
export const FileFinding = finding(fileChecks)
export type FileFinding = z.infer<typeof FileFinding>
export const QuotationFinding = finding(quotationChecks)
export type QuotationFinding = z.infer<typeof QuotationFinding>

export const VerifiedQuotation = z.strictObject({
  /** Of its kind and place, from 1, in the order in which they are printed. */
  number: z.int().positive(),
  kind: z.enum(['quotation', 'quote', 'passage']),
  label: z.string(),
  words: z.string(),
  speaker: z.string(),
  source: z.strictObject({ title: z.string(), sha256: Sha256.nullable() }),
  /** Where it leads to in the vault; `null` where the vault does not have it, or there is no vault. */
  annotation: z.strictObject({ note: Id, annotation: Id.nullable() }).nullable(),
  /** The worst of the findings: failed, then unchecked. */
  status: Status,
  findings: z.array(QuotationFinding),
})
export type VerifiedQuotation = z.infer<typeof VerifiedQuotation>

/** What the verification of one file found. */
export const VerifyReport = z.strictObject({
  /** The file's name, without folders. */
  file: z.string(),
  format: SealedFormat,
  /** Whether nothing failed. What could not be checked is named and does not count against the memo. */
  isVerified: z.boolean(),
  memo: z.strictObject({
    title: z.string(),
    subject: z.string(),
    date: z.string(),
    exported: z.string(),
    application: z.string(),
  }),
  seal: Sha256,
  findings: z.array(FileFinding),
  /** Where the words of the file are not those that were exported. */
  differences: z.array(Difference),
  quotations: z.array(VerifiedQuotation),
  /** What this result proves and what it does not, a sentence each. */
  proves: z.array(z.string()),
})
export type VerifyReport = z.infer<typeof VerifyReport>

export function worst(statuses: readonly Status[]): Status {
  if (statuses.includes('failed')) return 'failed'
  return statuses.includes('unchecked') ? 'unchecked' : 'passed'
}

/** Quotations with those first that need a look: failed, then not fully checked. */
export function problemsFirst(quotations: readonly VerifiedQuotation[]): VerifiedQuotation[] {
  const order: Record<Status, number> = { failed: 0, unchecked: 1, passed: 2 }
  return quotations.toSorted((a, b) => order[a.status] - order[b.status] || a.number - b.number)
}
