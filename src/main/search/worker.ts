import { parentPort, workerData } from 'node:worker_threads'
import { speakIn } from '../../core/words/speakIn.ts'
import { toFailure } from '../failure.ts'
import type { Unlock } from '../vault/encryption/locked.ts'
import { openVault } from '../vault/vault.ts'
import { VaultIndex } from './vaultIndex.ts'
import type { FromThread, ThreadData, ToThread } from './workerProtocol.ts'

/**
 * Entry of the thread that keeps the search index: SQLite answers synchronously, and the main process must never wait for it. It is
 * given the vault's folder, of an encrypted one its key, and the language in which it says what went wrong.
 */
const { folder, key, language } = workerData as ThreadData
const index = open()
// Whoever asks is told.
index.catch(() => undefined)
parentPort?.on('message', hear)

async function open(): Promise<VaultIndex> {
  await speakIn(language)
  // The main process has opened it before: nothing is made here.
  const opened = new VaultIndex(
    await openVault(folder, { mustExist: true, ...(key && { unlock: unlockBy(key) }) }),
    tell,
  )
  opened.refresh().catch(() => undefined)
  return opened
}

function unlockBy(bytes: Uint8Array): Unlock {
  return async () => {
    const { VaultKey } = await import('../vault/encryption/vaultKey.ts')
    return new VaultKey(bytes)
  }
}

async function hear(message: ToThread): Promise<void> {
  if ('changed' in message) {
    // Where there is no index, nothing has to follow.
    const opened = await index.catch(() => null)
    opened?.changed(message.changed, message.number)
    return
  }
  if ('look' in message) {
    const opened = await index.catch(() => null)
    opened?.look(message.look)
    return
  }
  const { id } = message
  try {
    tell({ id, ok: true, answer: await answer(await index, message) })
  } catch (error) {
    tell({ id, ok: false, error: toFailure(error) })
  }
}

async function answer(opened: VaultIndex, question: Extract<ToThread, { ask: string }>) {
  switch (question.ask) {
    case 'notes': {
      const [from, count] = question.args
      return opened.list((store) => store.notes(from, count))
    }
    case 'memos':
      return opened.list((store) => store.memos())
    case 'refresh':
      await opened.refresh()
      return null
    case 'search': {
      const [query, limit, shown] = question.args
      return opened.ask((store) => store.search(query, limit, shown))
    }
    case 'actors': {
      const [text, limit] = question.args
      return opened.ask((store) => store.actors(text, limit))
    }
    case 'tags':
      return opened.ask((store) => store.tags())
    case 'notesTagged': {
      const [tag] = question.args
      return opened.askAll((store) => store.notesTagged(tag))
    }
  }
}

function tell(message: FromThread): void {
  parentPort?.postMessage(message)
}
