import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { LabelledArticle, readLines } from './corpus.ts'
import { examplesOf } from './examples.ts'
import { learn } from './learn.ts'

/** Learns the weights of the quote finder: `node bench/quotes/train.ts TRAIN.jsonl [OUT.json]`. */
const [file, out = resolve(import.meta.dirname, '../../src/core/quotes/weights.json')] = process.argv.slice(2)
if (file === undefined) throw new Error('name the file of labelled articles')
const examples = readLines(file, LabelledArticle).flatMap(examplesOf)
const weights = learn(examples)
writeFileSync(out, `${JSON.stringify(Object.fromEntries(weights))}\n`)
process.stderr.write(`${examples.length} stretches, ${weights.size} weights\n`)
