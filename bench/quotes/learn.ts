import type { Weights } from '../../src/core/quotes/find.ts'
import type { Example } from './examples.ts'

/**
 * How the weights are learnt: a log-linear choice among a stretch's options, by AdaGrad with a penalty on large weights. All were chosen
 * by `validate.ts`.
 */
const settings = {
  epochs: 12,
  /** Weights are averaged over the epochs from this one on, so that the last articles seen count no more than others. */
  averagedFrom: 3,
  rate: 0.15,
  /** How strongly weights are drawn to zero. */
  penalty: 0.01,
  /** Features seen less often than this are noise. */
  fewest: 3,
  /** Smaller weights than this change no choice. */
  smallest: 0.05,
}

/** The weight of each feature that matters, by name in alphabetical order. The same examples always give the same weights. */
export function learn(examples: readonly Example[]): Weights {
  const numbers = new Map<string, number>()
  const seen: number[] = []
  const numberOf = (feature: string): number => {
    const number = numbers.get(feature) ?? numbers.size
    numbers.set(feature, number)
    seen[number] = (seen[number] ?? 0) + 1
    return number
  }
  const numbered = examples.map(({ options, right }) => ({
    options: options.map(({ prior, features }) => ({ prior, features: features.map(numberOf) })),
    right,
  }))
  const weights = descend(numbered, numbers.size)
  return new Map(
    [...numbers]
      .filter(([, number]) => (seen[number] ?? 0) >= settings.fewest)
      .map(([name, number]): [string, number] => [name, Math.round((weights[number] ?? 0) * 100) / 100])
      .filter(([, weight]) => Math.abs(weight) >= settings.smallest)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}

interface Numbered {
  options: { prior: number; features: number[] }[]
  right: number[]
}

function descend(examples: readonly Numbered[], size: number): Float64Array {
  const learnt = new Float64Array(size)
  const squares = new Float64Array(size)
  const sums = new Float64Array(size)
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
  const scores = options.map(({ prior, features }) =>
    features.reduce((sum, feature) => sum + (learnt[feature] ?? 0), prior),
  )
  const highest = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - highest))
  const all = powers.reduce((sum, power) => sum + power, 0)
  const correct = right.reduce((sum, index) => sum + (powers[index] ?? 0), 0)
  options.forEach(({ features }, index) => {
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
