/** A figure: what was measured, and how it stands to something measured in the same run. */
export interface Figure {
  name: string
  value: number
  unit: string
  /** What it is compared with. */
  against: string
  /** `value` to that: below 1 is less. */
  ratio: number
}

const asJson = process.argv.includes('--json')

/** Prints a figure: a line of JSON with `--json`, otherwise a line for people. */
export function report({ name, value, unit, against, ratio }: Figure): void {
  const rounded = { name, value: round(value), unit, against, ratio: round(ratio) }
  const line = `${name.padEnd(58)} ${String(rounded.value).padStart(10)} ${unit.padEnd(11)} ${String(rounded.ratio).padStart(8)} × ${against}`
  process.stdout.write(`${asJson ? JSON.stringify(rounded) : line}\n`)
}

function round(value: number): number {
  return Number(value.toPrecision(3))
}

/** How long `work` takes, in milliseconds, with what it gives. */
export async function timed<T>(work: () => Promise<T>): Promise<{ took: number; result: T }> {
  const started = performance.now()
  const result = await work()
  return { took: performance.now() - started, result }
}
