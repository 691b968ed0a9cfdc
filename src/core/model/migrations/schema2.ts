import { fromVersion1, MemoVersion1 } from '../memoVersion1.ts'

/** A memo of the first version as one of the second; `null` for everything else. */
export function memosToSchema2(value: unknown): object | null {
  const old = MemoVersion1.safeParse(value)
  return old.success ? fromVersion1(old.data) : null
}
