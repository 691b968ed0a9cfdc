import { writeSync } from 'node:fs'
import { flushCompileCache } from 'node:module'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { parsePlainText } from '../../src/core/import/plainText.ts'
import { emptyMemo } from '../../src/core/memo/emptyMemo.ts'
import { harbourNote } from '../../src/core/model/note.fixture.ts'
import { keepDocument } from '../../src/main/import/keepDocument.ts'
import { saveMemo } from '../../src/main/memos/memos.ts'
import { VaultIndex } from '../../src/main/search/vaultIndex.ts'
import { decryptVault, encryptVault } from '../../src/main/vault/encryption/turning.ts'
import { Histories } from '../../src/main/vault/histories.ts'
import { sha256 } from '../../src/main/vault/originals.ts'
import { openVault, type Vault } from '../../src/main/vault/vault.ts'
import { type Acknowledged, cost, edited, type Job, passphrase, textOf } from './jobs.ts'

// The process that is killed. It says `ready` when its code is loaded, is then told on stdin what to do, and says of each thing that is
// saved, when it is and not before, what it was: a JSON value a line.
flushCompileCache()
writeSync(1, '"ready"\n')
const lines = createInterface({ input: process.stdin })
lines.once('line', (line) => void begin(JSON.parse(line)))

async function begin({ job, folder, first }: { job: Job; folder: string; first: number }): Promise<void> {
  if (job === 'migrating') acknowledge({ begun: job })
  const vault = await openVault(folder, { unlock: (locked) => locked.try(passphrase) })
  if (job !== 'migrating') acknowledge({ begun: job })
  await work[job](vault, first)
  // Only a kill ends it.
  await wait(60_000)
}

function acknowledge(what: Acknowledged): void {
  writeSync(1, `${JSON.stringify(what)}\n`)
}

async function notes(vault: Vault, first: number): Promise<void> {
  const histories = new Histories(vault)
  const change = async (id: string, lane: number) => {
    for (let value = first + lane; ; value += 2) {
      const isThere = (await vault.notes.read(id)) !== null
      const change = { summary: String(value) }
      if (isThere) await histories.edit(id, [{ type: 'note.change', change }], 'edit')
      else await vault.notes.create({ ...harbourNote(), id, ...change })
      acknowledge({ note: id, value })
    }
  }
  const comeAndGo = async () => {
    for (let value = first; ; value++) {
      const id = `made-${value % 5}`
      if ((await vault.notes.read(id)) === null)
        await vault.notes.create({ ...harbourNote(), id, summary: String(value) })
      acknowledge({ made: id, value })
      await vault.notes.remove(id)
      acknowledge({ removed: id, value })
    }
  }
  await Promise.all([change(edited.notes[0], 0), change(edited.notes[1], 1), comeAndGo()])
}

const work: Record<Job, (vault: Vault, first: number) => Promise<void>> = {
  notes,

  async memos(vault, first) {
    const [id] = edited.memos
    if ((await vault.memos.read(id)) === null) await vault.memos.create({ ...emptyMemo(new Date(), {}), id, title: '' })
    for (let value = first; ; value++) {
      await saveMemo(vault, { ...(await vault.memos.get(id)), title: String(value) })
      acknowledge({ memo: id, value })
    }
  },

  async imports(vault, first) {
    const lane = async (start: number) => {
      for (let value = start; ; value += 3) {
        const text = textOf(value)
        const bytes = Buffer.from(text)
        const parsed = { document: parsePlainText(text, 'a.txt'), mediaType: 'text/plain', extension: 'txt' }
        const file = { bytes, sha256: sha256(bytes) }
        const { id } = await keepDocument(vault, parsed, file, `${value}.txt`)
        acknowledge({ imported: id, value })
      }
    }
    await Promise.all([lane(first), lane(first + 1), lane(first + 2)])
  },

  async indexing(vault) {
    const index = new VaultIndex(vault, () => undefined)
    await index.refresh()
    acknowledge({ done: 'indexing' })
  },

  encrypted: notes,

  async turning(vault) {
    for (let isEncrypted = vault.key !== null; ; isEncrypted = !isEncrypted) {
      if (isEncrypted) await decryptVault(vault.folder, passphrase)
      else await encryptVault(vault.folder, passphrase, { cost })
    }
  },

  async migrating() {
    acknowledge({ done: 'migrating' })
  },
}
