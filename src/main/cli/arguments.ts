import { Argument, InvalidArgumentError } from 'commander'

/** The note that a command is about, as `findNote` finds it. */
export function noteArgument(): Argument {
  return new Argument('<note>', 'id, beginning of an id, or title')
}

/** For an option that may be given several times. */
export function collect(value: string, earlier: string[] = []): string[] {
  return [...earlier, value]
}

/** For an option that is a whole number from 1. @throws InvalidArgumentError where it is none */
export function positive(value: string): number {
  const number = Number(value)
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('It is a whole number from 1.')
  return number
}

/** As {@link positive}, for a number of at most `most`. */
export function upTo(most: number): (value: string) => number {
  return (value) => {
    const number = positive(value)
    if (number > most) throw new InvalidArgumentError(`It is at most ${most}.`)
    return number
  }
}
