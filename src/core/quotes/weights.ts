import type { Weights } from './find.ts'
import learnt from './weights.json' with { type: 'json' }

/** The weights that `bench/quotes/train.ts` learnt. No text of the training articles is in them. */
export const weights: Weights = new Map(Object.entries(learnt))
