import { LabelledArticle, readLines } from './corpus.ts'
import { type Example, examplesOf } from './examples.ts'
import { learn } from './learn.ts'
import { predicted } from './predict.ts'

/**
 * Cross-validates the quote finder: `node bench/quotes/validate.ts TRAIN.jsonl [WITHOUT] > FOUND.jsonl`. Every fifth article is read with weights
 * learnt from the other four fifths, five times over, so that each is read once by a finder that has not seen it. Prints what was found
 * as `find.ts` does; the scorer that comes with the corpus scores it. Features whose names match the regular expression `WITHOUT` are left
 * out, to see what they bring.
 */
const folds = 5

const [file, without] = process.argv.slice(2)
if (file === undefined) throw new Error('name the file of labelled articles')
const articles = readLines(file, LabelledArticle)
const leftOut = without === undefined ? null : new RegExp(without, 'u')
const examples = articles.map((article) => examplesOf(article).map(kept))
const found: string[] = []
for (let fold = 0; fold < folds; fold++) {
  const weights = learn(examples.flatMap((each, index) => (index % folds === fold ? [] : each)))
  articles.forEach((article, index) => {
    if (index % folds === fold) found[index] = predicted(article, weights)
  })
}
process.stdout.write(`${found.join('\n')}\n`)

function kept({ options, right }: Example): Example {
  if (leftOut === null) return { options, right }
  const thinned = options.map(({ prior, features }) => ({
    prior,
    features: features.filter((feature) => !leftOut.test(feature)),
  }))
  return { options: thinned, right }
}
