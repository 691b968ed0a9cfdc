import { findQuotes, type Weights } from '../../src/core/quotes/find.ts'
import type { Article } from './corpus.ts'

/** What is found in an article, as the scorer of the corpus reads it: a line of JSON, without its end. */
export function predicted({ id, text }: Article, weights: Weights): string {
  const quotes = findQuotes(text, weights).map(({ start, end, source, confidence }) => ({
    start,
    end,
    source: source === null ? null : [source.start, source.end],
    confidence: Math.round(confidence * 1000) / 1000,
  }))
  return JSON.stringify({ id, quotes })
}
