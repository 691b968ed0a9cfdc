import type { FirstHandlers, LaterHandlers } from './answering.ts'
import type { EncryptionHandlers } from './handlers.ts'
import { answerOf, type Found, find, type Opened, open, type Starting } from './start.ts'
import type { Locked } from './vault/encryption/locked.ts'
import type { VaultKey } from './vault/encryption/vaultKey.ts'
import { sayWhetherTurning, sayWhetherWorking, type Turning, tellWindow } from './window.ts'
import type { Working } from './workings.ts'

/** An encrypted vault that waits for its passphrase. */
interface Waiting {
  locked: Locked
  give: (key: VaultKey) => void
}

/** A vault that is being opened, or is open. */
interface Opening {
  opened: Promise<Opened>
  found: Promise<Found>
  working: Promise<Working> | null
  /** The window has been given what was found. */
  isShown: boolean
  /** Resolves where the vault waits for its passphrase, as soon as it does. */
  waiting: () => Promise<Waiting>
}

/**
 * The vault that the window shows, from its opening on: locked at first where it is encrypted, and closed and opened again when it is
 * encrypted or its encryption taken off.
 */
export class Session {
  readonly #starting: Starting
  readonly #folder: string
  #vault: Opening
  #isSettled = false
  /** Until the vault is open again. */
  #turning: Promise<unknown> | null = null

  constructor(starting: Starting) {
    this.#starting = starting
    this.#folder = starting.vaults.folder
    this.#vault = this.#begin(null)
  }

  /** Resolves when the vault is open, which may take a passphrase. @throws ReadoutError where it cannot be opened */
  async ready(): Promise<void> {
    await this.#vault.opened
  }

  /** What answers the window first. */
  readonly first: FirstHandlers = {
    'window.start': async () => {
      await this.#turning
      const { waiting, opened, found } = this.#vault
      if ((await Promise.race([waiting(), opened.then(() => null)])) !== null)
        return { locked: { folder: this.#folder } }
      // A page that is loaded once more is shown what there is by then.
      const now = this.#vault.isShown ? opened.then(find) : found
      this.#vault.isShown = true
      return answerOf(await opened, await now)
    },
    'vault.unlock': async ({ passphrase }) => {
      const { locked, give } = await this.#vault.waiting()
      locked.tellProgress((done, total) => {
        sayWhetherTurning('finishing')
        tellWindow('turning', { done, total })
      })
      give(await locked.try(passphrase))
      await this.#vault.opened.finally(() => sayWhetherTurning(null))
      return {}
    },
  }

  /** What answers everything else, when it is ready. */
  async later(): Promise<LaterHandlers> {
    await this.#turning
    this.#vault.working ??= this.#prepare(this.#vault)
    return (await this.#vault.working).handlers
  }

  async #prepare({ opened, found }: Opening): Promise<Working> {
    // Most of the program: it is loaded when the window shows something.
    const { prepare, settleIn } = await import('./workings.ts')
    if (!this.#isSettled) settleIn(this.#starting)
    this.#isSettled = true
    return prepare(await opened, await found, this.#encryption)
  }

  readonly #encryption: EncryptionHandlers = {
    'vault.encrypt': async ({ passphrase }) => {
      const { encryptVault } = await import('./vault/encryption/turning.ts')
      await this.#whileClosed('encrypting', () => encryptVault(this.#folder, passphrase, { onTurned }))
      return {}
    },
    'vault.decrypt': async ({ passphrase }) => {
      const { checkPassphrase, decryptVault } = await import('./vault/encryption/turning.ts')
      await checkPassphrase(this.#folder, passphrase)
      let left = 0
      await this.#whileClosed('decrypting', async () => {
        left = await decryptVault(this.#folder, passphrase, { onTurned })
        return null
      })
      return { left }
    },
    'vault.passphrase': async ({ passphrase, next }) => {
      const { changePassphrase } = await import('./vault/encryption/turning.ts')
      await changePassphrase(this.#folder, passphrase, next)
      return {}
    },
  }

  /** @param key what the vault was encrypted with while it was closed: it is not asked for again */
  #begin(key: VaultKey | null): Opening {
    let waiting = Promise.withResolvers<Waiting>()
    const opened = open(this.#starting, async (locked) => {
      if (key !== null && key.id === locked.id) return key
      sayWhetherWorking(false)
      const given = await new Promise<VaultKey>((give) => waiting.resolve({ locked, give }))
      waiting = Promise.withResolvers()
      sayWhetherWorking(true)
      return given
    })
    const found = opened.then(find)
    // What the window cannot be shown is told to it, if the vault could be opened at all.
    found.catch(() => undefined)
    return { opened, found, working: null, isShown: false, waiting: () => waiting.promise }
  }

  /** Closes the vault, does something to it that nobody else may meet, and opens it again, whatever became of that. */
  async #whileClosed(doing: Turning, work: () => Promise<VaultKey | null>): Promise<void> {
    const working = await this.#vault.working
    const before = (await this.#vault.opened).vault.key
    const turning = (async () => {
      let key = before
      sayWhetherTurning(doing)
      try {
        await working?.close()
        await refuseOthers(this.#folder)
        key = await work()
      } finally {
        sayWhetherTurning(null)
        this.#vault = this.#begin(key)
      }
    })()
    this.#turning = turning.catch(() => undefined)
    await turning
    await this.#vault.opened
  }
}

/** Other windows would go on as if the vault were what it was. */
async function refuseOthers(folder: string): Promise<void> {
  const { refuseWhereOpen } = await import('./vault/encryption/others.ts')
  await refuseWhereOpen(folder)
}

function onTurned(done: number, total: number): void {
  const now = performance.now()
  if (done > 0 && now - lastTold < pause) return
  lastTold = now
  tellWindow('turning', { done, total })
}

/** Between two notices of how far it is, in milliseconds. */
const pause = 100
let lastTold = 0
