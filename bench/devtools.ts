import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { Readable, Writable } from 'node:stream'
import { Cdp } from '../runtime/cdp.ts'
import { environment } from '../scripts/project.mjs'

/** A program with a Chromium in it that was started, watched from outside: no test driver, whose work would be measured too. */
export interface Started {
  child: ChildProcess
  /** When it was started, in milliseconds since 1970. */
  at: number
  cdp: Cdp
  /** Session of the page. */
  page: string
}

/** Now, in milliseconds since 1970, with fractions. */
function clock(): number {
  return performance.timeOrigin + performance.now()
}

/**
 * Starts a program, uses it once its page whose address fits exists, and ends it.
 * @param args the switch `--remote-debugging-port=0` has to be among them
 */
export async function withProgram<T>(
  program: string,
  args: readonly string[],
  address: RegExp,
  use: (started: Started) => Promise<T>,
): Promise<T> {
  const at = clock()
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'], env: environment() })
  let cdp: Cdp | null = null
  try {
    cdp = await connect(await devToolsAddress(child))
    return await use({ child, at, cdp, page: await attach(cdp, address) })
  } finally {
    if (cdp === null) child.kill()
    else await end(child, cdp)
  }
}

/** Runs JavaScript in the page, and gives what it evaluates or resolves to; again, where the page was not yet the one that it will be. */
export async function evaluate<T>({ cdp, page }: Started, expression: string): Promise<T> {
  const params = { expression, awaitPromise: true, returnByValue: true }
  for (;;) {
    try {
      const { result, exceptionDetails } = await cdp.send<Evaluated<T>>('Runtime.evaluate', params, page)
      if (exceptionDetails !== undefined) throw new Error(`${exceptionDetails.text}: ${expression}`)
      return result.value
    } catch (error) {
      if (!/context was destroyed|Cannot find context|navigated or closed/u.test(String(error))) throw error
    }
  }
}

interface Evaluated<T> {
  result: { value: T }
  exceptionDetails?: { text: string }
}

/** Ends a program as closing its last window does. */
async function end(child: ChildProcess, cdp: Cdp): Promise<void> {
  const ended = child.exitCode === null ? once(child, 'exit') : Promise.resolve()
  cdp.tell('Browser.close')
  await ended
}

/** Memory that a program and all processes below it hold, in MB (proportional set size: what is shared is counted in parts). */
export function memoryOf({ child }: Started): { all: number; main: number } {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    const pid = Number(name)
    const parent = Number.isInteger(pid) ? /^PPid:\s+(\d+)/mu.exec(procFile(pid, 'status'))?.[1] : undefined
    if (parent !== undefined) parents.set(pid, Number(parent))
  }
  const top = child.pid ?? 0
  const isBelow = (pid: number): boolean => pid === top || (parents.has(pid) && isBelow(parents.get(pid) ?? 0))
  const all = [...parents.keys()].filter(isBelow).reduce((sum, pid) => sum + pss(pid), 0)
  return { all, main: pss(top) }
}

function pss(pid: number): number {
  return Number(/^Pss:\s+(\d+) kB/mu.exec(procFile(pid, 'smaps_rollup'))?.[1] ?? 0) / 1024
}

/** Empty where the process has ended meanwhile. */
function procFile(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8')
  } catch {
    return ''
  }
}

async function devToolsAddress(child: ChildProcess): Promise<string> {
  if (child.stderr === null) throw new Error('the program has no stderr')
  let said = ''
  for await (const line of createInterface(child.stderr)) {
    const address = /^DevTools listening on (ws:\S+)/u.exec(line)?.[1]
    if (address !== undefined) {
      child.stderr.resume()
      return address
    }
    said += `${line}\n`
  }
  throw new Error(`the program ended: ${said}`)
}

/** The protocol over a WebSocket rather than the pipe that {@link Cdp} speaks over. */
async function connect(address: string): Promise<Cdp> {
  const socket = new WebSocket(address)
  await new Promise((opened, refused) => {
    socket.addEventListener('open', opened)
    socket.addEventListener('error', () => refused(new Error(`nothing answers at ${address}`)))
  })
  const read = new Readable({ read: () => {} })
  socket.addEventListener('message', ({ data }) => read.push(`${data}\0`))
  socket.addEventListener('close', () => read.destroy())
  const write = new Writable({
    write(chunk: Buffer, _encoding, done) {
      socket.send(chunk.subarray(0, -1).toString('utf8'))
      done()
    },
  })
  return new Cdp(read, write)
}

async function attach(cdp: Cdp, address: RegExp): Promise<string> {
  interface Info {
    targetInfo: { targetId: string; type: string; url: string }
  }
  const found = Promise.withResolvers<string>()
  const look = ({ targetInfo }: Info) => {
    if (targetInfo.type === 'page' && address.test(targetInfo.url)) found.resolve(targetInfo.targetId)
  }
  cdp.on<Info>(undefined, 'Target.targetCreated', look)
  cdp.on<Info>(undefined, 'Target.targetInfoChanged', look)
  cdp.tell('Target.setDiscoverTargets', { discover: true })
  const targetId = await found.promise
  const { sessionId } = await cdp.send<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true })
  return sessionId
}
