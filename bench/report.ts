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

/** How fast text is read: `work` on `text`, in MB a second, beside a floor that goes over the same text. */
export function reportRate(
  name: string,
  text: string,
  work: () => unknown,
  against: string,
  floor: () => unknown,
): void {
  const least = shortest(floor)
  const took = shortest(work)
  report({ name, value: text.length / 1e6 / (took / 1000), unit: 'MB/s', against, ratio: least / took })
}

/** The shortest of several runs, in milliseconds: what the machine does besides only adds. */
function shortest(work: () => unknown): number {
  const runs = Array.from({ length: 3 }, () => {
    const started = performance.now()
    work()
    return performance.now() - started
  })
  return Math.min(...runs)
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
