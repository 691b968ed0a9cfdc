import { create } from 'zustand'
import { toReadoutError } from '../../core/errors.ts'
import { call, onNotice } from '../bridge.ts'
import { t } from '../strings.ts'
import type { Told } from '../ui/Problem.tsx'

interface Lock {
  /** The vault that waits for its passphrase; `null` while none does. */
  folder: string | null
  isBusy: boolean
  problem: Told | null
  /** How far the vault is with what was broken off when it was encrypted. */
  progress: { done: number; total: number } | null
}

export const useLock = create<Lock>(() => ({ folder: null, isBusy: false, problem: null, progress: null }))

/** Whether the window asks for a passphrase and does nothing else. */
export function isLocked(): boolean {
  return useLock.getState().folder !== null
}

/** Asks for the passphrase of a vault. Resolves when it is open. */
export async function waitUnlocked(folder: string): Promise<void> {
  const stop = onNotice('turning', (progress) => useLock.setState({ progress }))
  useLock.setState({ folder })
  await new Promise<void>((resolve) => {
    opened = resolve
  })
  stop()
}

/** What waits for the vault to be open. */
let opened: () => void = () => undefined

/** Tries a passphrase. A wrong one is told, and can be followed by another. */
export async function unlock(passphrase: string): Promise<void> {
  if (useLock.getState().isBusy) return
  if (passphrase === '') {
    useLock.setState({ problem: t.encryption.locked.empty })
    return
  }
  useLock.setState({ isBusy: true, problem: null })
  try {
    await call('vault.unlock', { passphrase })
    opened()
  } catch (error) {
    useLock.setState({ isBusy: false, problem: toReadoutError(error) })
  }
}

/** The window may be drawn: what it shows is there. */
export function showUnlocked(): void {
  useLock.setState({ folder: null, isBusy: false, progress: null })
}
