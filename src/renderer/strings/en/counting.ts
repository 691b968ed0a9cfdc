import { countingIn } from '../../../core/words/counting.ts'

export const { number, decimal, things } = countingIn('en')
