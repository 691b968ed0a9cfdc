import '../../jitless.ts'
import { checkMemo } from '../../../core/checks/checkMemo.ts'
import type { Note } from '../../../core/model/note.ts'
import type { CheckerAnswer, CheckerRequest } from './checkerProtocol.ts'

const known = new Map<string, Note>()

self.onmessage = ({ data }: MessageEvent<CheckerRequest>) => {
  if (data.type === 'note') {
    known.set(data.note.id, data.note)
    return
  }
  const { run, memo, settings } = data
  // Notes of the memo before are not kept.
  for (const id of known.keys()) if (!data.notes.includes(id)) known.delete(id)
  try {
    answer({ type: 'findings', run, findings: checkMemo(memo, [...known.values()], settings) })
  } catch (error) {
    answer({ type: 'problem', run, problem: error instanceof Error ? error.message : String(error) })
  }
}

function answer(message: CheckerAnswer): void {
  self.postMessage(message)
}
