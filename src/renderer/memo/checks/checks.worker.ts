import '../../jitless.ts'
import { checkMemo } from '../../../core/checks/checkMemo.ts'
import type { Note } from '../../../core/model/note.ts'
import { speakIn } from '../../../core/words/speakIn.ts'
import type { CheckerAnswer, CheckerRequest } from './checkerProtocol.ts'

const known = new Map<string, Note>()

// The worker goes by the name of the language that the window speaks.
const speaking = speakIn(self.name)

self.onmessage = async ({ data }: MessageEvent<CheckerRequest>) => {
  await speaking
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
