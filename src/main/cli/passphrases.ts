import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { ReadoutError } from '../../core/errors.ts'
import { explain } from '../failure.ts'
import { refuseLocked, type Unlock } from '../vault/encryption/locked.ts'

/** Where a passphrase may come from: never from an argument, which every program of the computer can see. */
export interface PassphraseSources {
  /** What the variables READOUT_PASSPHRASE and READOUT_NEW_PASSPHRASE say. */
  given: string | undefined
  givenNew: string | undefined
  /** Asks a person at a terminal, without showing what is typed; `null` where there is none. */
  ask: ((question: string) => Promise<string>) | null
}

/** For programs that use the commands from within: nobody to ask. */
export const noPassphrases: PassphraseSources = { given: undefined, givenNew: undefined, ask: null }

/** Takes passphrases from where a person has put them, each when it is wanted. */
export class Passphrases {
  readonly #sources: PassphraseSources
  readonly #cwd: string
  readonly #file: () => string | undefined

  /** @param file gives the file that the command line names, seen from `cwd` */
  constructor(sources: PassphraseSources, cwd: string, file: () => string | undefined) {
    this.#sources = sources
    this.#cwd = cwd
    this.#file = file
  }

  /** Unlocks a vault. @throws ReadoutError `locked` where there is no passphrase, or another one */
  readonly unlock: Unlock = async (locked) => {
    const passphrase = this.given() ?? (await this.#sources.ask?.(`Passphrase of ${locked.folder}: `))
    return passphrase === undefined ? refuseLocked(locked) : locked.try(passphrase)
  }

  /** The passphrase that was given without a question; `undefined` where none was. */
  given(): string | undefined {
    const file = this.#file()
    return file === undefined ? this.#sources.given : this.#from(file)
  }

  /** The passphrase that a vault has. @throws ReadoutError `locked` where there is none */
  async current(folder: string): Promise<string> {
    return (
      this.given() ??
      (await this.#sources.ask?.(`Passphrase of ${folder}: `)) ??
      missing('READOUT_PASSPHRASE', '--passphrase-file')
    )
  }

  /** The passphrase that a vault is to be encrypted with; a person is asked for it twice. */
  async first(): Promise<string> {
    return this.given() ?? (await this.#twice()) ?? missing('READOUT_PASSPHRASE', '--passphrase-file')
  }

  /** The passphrase that a vault is to have from then on, from a file where one is named; a person is asked for it twice. */
  async next(file: string | undefined): Promise<string> {
    const given = file === undefined ? this.#sources.givenNew : this.#from(file)
    return given ?? (await this.#twice()) ?? missing('READOUT_NEW_PASSPHRASE', '--new-passphrase-file')
  }

  async #twice(): Promise<string | undefined> {
    const { ask } = this.#sources
    if (ask === null) return undefined
    const passphrase = await ask('New passphrase: ')
    if ((await ask('The same once more: ')) === passphrase) return passphrase
    throw new ReadoutError('usage', 'The two passphrases are not the same.', {
      kept: 'Nothing was changed.',
      advice: 'Give the command again, and type the same one twice.',
    })
  }

  /**
   * The first line of a file, without its line end and without the mark that some editors begin a file with.
   * @throws ReadoutError `usage` where the file cannot be read, or its first line is empty
   */
  #from(file: string): string {
    const [line = ''] = this.#read(file)
      .replace(/^\uFEFF/u, '')
      .split(/\r?\n/u, 1)
    if (line !== '') return line
    throw new ReadoutError('usage', `The first line of ${file} is empty: there is no passphrase in it.`, {
      kept: 'Nothing was changed.',
      advice: 'Write the passphrase into its first line, or name another file.',
    })
  }

  #read(file: string): string {
    try {
      return readFileSync(resolve(this.#cwd, file), 'utf8')
    } catch (error) {
      throw new ReadoutError('usage', `The passphrase cannot be read from ${file}. ${explain(error).message}`, {
        kept: 'Nothing was changed.',
        advice: 'Look whether the file is there and may be read, or name another one.',
        cause: error,
      })
    }
  }
}

function missing(variable: string, option: string): never {
  throw new ReadoutError('locked', 'There is no passphrase to use.', {
    kept: 'Nothing was changed.',
    advice: `Run it at a terminal, set ${variable}, or name a file with ${option}.`,
  })
}

/**
 * What a person has given to this process, which forgets it: the processes that it starts, such as those that read hostile files, must not have
 * it.
 */
export function passphrasesOf(env: NodeJS.ProcessEnv): PassphraseSources {
  const { READOUT_PASSPHRASE: given, READOUT_NEW_PASSPHRASE: givenNew } = env
  delete env.READOUT_PASSPHRASE
  delete env.READOUT_NEW_PASSPHRASE
  return { given, givenNew, ask: process.stdin.isTTY && process.stderr.isTTY ? askUnseen : null }
}

/** Asks at the terminal; what is typed is not shown. */
async function askUnseen(question: string): Promise<string> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: true })
  process.stderr.write(question)
  const stopped = new Promise<never>((_, reject) => {
    lines.once('SIGINT', () =>
      reject(
        new ReadoutError('cancelled', 'No passphrase was given.', {
          kept: 'Nothing was changed.',
          advice: 'Give the command again when you have it at hand.',
        }),
      ),
    )
  })
  try {
    return await Promise.race([lines.question(''), stopped])
  } finally {
    lines.close()
    process.stderr.write('\n')
  }
}
