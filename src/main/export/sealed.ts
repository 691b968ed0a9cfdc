import type { MemoFormat } from '../../core/memo/exportFormats.ts'
import { SealedFormat } from '../../core/provenance/provenance.ts'
import { sealName } from '../../core/provenance/sealLine.ts'
import type { Seal, Unsealed } from '../provenance/sealMemo.ts'

/** What stands in a preview where an exported memo has its seal, which is of one export and of no other. */
export const previewLine = `${sealName}, set when the memo is exported`

/** The seal of a memo that is exported now. Formats that have no place for a provenance are printed without one. */
export async function sealFor(memo: Unsealed, format: MemoFormat): Promise<Seal> {
  const sealed = SealedFormat.safeParse(format)
  if (!sealed.success) return { line: '', attach: async (file) => file }
  // What reads and writes the files is loaded when one is exported.
  const { sealMemo } = await import('../provenance/sealMemo.ts')
  return sealMemo(memo, sealed.data, new Date())
}
