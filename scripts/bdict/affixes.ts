/** A pair of spellings: a usual mistake, and what it is to be. */
export type Replacement = readonly [wrong: string, right: string]

/**
 * What an `.aff` file says, as Chromium's format keeps it. Words name the flags that apply to them by the number of a group, so that each
 * combination of flags is written once.
 */
export interface Affixes {
  /** The comment at its beginning, which has the licence. */
  comment: string
  /** The combinations of flags, in the order of their numbers, which begin with 1. More are added as words are read. */
  groups: FlagGroups
  /** The lines that make affixes (`PFX`, `SFX`), with numbers of groups in place of flags. */
  rules: string[]
  replacements: Replacement[]
  /** All other lines, as they are. */
  others: string[]
}

/** Numbers combinations of flags in the order in which they are first met. */
export class FlagGroups {
  readonly #numbers = new Map<string, number>()

  /** The number of a combination: 1 or more. */
  numberOf(flags: string): number {
    const known = this.#numbers.get(flags)
    if (known !== undefined) return known
    const next = this.#numbers.size + 1
    this.#numbers.set(flags, next)
    return next
  }

  /** The combinations by their numbers. */
  get all(): string[] {
    return [...this.#numbers.keys()]
  }
}

/** What would change how words are stored, and is in none of the dictionaries that are used. */
const unsupported = ['AF', 'IGNORE', 'COMPLEXPREFIXES']

/**
 * Reads a Hunspell `.aff` file (hunspell(5)) in UTF-8. A comment may stand at the end of any line.
 * @throws Error where the file is in another encoding, or uses what is not supported (`AF`, `IGNORE`, `COMPLEXPREFIXES`)
 */
export function readAffixes(text: string): Affixes {
  const lines = text.replace(/^\uFEFF/u, '').split('\n')
  const first = lines.findIndex((line) => withoutComment(line) !== '')
  const affixes: Affixes = {
    comment: lines
      .slice(0, first)
      .filter((line) => line.startsWith('#'))
      .map((line) => `${line.trim()}\n`)
      .join(''),
    groups: new FlagGroups(),
    rules: [],
    replacements: [],
    others: [],
  }
  let isCounted = false
  for (const line of lines.map(withoutComment)) {
    const [command = ''] = line.split(/\s/u)
    if (command === '') continue
    if (unsupported.includes(command)) throw new Error(`A dictionary with ${command} is not supported.`)
    if (command === 'SET') {
      if (line !== 'SET UTF-8') throw new Error(`A dictionary in another encoding is not supported: ${line}`)
    } else if (command === 'PFX' || command === 'SFX') {
      affixes.rules.push(ruleOf(line, affixes.groups))
    } else if (command === 'REP') {
      // The first of these lines says how many follow.
      if (isCounted) affixes.replacements.push(replacementOf(line))
      isCounted = true
    } else {
      affixes.others.push(line)
    }
  }
  return affixes
}

/** A line without the comment at its end, and without white space around it. */
export function withoutComment(line: string): string {
  const at = line.indexOf('#')
  return (at === -1 ? line : line.slice(0, at)).trim()
}

/**
 * `SFX D Y 4` says how many follow; `SFX D y ied [^aeiou]y` takes off, puts on, and says after what. What is put on may name flags of its
 * own behind a slash.
 */
function ruleOf(line: string, groups: FlagGroups): string {
  const [command, flag, taken, put, ...rest] = line.split(/ +/u)
  const [affix = '', flags] = put?.split('/') ?? []
  if (flags === undefined) return [command, flag, taken, put, ...rest].join(' ')
  // Behind the condition there may only be what describes the form.
  return [command, flag, taken, `${affix}/${groups.numberOf(flags)}`, rest[0] ?? '.'].join(' ')
}

/** `REP wrong right`, with `_` for a space. */
function replacementOf(line: string): Replacement {
  const [, wrong, ...right] = line.split(/ +/u)
  if (wrong === undefined || right.length === 0) throw new Error(`A replacement without two sides: ${line}`)
  return [wrong.replaceAll('_', ' '), right.join(' ').replaceAll('_', ' ')]
}
