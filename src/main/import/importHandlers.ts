import { app } from 'electron'
import type { ImportOutcome, importChannels } from '../../shared/importContract.ts'
import { savedOf } from '../../shared/requests.ts'
import type { LaterHandlers } from '../answering.ts'
import type { AnnotationImporter } from '../exchange/annotationImporter.ts'
import { chooseAnnotations } from '../exchange/chooseAnnotations.ts'
import { tellWindow } from '../window.ts'
import { chooseFiles, chooseFolder, chooseUpdate } from './chooseArticles.ts'
import type { Importer } from './importer.ts'
import { Transfers } from './transfers.ts'
import type { Updater } from './updater.ts'

/** What the window may ask of files that are read: documents, newer versions of them, annotations. */
export function importHandlers(
  importer: Importer,
  updater: Updater,
  annotations: AnnotationImporter,
): Pick<LaterHandlers, keyof typeof importChannels> {
  const transfers = new Transfers(importer)

  return {
    'import.choose': async ({ from }) => {
      const chosen = await (from === 'files' ? chooseFiles() : chooseFolder())
      return importPaths(importer, chosen)
    },
    'import.give': async (piece) => ({ outcome: await transfers.give(piece) }),
    'import.cancel': async () => {
      transfers.clear()
      importer.cancel()
      return {}
    },

    'update.choose': async ({ id }) => {
      const path = await chooseUpdate()
      return { offer: path === null ? null : await updater.prepare(id, path) }
    },
    'update.from': async ({ id, other }) => ({ offer: await updater.prepareFrom(id, other) }),
    'update.apply': async ({ offer }) => savedOf(await updater.apply(offer)),
    'update.forget': async () => {
      updater.forget()
      return {}
    },

    'annotations.choose': async ({ id }) => {
      const path = await chooseAnnotations()
      return { offer: path === null ? null : await annotations.prepare(id, path) }
    },
    'annotations.apply': async ({ offer }) => savedOf(await annotations.apply(offer)),
    'annotations.forget': async () => {
      annotations.forget()
      return {}
    },
  }
}

/** Imports files, tells the window how far that is, and puts them on the system's list of recent documents. */
export async function importPaths(importer: Importer, paths: string[]): Promise<ImportOutcome[]> {
  const outcomes = await importer.importPaths(paths, (progress) => tellWindow('progress', progress))
  for (const { status, file } of outcomes.slice(0, mostRecent)) if (status === 'imported') app.addRecentDocument(file)
  return outcomes
}

/** So many of the files that come together are put on the system's list of recent documents, which shows about as many. */
const mostRecent = 10
