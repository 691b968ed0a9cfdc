import { z } from 'zod'
import { say } from '../../core/words/say.ts'
import { saidBy } from '../../core/words/speakSchemas.ts'

/** A file of the vault that holds something other than the document it should. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile'
  readonly path: string
  /** Why, to be read after "because": `it breaks off`. */
  readonly reason: string
  /** Whether a newer Readout wrote it: then there is nothing wrong with the file. */
  readonly fromNewer: boolean

  constructor(path: string, reason: string, more: { fromNewer?: boolean; cause?: unknown } = {}) {
    super(`${path}: ${reason}`, { cause: more.cause })
    this.path = path
    this.reason = reason
    this.fromNewer = more.fromNewer ?? false
  }

  /** The error for a text that is no JSON. */
  static fromText(path: string, text: string, cause: unknown): UnreadableFile {
    // The lines that git leaves where two branches changed the same: https://git-scm.com/docs/git-merge#_how_conflicts_are_presented
    const hasMarkers = /^<{7} /mu.test(text) && /^={7}\r?$/mu.test(text) && /^>{7} /mu.test(text)
    return new UnreadableFile(path, hasMarkers ? say.vault.reasons.gitConflict : say.vault.reasons.notJson, {
      cause,
    })
  }

  /** The error for JSON that does not fit its schema. A higher `schema` number than this version writes means a newer Readout. */
  static fromSchema(path: string, value: unknown, error: z.ZodError): UnreadableFile {
    const issue = error.issues[0]
    const found = z.object({ schema: z.int() }).safeParse(value)
    if (found.success && found.data.schema > newestFor(error)) {
      return new UnreadableFile(path, say.vault.reasons.newer(found.data.schema), {
        fromNewer: true,
      })
    }
    const where = issue === undefined ? '' : issue.path.join('.')
    return new UnreadableFile(path, say.vault.reasons.shape(where, saidBy(issue)))
  }
}

/** For `catch`: gives `none` where a file is unreadable; whatever else went wrong is thrown on. */
export function whereUnreadable<T>(none: T): (thrown: unknown) => T {
  return (thrown) => {
    if (thrown instanceof UnreadableFile) return none
    throw thrown
  }
}

/** The highest `schema` number that this version writes, over all kinds of documents. */
const newestSchema = 2

/** The highest that it writes of the kind that was expected, as far as the error tells: kinds have versions of their own. */
function newestFor({ issues }: z.ZodError): number {
  const known = issues.flatMap((issue) =>
    issue.code === 'invalid_value' && issue.path.join('.') === 'schema' ? issue.values : [],
  )
  const versions = known.filter((version) => typeof version === 'number')
  return versions.length === 0 ? newestSchema : Math.max(...versions)
}
