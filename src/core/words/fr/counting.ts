import { countingIn } from '../counting.ts'

export const { number, decimal, form, things, list } = countingIn('fr')
