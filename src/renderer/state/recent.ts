import { z } from 'zod'
import { create } from 'zustand'
import { DocumentRef, isSameDocument } from '../../core/model/desk.ts'
import { useLibrary } from './library.ts'
import { remember, remembered } from './remembered.ts'

const place = 'readout.recent'
/** Documents that are remembered of a vault. */
const most = 20
/** Vaults whose documents are remembered: those that were used last. */
const mostVaults = 10

/** Pairs of a vault's folder and what was opened in it, the last first; the vault that was used last at the end. */
const Remembered = z.array(z.tuple([z.string(), z.array(DocumentRef)])).catch([])

let known: Map<string, DocumentRef[]> | null = null

/** Read when it is first needed. */
function vaults(): Map<string, DocumentRef[]> {
  known ??= new Map(Remembered.parse(remembered(place)))
  return known
}

/** The notes and memos of this vault that were opened last, the last one first. */
export const useRecentDocuments = create<{ documents: readonly DocumentRef[] }>(() => ({ documents: [] }))

let folder: string | null = null

useLibrary.subscribe(({ status }) => {
  if (status === null || status.folder === folder) return
  folder = status.folder
  useRecentDocuments.setState({ documents: vaults().get(folder) ?? [] })
})

/** A document was opened. */
export function rememberOpened(document: DocumentRef): void {
  if (folder === null) return
  const others = useRecentDocuments.getState().documents.filter((other) => !isSameDocument(other, document))
  const documents = [document, ...others].slice(0, most)
  useRecentDocuments.setState({ documents })
  vaults().delete(folder)
  vaults().set(folder, documents)
  remember(place, [...vaults()].slice(-mostVaults))
}
