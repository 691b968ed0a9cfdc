import { hostname } from 'node:os'
import { z } from 'zod'
import { diskCode } from './diskError.ts'

/** A process of some computer, as it signs what it leaves in a vault. */
export const Signature = z.object({
  pid: z.int().positive(),
  host: z.string(),
  /** When the process began, in milliseconds since 1970. */
  began: z.number(),
})
export type Signature = z.infer<typeof Signature>

/** This process. */
export const self: Signature = {
  pid: process.pid,
  host: hostname(),
  began: Math.round(Date.now() - process.uptime() * 1000),
}

/** How far two readings of when a process began lie apart, in milliseconds: each thread takes its own. */
const tolerance = 2000

/**
 * Whether the process that signed still runs. `alive` may be another one, which got the same number later, for instance after the computer
 * was started again; of another computer's process nothing is known.
 */
export function lifeOf({ pid, host, began }: Signature): 'self' | 'alive' | 'dead' | 'unknown' {
  if (host !== self.host) return 'unknown'
  // Whoever had our number before us has ended.
  if (pid === self.pid) return Math.abs(began - self.began) <= tolerance ? 'self' : 'dead'
  try {
    // Signal 0 is sent to nobody: https://nodejs.org/api/process.html#processkillpid-signal
    process.kill(pid, 0)
    return 'alive'
  } catch (error) {
    // It is somebody else's.
    return diskCode(error) === 'EPERM' ? 'alive' : 'dead'
  }
}
