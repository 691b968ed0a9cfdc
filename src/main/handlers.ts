import { join } from 'node:path'
import { shell } from 'electron'
import { ReadoutError } from '../core/errors.ts'
import type { Note } from '../core/model/note.ts'
import { openingOf, pieceOf } from '../core/model/pieces.ts'
import { say } from '../core/words/say.ts'
import type { encryptionChannels } from '../shared/encryptionContract.ts'
import { savedOf } from '../shared/requests.ts'
import type { LaterHandlers } from './answering.ts'
import { Bulk } from './bulk/bulk.ts'
import { taggingHandlers } from './bulk/taggingHandlers.ts'
import { copy } from './clipboard.ts'
import { popUp } from './contextMenus.ts'
import { copyNote } from './copyNote.ts'
import { desktopAction } from './desktop.ts'
import type { AnnotationImporter } from './exchange/annotationImporter.ts'
import { exportAnnotations, exportSources } from './exchange/exportExchange.ts'
import { exportMemo } from './export/exportMemo.ts'
import { exportTimeline } from './export/exportTimeline.ts'
import { memoPage } from './export/memoPrint.ts'
import { printPdf } from './export/printPdf.ts'
import { openInBrowser } from './external.ts'
import type { Importer } from './import/importer.ts'
import { importHandlers, importPaths } from './import/importHandlers.ts'
import type { ParserPool } from './import/parserPool.ts'
import type { Updater } from './import/updater.ts'
import { type Keeping, keepingHandlers } from './keeping/keepingHandlers.ts'
import { chooseLanguage } from './language.ts'
import { followed } from './links.ts'
import { copyMemo, newMemo, saveMemo } from './memos/memos.ts'
import { listTemplates, renameTemplate, saveTemplate } from './memos/templates.ts'
import { showAsOff } from './menu.ts'
import { checkSpelling } from './spelling/spelling.ts'
import type { Opened } from './start.ts'
import type { Presence } from './vault/presence.ts'
import { chooseMemo } from './verify/chooseMemo.ts'
import { verifyFile } from './verify/verifyFile.ts'
import { askedFrom, leave, tellWindow } from './window.ts'

/** What the handlers work with, all of one vault. */
export interface Workings extends Opened {
  /** The note that the window opens at its start. */
  first: Note | null
  importer: Importer
  updater: Updater
  annotations: AnnotationImporter
  /** Reads exported memos. */
  readers: ParserPool
  keeping: Keeping
  /** Who else has the vault open. */
  presence: Presence
  encryption: EncryptionHandlers
}

/** What encrypts the vault, changes its passphrase, or takes its encryption off. */
export type EncryptionHandlers = Pick<LaterHandlers, keyof typeof encryptionChannels>

/** What the window may ask of the main process. */
export function handlersFor({
  vault,
  library,
  desk,
  histories,
  importer,
  updater,
  annotations,
  readers,
  keeping,
  presence,
  encryption,
  vaults,
  given,
  tour,
  welcome,
  first,
}: Workings): LaterHandlers {
  let exported: string | null = null
  /** The note that was opened last: its pieces are asked for next. */
  let opened: Note | null = first
  const bulk = new Bulk(vault, histories, tellWindow, (id) => keeping.notes.keepNext(id, 'bulk'))

  return {
    'language.choose': async ({ choice }) => {
      const language = await chooseLanguage(choice)
      // As long as nobody chose otherwise, the languages of spelling come of it.
      void checkSpelling()
      return { language }
    },

    'vault.status': async () => {
      const others = [...presence.others]
      const isEncrypted = vault.key !== null
      const { problems } = vault.setAside
      return { folder: vault.folder, isEncrypted, problems, others, welcome, tour: tour.isOffered }
    },
    'vault.reveal': async () => {
      await openPath(vault.folder)
      return {}
    },

    'tour.begin': async () => {
      const { sampleOf } = await import('./sample.ts')
      const { note, memo } = await sampleOf(vault, library)
      return { note: note.id, memo: memo.id }
    },
    'tour.end': async () => {
      await tour.end()
      return {}
    },

    'library.notes': ({ from, count }) => library.notes(from, count),
    'library.refresh': async () => {
      await library.refresh()
      return {}
    },
    'search.query': ({ query, limit, shown }) => library.search(query, limit, shown),
    'search.actors': ({ text, limit }) => library.actors(text, limit),

    'desk.get': () => desk.get(),
    'desk.save': (changed) => desk.save(changed),
    'notes.open': async ({ id }) => {
      const note = await vault.notes.get(id)
      opened = note
      return openingOf(note)
    },
    'notes.piece': async ({ id, index }) => {
      // The pieces are of what was opened: the note may have been edited since, or its source replaced.
      if (opened?.id !== id) opened = await vault.notes.get(id)
      return pieceOf(opened, index)
    },
    'notes.edit': async ({ id, edits, kind, grounds }) => savedOf(await histories.edit(id, edits, kind, grounds)),
    'notes.copy': async (note) => ({ id: (await copyNote(vault, note)).id }),
    'notes.restore': async ({ id }) => {
      await vault.notes.restore(id)
      return {}
    },
    'notes.history': ({ id, revision, updated }) => histories.stepsOf(id, revision, updated),

    'annotations.export': async (request) => {
      const { shown, ...told } = await exportAnnotations(vault, request)
      exported = shown ?? exported
      return told
    },
    'sources.export': async (request) => {
      const path = await exportSources(vault, request)
      exported = path ?? exported
      return { path }
    },

    'memos.open': ({ id }) => vault.memos.get(id),
    'memos.new': ({ template, notes }) => newMemo(vault, template, notes),
    'memos.copy': (memo) => copyMemo(vault, memo),
    'memos.save': async (memo) => savedOf(await saveMemo(vault, memo)),
    'memos.print': async (memo) => ({ pdf: await printPdf(await memoPage(vault, memo)) }),
    'memos.export': async ({ memo, format }) => {
      const path = await exportMemo(vault, memo, format)
      exported = path ?? exported
      if (path !== null) await keeping.memos.tryToKeep(memo, { isExported: true })
      return { path }
    },

    'templates.list': () => listTemplates(vault),
    'templates.save': ({ memo, ...names }) => saveTemplate(vault, memo, names),
    'templates.rename': ({ id, ...names }) => renameTemplate(vault, id, names),
    'templates.remove': async ({ id }) => {
      await vault.templates.remove(id)
      return {}
    },
    'templates.restore': async ({ id }) => {
      await vault.templates.restore(id)
      return {}
    },
    'templates.reveal': async () => {
      await openPath(join(vault.folder, 'templates'))
      return {}
    },

    'memos.verify': async () => {
      const path = await chooseMemo()
      return { report: path === null ? null : await verifyFile(path, readers, vault) }
    },

    'timeline.export': async (request) => {
      const path = await exportTimeline(vault, request)
      exported = path ?? exported
      return { path }
    },

    'export.reveal': async ({ how }) => {
      if (exported === null) throw nothingExported()
      if (how === 'open') await openPath(exported)
      else shell.showItemInFolder(exported)
      return {}
    },

    'menu.show': async (menu) => ({ chosen: await popUp(askedFrom(), menu) }),
    'menu.state': async ({ disabled }) => {
      showAsOff(disabled)
      return {}
    },
    'desktop.run': async ({ command }) => {
      await desktopAction(command, vaults)
      return {}
    },

    ...taggingHandlers(vault, library, bulk),
    ...importHandlers(importer, updater, annotations),
    ...keepingHandlers(vault, histories, keeping),
    ...encryption,

    'given.next': async ({ done }) => ({ next: given.next(done) }),
    'given.link': async ({ id }) => {
      const link = given.linkOf(id)
      return { link: link === null ? null : followed(link) }
    },
    'given.import': async ({ id }) => importPaths(importer, given.filesOf(id)),
    'web.open': async ({ url }) => ({ opened: await openInBrowser(url) }),
    'clipboard.copy': async (words) => {
      await copy(words)
      return {}
    },

    'window.leave': async ({ saved, begun }) => {
      await histories.flush()
      await keeping.flush()
      await library.keepBeginning()
      await leave(saved, begun)
      return {}
    },
  }
}

async function openPath(path: string): Promise<void> {
  const refusal = await shell.openPath(path)
  if (refusal !== '') throw new ReadoutError('disk', say.vault.notOpened(path, refusal), { advice: say.vault.byHand })
}

function nothingExported(): ReadoutError {
  return new ReadoutError('not-found', say.vault.notExported.message, { advice: say.vault.notExported.advice })
}
