import { toReadoutError } from '../../core/errors.ts'
import { parseDocument } from './parseDocument.ts'
import { type Answer, answerFor, type Job } from './parserProtocol.ts'

/**
 * Entry of the process in which files are read, one at a time: whatever a file does to its parser, it does here, and the process can
 * be ended. It is given bytes and gives text; it needs neither disk nor network.
 */
process.on('message', async (job: Job) => {
  answer(await read(job))
})
process.on('disconnect', () => process.exit())

async function read({ bytes, fileName }: Job): Promise<Answer> {
  try {
    // A Buffer stays one on its way here, and pdf.js wants none.
    return { ok: true, parsed: await parseDocument(new Uint8Array(bytes), fileName) }
  } catch (error) {
    return answerFor(toReadoutError(error), fileName)
  }
}

function answer(message: Answer): void {
  process.send?.(message)
}
