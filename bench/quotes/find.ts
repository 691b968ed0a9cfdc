import { weights } from '../../src/core/quotes/weights.ts'
import { Article, readLines } from './corpus.ts'
import { predicted } from './predict.ts'

/**
 * Finds the quotes of a file of articles: `npm run -s quotes -- FILE.jsonl`. Prints a line `{ id, quotes: [{ start, end, source, confidence }] }` for
 * each, in the order of the file. Exit status: 0 done, 1 the file cannot be read, 2 wrong usage.
 */
const [file, ...rest] = process.argv.slice(2)
if (file === undefined || rest.length > 0) {
  process.stderr.write('quotes: name one file of articles: npm run -s quotes -- FILE.jsonl\n')
  process.exitCode = 2
} else {
  try {
    for (const article of readLines(file, Article)) process.stdout.write(`${predicted(article, weights)}\n`)
  } catch (error) {
    process.stderr.write(`quotes: ${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  }
}
