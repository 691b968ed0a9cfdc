import { anyFile, choosePath } from '../choosePath.ts'
import { native } from '../words/native.ts'
import { verifiedExtensions } from './memoFormat.ts'

/** Asks for an exported memo. @returns its path, `null` when the person cancelled */
export async function chooseMemo(): Promise<string | null> {
  return choosePath({
    title: native.verify.title,
    buttonLabel: native.verify.button,
    properties: ['openFile'],
    filters: [{ name: native.kinds.memos, extensions: [...verifiedExtensions] }, anyFile()],
  })
}
