import { z } from 'zod'
import { suggest } from '../../core/suggest/suggest.ts'
import { type FinderAnswer, type FinderRequest, partsOf } from './finderProtocol.ts'

// The worker has the page's policy, which forbids making code from text.
z.config({ jitless: true })

let text = ''

self.onmessage = ({ data }: MessageEvent<FinderRequest>) => {
  if (data.type === 'source') {
    text = data.isFirst ? data.piece : text + data.piece
    return
  }
  const { run, title, published, decisions } = data
  try {
    const parts = partsOf(suggest({ text, title, published }, decisions))
    for (const [index, part] of parts.entries()) {
      answer({ type: 'part', run, part, isLast: index === parts.length - 1 })
    }
  } catch (error) {
    answer({ type: 'problem', run, problem: error instanceof Error ? error.message : String(error) })
  }
}

function answer(message: FinderAnswer): void {
  self.postMessage(message)
}
