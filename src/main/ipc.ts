import { ipcMain } from 'electron'
import { type Channel, contract } from '../shared/contract.ts'
import type { Outcome } from '../shared/outcome.ts'
import { answerOne, type FirstHandlers, isFirst, type LaterHandlers } from './answering.ts'
import { devServer } from './devServer.ts'
import { log } from './logging.ts'

/**
 * Answers the window's requests on the channels of the contract, see `answering.ts`; there are no others.
 * @param later gives what answers everything but the first; requests wait for it
 */
export function answer(first: FirstHandlers, later: () => Promise<LaterHandlers>): void {
  for (const channel of Object.keys(contract) as Channel[]) {
    ipcMain.handle(channel, ({ senderFrame }, request: unknown) => {
      const asked = { sender: senderFrame, devServer: devServer() }
      const answered = isFirst(channel)
        ? answerOne(channel, async () => first, asked, request)
        : answerOne(channel, later, asked, request)
      return answered.then(noted(channel))
    })
  }
}

/** What could not be done is in the log too, by its kind: the sentence that a person reads may have names in it. */
function noted(channel: Channel): (outcome: Outcome<unknown>) => Outcome<unknown> {
  return (outcome) => {
    if (!outcome.ok) log.write('refused', { channel, code: outcome.error.code })
    return outcome
  }
}
