import { countingIn } from '../counting.ts'

export const { number, things, list } = countingIn('en')
