import { execFile } from 'node:child_process'
import { resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')

/** Runs `npm run -s readout -- …` in `folder`, as a person at a prompt would. */
export async function readout(folder: string, ...args: string[]) {
  return new Promise<{ status: number; out: string; err: string }>((done) => {
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
    const env = { ...process.env, INIT_CWD: undefined }
    execFile(
      npm,
      ['--prefix', root, 'run', '-s', 'readout', '--', ...args],
      { cwd: folder, env },
      (error, out, err) => {
        done({ status: typeof error?.code === 'number' ? error.code : error === null ? 0 : -1, out, err })
      },
    )
  })
}
