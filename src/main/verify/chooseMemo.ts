import { dialog } from 'electron'
import { askedFrom } from '../window.ts'
import { verifiedExtensions } from './memoFormat.ts'

/** Asks for an exported memo. @returns its path, `null` when the person cancelled */
export async function chooseMemo(): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog(askedFrom(), {
    title: 'Verify an exported memo',
    buttonLabel: 'Verify',
    properties: ['openFile'],
    filters: [
      { name: 'Exported memos', extensions: [...verifiedExtensions] },
      { name: 'All files', extensions: ['*'] },
    ],
  })
  return filePaths[0] ?? null
}
