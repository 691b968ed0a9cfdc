import { toReadoutError } from '../../core/errors.ts'
import { newId } from '../../core/model/id.ts'
import type { ImportOutcome } from '../../shared/importContract.ts'
import { pieceSize } from '../../shared/pieceSize.ts'
import { call } from '../bridge.ts'
import { t } from '../strings.ts'
import type { Offer } from './offers.ts'
import { refusal } from './refusal.ts'

/** Files on their way to the main process at a time: one is read while the other is imported. */
const atATime = 2
/** The longest name that is handed over, in code units; of a longer one the end, which has the extension. */
const longestName = 1024

/**
 * Hands files over to be imported, in order. `onFile` is told of each file that begins and how many are done. What cannot be
 * read, or is refused, becomes an outcome and stops no other; once `signal` is aborted, what is not done is `cancelled`.
 * @returns an outcome for each offer, in their order
 */
export async function handOver(
  offers: readonly Offer[],
  signal: AbortSignal,
  onFile: (done: number, name: string) => void,
): Promise<ImportOutcome[]> {
  const outcomes: ImportOutcome[] = offers.map(({ name }) => ({ status: 'cancelled', file: name }))
  const waiting = offers.entries()
  let done = 0
  const work = async () => {
    for (const [index, offer] of waiting) {
      if (signal.aborted) return
      onFile(done, offer.name)
      outcomes[index] = await handOverOne(offer, signal)
      done++
      onFile(done, offer.name)
    }
  }
  await Promise.all(Array.from({ length: atATime }, work))
  return outcomes
}

async function handOverOne({ name, read }: Offer, signal: AbortSignal): Promise<ImportOutcome> {
  try {
    return await sendPieces(await read(), name, signal)
  } catch (error) {
    if (signal.aborted) return { status: 'cancelled', file: name }
    // Only the file system raises one of these here: the file was moved, or is locked.
    const reason = error instanceof DOMException ? t.importing.unreadable(refusal(error)) : toReadoutError(error).line
    return { status: 'failed', file: name, reason }
  }
}

/** Sends a file piece by piece, each read when the one before it has arrived, so that no file is ever whole in memory here. */
async function sendPieces(file: Blob, name: string, signal: AbortSignal): Promise<ImportOutcome> {
  const transfer = newId()
  for (let start = 0; ; start += pieceSize) {
    if (signal.aborted) return { status: 'cancelled', file: name }
    const bytes = new Uint8Array(await file.slice(start, start + pieceSize).arrayBuffer())
    const isLast = start + pieceSize >= file.size
    const index = start / pieceSize
    const { outcome } = await call('import.give', { transfer, index, name: name.slice(-longestName), bytes, isLast })
    if (outcome !== null) return { ...outcome, file: name }
    if (isLast) return { status: 'failed', file: name, reason: t.importing.unanswered }
  }
}
