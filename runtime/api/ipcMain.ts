import { EventEmitter } from 'node:events'
import { decode, encode } from '../clone.ts'
import { strict } from '../missing.ts'

/** The event of a message, as handlers get it. */
export interface IpcEvent {
  sender: object
  senderFrame: { url: string; origin: string; parent: null }
  processId: number
  frameId: number
}

type Handler = (event: IpcEvent, ...args: unknown[]) => unknown

const handlers = new Map<string, Handler>()
const messages = new EventEmitter()

/** Electron's `ipcMain`. */
export const ipcMain = strict('ipcMain', {
  handle(channel: string, handler: Handler): void {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    handlers.set(channel, handler)
  },
  removeHandler(channel: string): void {
    handlers.delete(channel)
  },
  on(channel: string, listener: (event: IpcEvent, ...args: unknown[]) => void): void {
    messages.on(channel, listener)
  },
  off(channel: string, listener: (event: IpcEvent, ...args: unknown[]) => void): void {
    messages.off(channel, listener)
  },
})

/** Delivers a message that expects no answer. */
export function deliver(event: IpcEvent, channel: string, args: string): void {
  messages.emit(channel, event, ...(decode(args) as unknown[]))
}

/** Answers an invocation; the text is encoded, and on failure it is the message that Electron would reject with. */
export async function answerInvoke(
  event: IpcEvent,
  channel: string,
  args: string,
): Promise<{ ok: boolean; text: string }> {
  try {
    const handler = handlers.get(channel)
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
    return { ok: true, text: encode(await handler(event, ...(decode(args) as unknown[]))) }
  } catch (error) {
    return { ok: false, text: encode(`Error invoking remote method '${channel}': ${String(error)}`) }
  }
}
