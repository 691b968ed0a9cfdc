import { countingIn } from '../counting.ts'

export const { number, form, things, list } = countingIn('fr')
