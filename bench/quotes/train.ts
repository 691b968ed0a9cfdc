import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { LabelledArticle, readLines } from './corpus.ts'
import { type Example, examplesOf } from './examples.ts'

/**
 * Learns the weights of the quote finder: `node bench/quotes/train.ts TRAIN.jsonl [OUT.json]`. A log-linear choice among a stretch's
 * options, by AdaGrad with a penalty on large weights; the same input always gives the same weights.
 */
const settings = {
  epochs: 12,
  /** Weights are averaged over the epochs from this one on, so that the last articles seen count no more than others. */
  averagedFrom: 3,
  rate: 0.3,
  /** How strongly weights are drawn to zero. Chosen on a fifth of the training articles that was held out. */
  penalty: 0.01,
  /** Features seen less often than this are noise. */
  fewest: 3,
  /** Smaller weights than this change no choice. */
  smallest: 0.05,
}

const [file, out = resolve(import.meta.dirname, '../../src/core/quotes/weights.json')] = process.argv.slice(2)
if (file === undefined) throw new Error('name the file of labelled articles')

const numbers = new Map<string, number>()
const seen: number[] = []
const examples = readLines(file, LabelledArticle).flatMap(examplesOf).map(numbered)
const weights = learn()
const kept = [...numbers]
  .filter(([, number]) => (seen[number] ?? 0) >= settings.fewest)
  .map(([name, number]): [string, number] => [name, Math.round((weights[number] ?? 0) * 100) / 100])
  .filter(([, weight]) => Math.abs(weight) >= settings.smallest)
  .sort(([a], [b]) => (a < b ? -1 : 1))
writeFileSync(out, `${JSON.stringify(Object.fromEntries(kept), null, 0)}\n`)
process.stderr.write(`${examples.length} stretches, ${numbers.size} features, ${kept.length} weights kept\n`)

interface Numbered {
  options: number[][]
  right: number[]
}

function numbered({ options, right }: Example): Numbered {
  return { options: options.map((features) => features.map(numberOf)), right }
}

function numberOf(feature: string): number {
  const number = numbers.get(feature) ?? numbers.size
  numbers.set(feature, number)
  seen[number] = (seen[number] ?? 0) + 1
  return number
}

function learn(): Float64Array {
  const learnt = new Float64Array(numbers.size)
  const squares = new Float64Array(numbers.size)
  const sums = new Float64Array(numbers.size)
  const next = random(1)
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    for (const example of shuffled(examples, next)) learnFrom(example, learnt, squares)
    if (epoch >= settings.averagedFrom) addTo(sums, learnt)
  }
  return sums.map((sum) => sum / (settings.epochs - settings.averagedFrom))
}

function addTo(sums: Float64Array, weights: Float64Array): void {
  for (let index = 0; index < sums.length; index++) sums[index] = (sums[index] ?? 0) + (weights[index] ?? 0)
}

/** One step up the gradient of the log-likelihood of the right options. */
function learnFrom({ options, right }: Numbered, learnt: Float64Array, squares: Float64Array): void {
  const scores = options.map((features) => features.reduce((sum, feature) => sum + (learnt[feature] ?? 0), 0))
  const highest = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - highest))
  const all = powers.reduce((sum, power) => sum + power, 0)
  const correct = right.reduce((sum, index) => sum + (powers[index] ?? 0), 0)
  options.forEach((features, index) => {
    const power = powers[index] ?? 0
    const gradient = (right.includes(index) ? power / correct : 0) - power / all
    if (Math.abs(gradient) < 1e-6) return
    for (const feature of features) {
      const step = gradient - settings.penalty * (learnt[feature] ?? 0)
      const square = (squares[feature] ?? 0) + step * step
      squares[feature] = square
      learnt[feature] = (learnt[feature] ?? 0) + (settings.rate * step) / Math.sqrt(square + 1e-6)
    }
  })
}

function shuffled<T>(list: readonly T[], next: () => number): T[] {
  const copy = [...list]
  for (let index = copy.length - 1; index > 0; index--) {
    const other = Math.floor(next() * (index + 1))
    const kept = copy[index] as T
    copy[index] = copy[other] as T
    copy[other] = kept
  }
  return copy
}

/** Numbers from 0 to 1, the same for the same seed. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return state / 0x80000000
  }
}
