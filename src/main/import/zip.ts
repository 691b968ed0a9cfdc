import { unzipSync } from 'fflate/browser'
import { ReadoutError } from '../../core/errors.ts'
import { say } from '../../core/words/say.ts'

/** More parts than any document has. */
const mostEntries = 20_000
/** The most bytes that are unpacked from one file: a book of a million words is a tenth of it. */
const mostBytes = 100 * 1024 * 1024

/**
 * The parts of a zip file whose names `isWanted`, unpacked. The sizes that the file declares are added up before anything is
 * unpacked, and no part can become longer than it declares, so a small file cannot unpack into a large one unnoticed.
 * @throws ReadoutError `unsupported` when it would unpack into too much, `unreadable` when it is damaged
 */
export function unzip(bytes: Uint8Array, isWanted: (name: string) => boolean): Map<string, Uint8Array> {
  let entries = 0
  let total = 0
  const filter = ({ name, originalSize }: { name: string; originalSize: number }) => {
    if (++entries > mostEntries) throw tooLarge(say.importing.zip.parts(say.number(mostEntries)))
    if (!isWanted(name)) return false
    total += originalSize
    if (total > mostBytes) throw tooLarge(say.importing.zip.size(mostBytes / 1024 / 1024))
    return true
  }
  try {
    return new Map(Object.entries(unzipSync(bytes, { filter })))
  } catch (error) {
    if (error instanceof ReadoutError) throw error
    throw new ReadoutError('unreadable', say.importing.zip.message, {
      kept: say.importing.kept,
      advice: say.importing.zip.advice,
      cause: error,
    })
  }
}

/** The names of a zip file's parts. */
export function zipNames(bytes: Uint8Array): string[] {
  const names: string[] = []
  unzip(bytes, (name) => {
    names.push(name)
    return false
  })
  return names
}

function tooLarge(message: string): ReadoutError {
  return new ReadoutError('unsupported', message, {
    kept: say.importing.kept,
    advice: say.importing.zip.genuine,
  })
}
