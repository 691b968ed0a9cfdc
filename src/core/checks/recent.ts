/** More than a long memo has lines. */
const most = 4000

/** What was worked out for texts, the least recently asked for forgotten first. */
export class Recent<Value> {
  readonly #values = new Map<string, Value>()

  get(text: string): Value | undefined {
    const value = this.#values.get(text)
    if (value === undefined) return undefined
    this.#values.delete(text)
    this.#values.set(text, value)
    return value
  }

  set(text: string, value: Value): void {
    const [oldest] = this.#values.keys()
    if (this.#values.size >= most && oldest !== undefined) this.#values.delete(oldest)
    this.#values.set(text, value)
  }
}
