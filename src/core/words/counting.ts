/** How a language writes numbers, and things that are counted. */
export interface Counting {
  /** A number with the language's own separators: `1,234`, `1 234`. */
  number: (value: number) => string
  /** As {@link Counting.number}, with one decimal place at most. */
  decimal: (value: number) => string
  /** The form that goes with a count: English has one form for 1 and another for all else, French one for 0 and 1. */
  form: (count: number, one: string, many: string) => string
  /** The count with the form that goes with it: `1 note`, `1,234 notes`. */
  things: (count: number, one: string, many: string) => string
  /** Names as a sentence lists them: `a, b and c`. */
  list: (items: readonly string[]) => string
}

/**
 * Numbers and counted things as `language` has them, a BCP 47 tag, by the rules that come with the runtime. Those are read when something is
 * counted for the first time, because a start of the window is not to wait for them.
 */
export function countingIn(language: string): Counting {
  const numbers = once(() => new Intl.NumberFormat(language))
  const decimals = once(() => new Intl.NumberFormat(language, { maximumFractionDigits: 1 }))
  const rules = once(() => new Intl.PluralRules(language))
  const lists = once(() => new Intl.ListFormat(language))
  const number = (value: number) => numbers().format(value)
  const form = (count: number, one: string, many: string) => (rules().select(count) === 'one' ? one : many)
  return {
    number,
    decimal: (value) => decimals().format(value),
    form,
    things: (count, one, many) => `${number(count)} ${form(count, one, many)}`,
    list: (items) => lists().format(items),
  }
}

function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}
