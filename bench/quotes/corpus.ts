import { readFileSync } from 'node:fs'
import { z } from 'zod'

const Offsets = z.tuple([z.int(), z.int()])

/** An article to find quotes in, one a line of JSON. Offsets are UTF-16 code units into `text`, end excluded. */
export const Article = z.looseObject({ id: z.string(), text: z.string() })
export type Article = z.infer<typeof Article>

/** An article with what a person found in it, as PolNeAR has it. */
export const LabelledArticle = Article.extend({
  attributions: z.array(
    z.looseObject({ kind: z.string(), content: z.array(Offsets), source: z.array(Offsets).nullable() }),
  ),
})
export type LabelledArticle = z.infer<typeof LabelledArticle>

/**
 * Reads a file of one JSON value a line.
 * @throws Error that names the line that does not fit
 */
export function readLines<T>(file: string, schema: z.ZodType<T>): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return []
      try {
        return [schema.parse(JSON.parse(line))]
      } catch (error) {
        throw new Error(`${file}, line ${index + 1}: ${error instanceof Error ? error.message : String(error)}`)
      }
    })
}
