import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)

/**
 * Has a packaged application do what the command line needs of it: import, which reads a file in a process of its own, list, and print, which
 * needs Chromium; and looks whether it can be had as Node.
 * @param program path of its executable
 * @param switches for the runtime, before the command
 * @throws Error what did not go as it should
 */
export async function tryOut(program: string, switches: readonly string[] = []): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'readout-try-'))
  const vault = join(folder, 'vault')
  const readout = async (...args: string[]) =>
    (await run(program, [...switches, '--vault', vault, ...args], { cwd: folder, env: environmentIn(folder) })).stdout
  try {
    await writeFile(join(folder, 'strike.md'), '# Port strike ends\n\nThe dockers go back to work.\n')
    await readout('import', 'strike.md')
    const titles = JSON.parse(await readout('notes', '--json')).map(({ title }: { title: string }) => title)
    check(titles.join() === 'Port strike ends', `the notes are ${titles.join(', ')}`)
    await readout('memo', 'Port strike ends', '--out', 'memo.pdf')
    const pdf = await readFile(join(folder, 'memo.pdf'), 'latin1')
    check(pdf.startsWith('%PDF-'), 'the memo is no PDF')
    await refusesScripts(program, [...switches, '--vault', vault], folder)
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

/** Nothing is left in the person's own folders. */
function environmentIn(folder: string): NodeJS.ProcessEnv {
  return { ...process.env, XDG_CONFIG_HOME: join(folder, 'config'), XDG_CACHE_HOME: join(folder, 'cache') }
}

/** A script that a variable brings in leaves a file behind when it runs. */
async function refusesScripts(program: string, args: string[], folder: string): Promise<void> {
  const script = join(folder, 'other.cjs')
  await writeFile(script, `require('node:fs').writeFileSync(${JSON.stringify(join(folder, 'ran'))}, '')`)
  const env = { ...environmentIn(folder), NODE_OPTIONS: `--require=${script}`, ELECTRON_RUN_AS_NODE: '1' }
  // As Node, it would not know the switches that it is given, and fail.
  await run(program, [...args, 'notes'], { env, cwd: folder })
  check(!(await readdir(folder)).includes('ran'), 'a variable had it run another script')
}

function check(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise)
}

const [, , program, ...switches] = process.argv
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (program === undefined) throw new Error('Name a program: tryOut.ts PROGRAM [SWITCH…]')
  await tryOut(resolve(program), switches)
  console.log(`${program} imports, lists and prints, and runs no other script.`)
}
