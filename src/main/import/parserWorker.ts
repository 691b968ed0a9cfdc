import { parentPort } from 'node:worker_threads'
import { toReadoutError } from '../../core/errors.ts'
import { parseDocument } from './parseDocument.ts'
import { answerFor, type Job } from './parserProtocol.ts'

/**
 * Entry of the worker thread in which files are read, one at a time: whatever a file does to its parser, it does here, and the
 * thread can be ended. It is given bytes and gives text; it needs neither disk nor network.
 */
const port = parentPort
if (port === null) throw new Error('this is the entry of a worker thread')

port.on('message', async ({ bytes, fileName }: Job) => {
  try {
    port.postMessage({ ok: true, parsed: await parseDocument(bytes, fileName) })
  } catch (error) {
    port.postMessage(answerFor(toReadoutError(error), fileName))
  }
})
