import { countingIn } from '../../../core/words/counting.ts'

export const { number, decimal, form, things } = countingIn('fr')
