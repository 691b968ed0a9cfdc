import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { ReadoutError } from '../../core/errors.ts'
import type { PrintPage } from '../export/memoPrint.ts'

/**
 * A page as the bytes of a PDF, printed by a second process: the command line runs as plain Node (`ELECTRON_RUN_AS_NODE`), and
 * only Electron proper has Chromium in it. It gets a profile of its own, so that an open window is not in its way.
 * @throws ReadoutError `print` when there is no Electron to print with or it fails
 */
export async function printElsewhere(page: PrintPage): Promise<Uint8Array> {
  if (process.versions.electron === undefined) {
    throw new ReadoutError('print', 'A PDF can only be made by Electron, and this is plain Node.', {
      advice: 'Run the command with npm run -s readout.',
    })
  }
  const folder = await mkdtemp(join(tmpdir(), 'readout-print-'))
  try {
    const [from, to] = [join(folder, 'page.json'), join(folder, 'memo.pdf')]
    await writeFile(from, JSON.stringify(page))
    await runElectron([`--user-data-dir=${join(folder, 'profile')}`, join(import.meta.dirname, 'print.js'), from, to])
    return await readFile(to)
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

async function runElectron(args: string[]): Promise<void> {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  const headless = process.platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY ? ['--headless'] : []
  const child = spawn(process.execPath, [...headless, ...args], { env, stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve))
  const [status, complaint] = await Promise.all([ended, text(child.stderr)])
  if (status === 0) return
  const reason = complaint.trim().split('\n').at(-1) || `The printing ended with status ${status}.`
  throw new ReadoutError('print', reason, {
    kept: 'The notes are unchanged, and no file was written.',
    advice: 'Try again, or export in another format: only a PDF has to be printed.',
  })
}
