import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { application, run, test } from './contract.ts'

test('a utility process is given messages, answers, and is ended; V8 that cannot go on is told', async ({
  shared: { app },
}) => {
  const script = join(application, 'utility.mjs')
  const said = await app.evaluate(async ({ utilityProcess }, path) => {
    const start = (memory: number) =>
      utilityProcess.fork(path, ['one'], {
        serviceName: 'Contract',
        execArgv: [`--max-old-space-size=${memory}`],
        env: { ...process.env, GIVEN: 'yes' },
        stdio: 'ignore',
      })
    const exit = (child: ReturnType<typeof start>) => new Promise<number>((done) => child.once('exit', done))
    const child = start(256)
    const spawned = new Promise<void>((done) => child.once('spawn', done))
    // Sent before it runs, and kept until it listens.
    child.postMessage({ bytes: new Uint8Array([1, 2]), list: new Map([['a', 1]]) })
    const answer = await new Promise((done) => child.once('message', done))
    await spawned
    const during = typeof child.pid
    const streams = [child.stdout, child.stderr]
    const ended = exit(child)
    child.postMessage({ exit: 0 })
    const status = await ended
    await new Promise((done) => setTimeout(done))
    const after = [typeof child.pid, child.kill()]

    const busy = start(256)
    const killed = exit(busy)
    busy.postMessage({ spin: true })
    await new Promise<void>((done) => busy.once('spawn', done))
    const kill = busy.kill()
    const killedStatus = await killed

    const greedy = start(32)
    const told: string[] = []
    greedy.once('error', (type) => told.push(type))
    const full = exit(greedy)
    greedy.postMessage({ fill: true })
    const fullStatus = await full
    return { answer, during, streams, status, after, kill, killedStatus, told, fullStatus }
  }, script)
  expect(said).toMatchObject({
    answer: { data: { list: expect.anything() }, isBytes: true, args: ['one'], given: 'yes', title: 'string' },
    during: 'number',
    streams: [null, null],
    status: 0,
    after: ['undefined', false],
    kill: true,
    told: ['FatalError'],
  })
  expect(said.killedStatus).not.toBe(0)
  expect(said.fullStatus).not.toBe(0)
})

test('ELECTRON_RUN_AS_NODE makes it Node, with the arguments and status of Node', async ({ folder }) => {
  const script = join(folder, 'script.mjs')
  await writeFile(
    script,
    `console.log(JSON.stringify({ args: process.argv.slice(2), electron: process.versions.electron, type: process.type ?? null }))
process.exitCode = 3`,
  )
  const { status, out } = await run(folder, [script, 'one', '--two'], { ELECTRON_RUN_AS_NODE: '1' })
  expect(status).toBe(3)
  expect(JSON.parse(out)).toEqual({ args: ['one', '--two'], electron: expect.stringMatching(/^45\./u), type: null })
})

test('a script is run as an application, and app.exit gives the status', async ({ folder }) => {
  const script = join(folder, 'script.mjs')
  await writeFile(
    script,
    "import { app } from 'electron'\nvoid app.whenReady().then(() => app.exit(app.isReady() ? 5 : 1))\n",
  )
  const { status } = await run(folder, [`--user-data-dir=${join(folder, 'other')}`, script])
  expect(status).toBe(5)
})
