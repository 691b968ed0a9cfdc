import '../jitless.ts'
import { suggest } from '../../core/suggest/suggest.ts'
import { type FinderAnswer, type FinderRequest, partsOf } from './finderProtocol.ts'

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
