import type { Memo } from '../../core/model/memo.ts'
import type { Vault } from '../vault/vault.ts'
import { memoPage } from './memoPrint.ts'
import { savePdf } from './savePdf.ts'

/** Asks where to, then writes the memo's PDF there. @returns the file's path, `null` when the person cancelled */
export async function exportMemo(vault: Vault, memo: Memo): Promise<string | null> {
  return savePdf('Export memo as PDF', memo.head.subject, () => memoPage(vault, memo))
}
