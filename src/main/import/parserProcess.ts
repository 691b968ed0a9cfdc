import { toReadoutError } from '../../core/errors.ts'
import { speakIn } from '../../core/words/speakIn.ts'
import { parseDocument } from './parseDocument.ts'
import { type Answer, answerFor, type Job, type ReadAs } from './parserProtocol.ts'

/**
 * Entry of the process in which files are read, one at a time: whatever a file does to its parser, it does here, and the process can
 * be ended. It is given bytes and gives text; it needs neither disk nor network. It is Electron's utility process or one that Node has
 * forked (`parserStart.ts`).
 */
const { parentPort } = process
if (parentPort === undefined) {
  process.on('message', async (job: Job) => process.send?.(await read(job)))
  process.on('disconnect', () => process.exit())
} else {
  parentPort.on('message', async ({ data }: { data: Job }) => parentPort.postMessage(await read(data)))
}

async function read(job: Job): Promise<Answer> {
  try {
    await speakIn(job.language)
    // A Buffer stays one on its way here, and pdf.js wants none.
    const bytes = new Uint8Array(job.bytes)
    return { ok: true, read: await readers[job.as](bytes, job.fileName) }
  } catch (error) {
    return answerFor(toReadoutError(error), job)
  }
}

const readers: { [K in keyof ReadAs]: (bytes: Uint8Array, fileName: string) => Promise<ReadAs[K]> } = {
  document: parseDocument,
  memo: async (bytes, fileName) => (await import('../verify/readMemo.ts')).readMemo(bytes, fileName),
}
