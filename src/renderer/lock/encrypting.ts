import { create } from 'zustand'
import { toReadoutError } from '../../core/errors.ts'
import { call, onNotice } from '../bridge.ts'
import { backUp } from '../keeping/backups.ts'
import { useLibrary } from '../state/library.ts'
import { flushAll, refuseWhereBegun } from '../state/saving.ts'
import { complain, say } from '../state/toasts.ts'
import { t } from '../strings.ts'
import type { Told } from '../ui/Problem.tsx'

/** What the dialog is about. */
export type Doing = 'encrypt' | 'change' | 'decrypt'

interface Encrypting {
  /** `null` while the dialog is closed. */
  doing: Doing | null
  isRunning: boolean
  progress: { done: number; total: number } | null
  problem: Told | null
  /** The vault was closed and opened again, so that the window has to begin anew. */
  isOver: boolean
}

const closed: Encrypting = { doing: null, isRunning: false, progress: null, problem: null, isOver: false }

export const useEncrypting = create<Encrypting>(() => closed)

/** Shows the dialog, where there is something to be done. */
export function askEncryption(doing: Doing): void {
  if (document.querySelector('dialog[open]') !== null) return
  const isEncrypted = useLibrary.getState().status?.isEncrypted === true
  if (isEncrypted === (doing === 'encrypt')) say(isEncrypted ? t.encryption.already : t.encryption.notEncrypted)
  else useEncrypting.setState({ ...closed, doing })
}

/** Closes the dialog. What runs cannot be left. */
export function closeEncryption(): void {
  const { isRunning, isOver } = useEncrypting.getState()
  if (isRunning) return
  if (isOver) location.reload()
  else useEncrypting.setState(closed)
}

/** Lets a backup be made before: the dialog gives way to that of the backup, and is asked for again after it. */
export async function backUpFirst(): Promise<void> {
  useEncrypting.setState(closed)
  // The dialog must be gone: a backup has one of its own.
  await new Promise(requestAnimationFrame)
  await backUp()
}

export async function encrypt(passphrase: string): Promise<void> {
  await turning(() => call('vault.encrypt', { passphrase }))
}

export async function decrypt(passphrase: string): Promise<void> {
  await turning(async () => {
    const { left } = await call('vault.decrypt', { passphrase })
    if (left > 0) useEncrypting.setState({ isRunning: false, isOver: true, problem: t.encryption.left(left) })
  })
}

export async function changePassphrase(passphrase: string, next: string): Promise<void> {
  useEncrypting.setState({ isRunning: true, problem: null })
  try {
    await call('vault.passphrase', { passphrase, next })
    useEncrypting.setState(closed)
    say(t.encryption.changed)
  } catch (error) {
    useEncrypting.setState({ isRunning: false, problem: toReadoutError(error) })
  }
}

async function turning(work: () => Promise<unknown>): Promise<void> {
  const stop = onNotice('turning', (progress) => useEncrypting.setState({ progress }))
  useEncrypting.setState({ isRunning: true, problem: null, progress: null })
  try {
    await flushAll()
    refuseWhereBegun()
    await work()
    if (useEncrypting.getState().isRunning) location.reload()
  } catch (error) {
    const problem = toReadoutError(error)
    // As far as it had come, the vault is another one now: the window begins anew.
    const isOver = useEncrypting.getState().progress !== null || problem.code === 'disk'
    useEncrypting.setState({ isRunning: false, progress: null, isOver, problem })
  } finally {
    stop()
  }
}

/** Runs what a button of the dialog asks for. */
export function running(work: Promise<void>): void {
  work.catch(complain)
}
