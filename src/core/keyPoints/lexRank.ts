/** A sentence as a vector: tf-idf weights by term, of length 1. */
export type Vector = ReadonlyMap<string, number>

/** Weighs each sentence's terms by how few sentences have them (tf-idf). */
export function vectorsOf(sentences: readonly { terms: ReadonlyMap<string, number> }[]): {
  vectors: Vector[]
  weigh: (terms: ReadonlyMap<string, number>) => Vector
} {
  const having = new Map<string, number>()
  for (const { terms } of sentences) for (const term of terms.keys()) having.set(term, (having.get(term) ?? 0) + 1)
  const weigh = (terms: ReadonlyMap<string, number>) => {
    const weights = new Map<string, number>()
    let squares = 0
    for (const [term, count] of terms) {
      const weight = count * Math.log(1 + sentences.length / ((having.get(term) ?? 0) + 0.5))
      weights.set(term, weight)
      squares += weight * weight
    }
    const length = Math.sqrt(squares) || 1
    for (const [term, weight] of weights) weights.set(term, weight / length)
    return weights
  }
  return { vectors: sentences.map(({ terms }) => weigh(terms)), weigh }
}

/** Cosine of two vectors, from 0 to 1. */
export function likeness(a: Vector, b: Vector): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a]
  let sum = 0
  for (const [term, weight] of few) sum += weight * (many.get(term) ?? 0)
  return sum
}

const damping = 0.85
const rounds = 30

/**
 * How central each sentence is: continuous LexRank, the stationary distribution of a walk over sentences that goes on to like ones.
 * The most central has 1. Quadratic in the number of sentences.
 *
 * Erkan and Radev, "LexRank: Graph-based Lexical Centrality as Salience in Text Summarization", JAIR 22 (2004).
 */
export function lexRank(vectors: readonly Vector[]): number[] {
  const count = vectors.length
  const alike = likenesses(vectors)
  const out = new Float64Array(count)
  for (let a = 0; a < count; a++) {
    for (let b = 0; b < count; b++) out[a] = (out[a] ?? 0) + (alike[a * count + b] ?? 0)
  }
  let ranks = new Float64Array(count).fill(1 / count)
  for (let round = 0; round < rounds; round++) {
    const next = new Float64Array(count).fill((1 - damping) / count)
    for (let a = 0; a < count; a++) {
      const given = (damping * (ranks[a] ?? 0)) / (out[a] || 1)
      for (let b = 0; b < count; b++) next[b] = (next[b] ?? 0) + given * (alike[a * count + b] ?? 0)
    }
    ranks = next
  }
  const highest = Math.max(...ranks, Number.MIN_VALUE)
  return Array.from(ranks, (rank) => rank / highest)
}

/** The cosine of each with each, row by row, 0 on the diagonal. Goes by the terms, since most sentences share none. */
function likenesses(vectors: readonly Vector[]): Float64Array {
  const count = vectors.length
  const alike = new Float64Array(count * count)
  const having = new Map<string, [index: number, weight: number][]>()
  for (const [a, vector] of vectors.entries()) {
    for (const [term, weight] of vector) {
      const others = having.get(term)
      if (others === undefined) {
        having.set(term, [[a, weight]])
        continue
      }
      for (const [b, other] of others) {
        const sum = (alike[a * count + b] ?? 0) + weight * other
        alike[a * count + b] = sum
        alike[b * count + a] = sum
      }
      others.push([a, weight])
    }
  }
  return alike
}
