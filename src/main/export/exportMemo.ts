import { type MemoFormat, memoFiles } from '../../core/memo/exportFormats.ts'
import { titleOfMemo } from '../../core/memo/labels.ts'
import type { Memo } from '../../core/model/memo.ts'
import type { Vault } from '../vault/vault.ts'
import { native } from '../words/native.ts'
import { memoFile } from './memoFile.ts'
import { printPdf } from './printPdf.ts'
import { saveFile } from './saveFile.ts'

/** Asks where to, then writes the memo there. @returns the file's path, `null` when the person cancelled */
export async function exportMemo(vault: Vault, memo: Memo, format: MemoFormat): Promise<string | null> {
  const kind = memoFiles[format]
  const asked = { title: native.exporting.memo(format), subject: titleOfMemo(memo), kind }
  return saveFile(asked, () => memoFile(vault, memo, format, printPdf))
}
