import { z } from 'zod'
import { say } from '../words/say.ts'
import type { ImportDraft } from './reading.ts'
import { ReadSelector } from './webAnnotationSchema.ts'

/** How many selectors that refine one another are followed. Real ones have two or three. */
const deepest = 8

const ReadTarget = z.looseObject({
  id: z.string().catch(''),
  source: z.unknown().optional(),
  selector: z.unknown().optional(),
})

/**
 * What the selectors of one W3C target say about the place of its words. A selector that refines another (4.2.9) selects inside
 * what the other selected: its words are the annotated ones, but its position counts from there and means nothing in the whole text.
 */
export class Selected {
  exact = ''
  prefix = ''
  suffix = ''
  position: ImportDraft['position'] = null
  source = ''
  /** Counts of the selectors that are not read, by type. */
  readonly #ignored: Map<string, number>
  readonly #unit: 'code unit' | 'code point'

  private constructor(unit: 'code unit' | 'code point', ignored: Map<string, number>) {
    this.#unit = unit
    this.#ignored = ignored
  }

  /** Reads a target whose positions count `unit`s; selectors that are not read are counted in `ignored`. */
  static of(target: unknown, unit: 'code unit' | 'code point', ignored: Map<string, number>): Selected {
    const selected = new Selected(unit, ignored)
    if (typeof target === 'string') {
      selected.source = target
      return selected
    }
    const parsed = ReadTarget.safeParse(target)
    if (!parsed.success) return selected
    const { id, source, selector } = parsed.data
    const described = ReadTarget.safeParse(source)
    selected.source = typeof source === 'string' ? source : described.success ? described.data.id : id
    for (const each of [selector].flat().slice(0, 20)) selected.#read(each)
    return selected
  }

  #read(content: unknown): void {
    let next = content
    for (let depth = 0; depth < deepest && next !== undefined && next !== null; depth++) {
      const selector = ReadSelector.safeParse(next)
      if (!selector.success) {
        this.#ignore('selector without a form that is known')
        return
      }
      this.#take(selector.data, depth > 0)
      next = selector.data.refinedBy
    }
  }

  #take({ type, exact, prefix, suffix, start, end }: ReadSelector, refines: boolean): void {
    const is = (name: string) => type.some((each) => each === name || each === `oa:${name}`)
    if (is('TextQuoteSelector') && exact !== undefined && exact !== '') {
      if (this.exact !== '' && !refines) return
      Object.assign(this, { exact, prefix, suffix })
      if (refines) this.position = null
    } else if (is('TextPositionSelector') && start !== undefined && end !== undefined) {
      if (refines) this.#ignore('position inside another selection')
      else this.position ??= { start, end, unit: this.#unit }
    } else this.#ignore(type[0] === undefined ? 'selector without a type' : type[0].slice(0, 60))
  }

  #ignore(type: string): void {
    this.#ignored.set(type, (this.#ignored.get(type) ?? 0) + 1)
  }
}

/** The address of a target that is a whole thing, such as another annotation; `null` for one that selects a part of something. */
export function addressOf(target: unknown): string | null {
  if (typeof target === 'string') return target
  const parsed = ReadTarget.safeParse(target)
  if (!parsed.success || (parsed.data.selector ?? null) !== null) return null
  const { id, source } = parsed.data
  if (source === undefined) return id === '' ? null : id
  if (typeof source === 'string') return source
  const described = ReadTarget.safeParse(source)
  return described.success && described.data.id !== '' ? described.data.id : null
}

/** A sentence for each kind of selector that was not read. */
export function reportIgnored(ignored: ReadonlyMap<string, number>, report: string[]): void {
  for (const [type, count] of [...ignored].slice(0, 20)) {
    report.push(say.exchange.selectors(count, type))
  }
}
