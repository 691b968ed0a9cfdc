import { create } from 'zustand'
import { ReadoutError, toReadoutError } from '../../core/errors.ts'
import type { BackupReport, BackupRhythm, BackupSettings, RestoreReport } from '../../core/keeping/backup.ts'
import { call, onNotice } from '../bridge.ts'
import { flushAll } from '../state/saving.ts'
import { complain } from '../state/toasts.ts'
import { t } from '../strings.ts'

/** What is done, or was. */
type Step =
  | { step: 'running' }
  | { step: 'made'; report: BackupReport }
  | { step: 'restored'; report: RestoreReport }
  | { step: 'failed'; problem: ReadoutError }
  | { step: 'schedule' }

interface Backups {
  /** What the dialog is about; `null` while it is closed. */
  title: 'title' | 'restoreTitle' | 'scheduleTitle' | null
  shown: Step
  /** How far it is; `null` before that is known. */
  progress: { doing: 'writing' | 'checking' | 'restoring'; done: number; total: number } | null
  settings: BackupSettings | null
  problem: ReadoutError | null
}

const begun: Backups = { title: null, shown: { step: 'running' }, progress: null, settings: null, problem: null }

export const useBackups = create<Backups>(() => begun)

/** Asks where to, and backs the vault up. */
export async function backUp(): Promise<void> {
  await run('title', async () => {
    await flushAll()
    const { report } = await call('backup.make', {})
    return report === null ? null : { step: 'made', report }
  })
}

/** Asks for a backup and for an empty folder, and restores it there. */
export async function restoreBackup(): Promise<void> {
  await run('restoreTitle', async () => {
    const { report } = await call('backup.restore', {})
    return report === null ? null : { step: 'restored', report }
  })
}

/** Shows how this computer backs the vault up by itself. */
export async function askSchedule(): Promise<void> {
  if (isBusy()) return
  try {
    const settings = await call('backup.settings', {})
    useBackups.setState({ ...begun, title: 'scheduleTitle', shown: { step: 'schedule' }, settings })
  } catch (error) {
    complain(error)
  }
}

export async function setRhythm(every: BackupRhythm): Promise<void> {
  const { settings } = useBackups.getState()
  if (settings !== null) useBackups.setState({ settings: { ...settings, every } })
  await changing(() => call('backup.every', { every }))
}

export async function chooseFolder(): Promise<void> {
  await changing(() => call('backup.folder', {}))
}

/** What runs cannot be left: it is done in a moment, and says so. */
export function closeBackups(): void {
  if (useBackups.getState().shown.step !== 'running') useBackups.setState(begun)
}

/** Tells what becomes of backups that are made by themselves. @returns a function that stops */
export function followBackups(): () => void {
  const stops = [
    onNotice('backup', (progress) => {
      // From then on there is something to be seen: before, a native dialog asked.
      useBackups.setState(({ title }) => ({ progress, title: title ?? wanted }))
    }),
    onNotice('backupSettings', (settings) => useBackups.setState({ settings })),
    onNotice('backupFailed', ({ reason }) => {
      complain(new ReadoutError('disk', t.keeping.backup.notMade(reason), { advice: t.keeping.backup.notMadeAdvice }))
    }),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

/** The title of what was asked for, while native dialogs are answered. */
let wanted: 'title' | 'restoreTitle' | null = null

async function run(title: 'title' | 'restoreTitle', work: () => Promise<Step | null>): Promise<void> {
  if (isBusy()) return
  wanted = title
  useBackups.setState(begun)
  try {
    const shown = await work()
    useBackups.setState(shown === null ? begun : { title, shown })
  } catch (error) {
    useBackups.setState({ title, shown: { step: 'failed', problem: toReadoutError(error) } })
  } finally {
    wanted = null
  }
}

function isBusy(): boolean {
  return wanted !== null || document.querySelector('dialog[open]') !== null
}

async function changing(change: () => Promise<BackupSettings>): Promise<void> {
  try {
    useBackups.setState({ settings: await change(), problem: null })
  } catch (error) {
    useBackups.setState({ problem: toReadoutError(error) })
  }
}
