import { basename, join } from 'node:path'
import { app, dialog } from 'electron'
import { compareNotes } from '../../core/keeping/noteComparison.ts'
import { editsToRestore } from '../../core/keeping/noteRestoring.ts'
import type { keepingChannels } from '../../shared/keepingContract.ts'
import { savedOf } from '../../shared/requests.ts'
import type { LaterHandlers } from '../answering.ts'
import { choosePath } from '../choosePath.ts'
import { withExtension } from '../export/extension.ts'
import { fileNameFor } from '../export/fileName.ts'
import type { Histories } from '../vault/histories.ts'
import type { Vault } from '../vault/vault.ts'
import { askedFrom, tellWindow } from '../window.ts'
import { native } from '../words/native.ts'
import { backUp } from './backup.ts'
import { checkBackup } from './checkBackup.ts'
import type { AllVersions } from './followVersions.ts'
import { restoreBackup } from './restoreBackup.ts'
import type { ScheduledBackups } from './scheduled.ts'
import { Trash } from './trash.ts'

/** What keeps earlier states and backups of a vault. */
export interface Keeping extends AllVersions {
  backups: ScheduledBackups
}

/** What the window may ask of versions, the trash and backups. */
export function keepingHandlers(
  vault: Vault,
  histories: Histories,
  { notes, memos, flush, backups }: Keeping,
): Pick<LaterHandlers, keyof typeof keepingChannels> {
  const trash = new Trash(vault, {
    forget: async ({ of, id }) => {
      if (of === 'note') {
        await histories.forget(id)
        await notes.forget(id)
      } else if (of === 'memo') await memos.forget(id)
    },
  })
  return {
    'versions.list': ({ of, id }) => (of === 'note' ? notes.list(id) : memos.list(id)),
    'versions.keep': async ({ of, id }) => {
      if (of === 'note') await notes.keep(await vault.notes.get(id), { isByHand: true })
      else await memos.keep(await vault.memos.get(id), { isByHand: true })
      return {}
    },
    'versions.memo': ({ id, key }) => memos.get(id, key),
    'versions.compareNote': async ({ id, from, to }) => {
      const before = await notes.get(id, from)
      return compareNotes(before, to === null ? await vault.notes.get(id) : await notes.get(id, to))
    },
    'notes.restoreVersion': async ({ id, key }) => {
      const version = await notes.get(id, key)
      await notes.keep(await vault.notes.get(id), { before: 'restore' })
      return savedOf(await histories.change(id, (note) => editsToRestore(note, version), 'edit'))
    },

    'trash.put': ({ documents }) => trash.put(documents),
    'trash.list': () => trash.list(),
    'trash.restore': ({ documents }) => trash.restore(documents),
    'trash.delete': ({ documents }) => trash.delete(documents),

    'backup.make': async () => {
      const path = await chooseBackupTo(vault.folder)
      if (path === null) return { report: null }
      await flush()
      await histories.flush()
      const report = await backUp(vault.folder, path, tellHowFar(), vault.key)
      return { report }
    },
    'backup.restore': async () => {
      const path = await chooseBackup()
      if (path === null) return { report: null }
      const tell = tellHowFar()
      // Before a folder is asked for: nobody need choose one for a file that is damaged.
      await checkBackup(path, (done, total) => tell('checking', done, total))
      const folder = await chooseEmptyFolder()
      if (folder === null) return { report: null }
      return { report: await restoreBackup(path, folder, (done, total) => tell('restoring', done, total)) }
    },
    'backup.settings': () => backups.settings(),
    'backup.every': async ({ every }) => {
      const settings = await backups.change({ every, failed: null })
      void backups.run(new Date())
      return settings
    },
    'backup.folder': async () => {
      const folder = await chooseFolderForBackups()
      if (folder === null) return backups.settings()
      const settings = await backups.change({ folder, failed: null })
      void backups.run(new Date())
      return settings
    },
  }
}

/** Between two notices of how far a backup is, in milliseconds. */
const pause = 100

/** Tells the window how far it is, now and then and at the end. */
function tellHowFar(): (doing: 'writing' | 'checking' | 'restoring', done: number, total: number) => void {
  let last = 0
  return (doing, done, total) => {
    const now = performance.now()
    if (done < total && now - last < pause) return
    last = now
    tellWindow('backup', { doing, done, total })
  }
}

const kinds = () => [{ name: native.kinds.backups, extensions: ['zip'] }]

async function chooseBackupTo(vault: string): Promise<string | null> {
  const day = new Date().toISOString().slice(0, 10)
  const { canceled, filePath } = await dialog.showSaveDialog(askedFrom(), {
    title: native.backup.title,
    buttonLabel: native.backup.button,
    defaultPath: join(app.getPath('documents'), `${fileNameFor(`${basename(vault)} backup ${day}`)}.zip`),
    filters: kinds(),
  })
  return canceled || filePath === '' ? null : withExtension(filePath, ['zip'])
}

async function chooseBackup(): Promise<string | null> {
  return choosePath({
    title: native.backup.restore,
    buttonLabel: native.backup.restoreButton,
    properties: ['openFile'],
    filters: kinds(),
  })
}

async function chooseEmptyFolder(): Promise<string | null> {
  return choosePath({
    title: native.backup.into,
    buttonLabel: native.backup.intoButton,
    properties: ['openDirectory', 'createDirectory', 'promptToCreate'],
  })
}

async function chooseFolderForBackups(): Promise<string | null> {
  return choosePath({
    title: native.backup.where,
    buttonLabel: native.backup.whereButton,
    properties: ['openDirectory', 'createDirectory'],
  })
}
