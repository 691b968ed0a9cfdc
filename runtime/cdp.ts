import { EventEmitter } from 'node:events'
import type { Readable, Writable } from 'node:stream'

interface Pending {
  method: string
  resolve: (result: unknown) => void
  reject: (error: Error) => void
}

interface Message {
  id?: number
  result?: unknown
  error?: { message: string }
  method?: string
  params?: unknown
  sessionId?: string
}

/** Chromium ended before it answered: whoever asked about one of its pages has nothing left to do. */
export class ChromiumGone extends Error {
  constructor(method: string) {
    super(`Chromium is gone (${method})`)
  }
}

/** A connection to Chromium in its DevTools protocol, over the pipe: JSON messages that each end in a NUL. */
export class Cdp {
  readonly #write: Writable
  readonly #events = new EventEmitter().setMaxListeners(0)
  readonly #pending = new Map<number, Pending>()
  #lastId = 0
  #isClosed = false

  constructor(read: Readable, write: Writable) {
    this.#write = write
    let rest = ''
    read.setEncoding('utf8')
    read.on('data', (chunk: string) => {
      const messages = (rest + chunk).split('\0')
      rest = messages.pop() ?? ''
      for (const message of messages) this.#receive(JSON.parse(message))
    })
    read.on('close', () => this.#close())
    // Writing to a Chromium that is gone: every pending call is told by the reading end's close.
    write.on('error', () => this.#close())
  }

  /** Calls a method; `sessionId` names the target, without it the browser is meant. `R` is what the protocol documents. */
  send<R = unknown>(method: string, params: object = {}, sessionId?: string): Promise<R> {
    if (this.#isClosed) return Promise.reject(new ChromiumGone(method))
    const id = ++this.#lastId
    return new Promise<R>((resolve, reject) => {
      this.#pending.set(id, { method, resolve: (result) => resolve(result as R), reject })
      this.#write.write(
        `${JSON.stringify({ id, method, params, ...(sessionId === undefined ? {} : { sessionId }) })}\0`,
      )
    })
  }

  /**
   * Calls a method whose answer nobody waits for. That Chromium, or the page meant, is gone by then is no failure; any other is
   * said on stderr.
   */
  tell(method: string, params: object = {}, sessionId?: string): void {
    this.send(method, params, sessionId).catch((error: unknown) => {
      const isLate =
        error instanceof ChromiumGone || /No target with given id|Session with given id/u.test(String(error))
      if (!isLate) process.stderr.write(`${String(error)}\n`)
    })
  }

  /**
   * Listens for an event of one session, or of the browser. `P` is what the protocol documents.
   * @returns ends that
   */
  on<P>(sessionId: string | undefined, method: string, listener: (params: P) => void): () => void {
    const event = `${sessionId ?? ''} ${method}`
    this.#events.on(event, listener)
    return () => void this.#events.off(event, listener)
  }

  /** Ends all listening to a session, which is over. */
  forget(sessionId: string): void {
    const ofSession = this.#events.eventNames().filter((event) => String(event).startsWith(`${sessionId} `))
    for (const event of ofSession) this.#events.removeAllListeners(event)
  }

  onClose(listener: () => void): void {
    this.#events.on('close', listener)
  }

  #receive(message: Message): void {
    if (message.id === undefined) {
      this.#events.emit(`${message.sessionId ?? ''} ${message.method}`, message.params)
      return
    }
    const pending = this.#pending.get(message.id)
    this.#pending.delete(message.id)
    if (message.error === undefined) pending?.resolve(message.result)
    else pending?.reject(new Error(`${pending.method}: ${message.error.message}`))
  }

  #close(): void {
    if (this.#isClosed) return
    this.#isClosed = true
    for (const { method, reject } of this.#pending.values()) reject(new ChromiumGone(method))
    this.#pending.clear()
    this.#events.emit('close')
  }
}
