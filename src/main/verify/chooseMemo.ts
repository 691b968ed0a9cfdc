import { dialog } from 'electron'
import { askedFrom } from '../window.ts'
import { native } from '../words/native.ts'
import { verifiedExtensions } from './memoFormat.ts'

/** Asks for an exported memo. @returns its path, `null` when the person cancelled */
export async function chooseMemo(): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog(askedFrom(), {
    title: native.verify.title,
    buttonLabel: native.verify.button,
    properties: ['openFile'],
    filters: [
      { name: native.kinds.memos, extensions: [...verifiedExtensions] },
      { name: native.kinds.all, extensions: ['*'] },
    ],
  })
  return filePaths[0] ?? null
}
