import type { Line } from './lines.ts'

/** What is usual in a document; lengths in points. */
export interface Measures {
  /** The font size of most characters. */
  bodySize: number
  /** The usual distance between the baselines of lines of a size. */
  leadingOf: (size: number) => number
  /** Most characters of the body size are bold. */
  isBodyBold: boolean
  /** Paragraphs begin with an indent rather than after a gap. */
  isIndented: boolean
}

export function measuresOf(lines: readonly Line[]): Measures {
  const bodySize = mode(lines.map((line) => [line.size, line.text.length])) ?? 10
  const leadings = leadingBySize(lines)
  const body = lines.filter((line) => Math.abs(line.size - bodySize) <= 0.5)
  const bold = body.reduce((sum, line) => sum + (line.bold ? line.text.length : -line.text.length), 0)
  return {
    bodySize,
    leadingOf: (size) => leadings.get(Math.round(size * 2)) ?? size * 1.25,
    isBodyBold: bold > 0,
    isIndented: usesIndents(body),
  }
}

/** The most frequent value, to half a point, of values given with their weights. */
export function mode(values: Iterable<readonly [value: number, weight: number]>): number | undefined {
  const weights = new Map<number, number>()
  for (const [value, weight] of values) {
    const key = Math.round(value * 2)
    weights.set(key, (weights.get(key) ?? 0) + weight)
  }
  let best: number | undefined
  let most = 0
  for (const [key, weight] of weights) {
    if (weight <= most) continue
    most = weight
    best = key / 2
  }
  return best
}

function leadingBySize(lines: readonly Line[]): Map<number, number> {
  const steps = new Map<number, [number, number][]>()
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    if (before === undefined || before.flow !== line.flow || Math.abs(before.size - line.size) > 0.3) continue
    const step = line.baseline - before.baseline
    if (step < 0.8 * line.size || step > 3 * line.size) continue
    const key = Math.round(line.size * 2)
    const list = steps.get(key)
    // Small steps are the leading, large ones the gaps between paragraphs: where both are as frequent, the small one counts.
    if (list === undefined) steps.set(key, [[step, 1 + 1 / step]])
    else list.push([step, 1 + 1 / step])
  }
  return new Map([...steps].map(([key, list]) => [key, mode(list) ?? (key / 2) * 1.25]))
}

function usesIndents(body: readonly Line[]): boolean {
  const indented = body.filter((line) => line.indent > 0.7 * line.size && line.indent < 4 * line.size)
  return indented.length >= 3 && indented.length >= 0.05 * body.length && indented.length <= 0.5 * body.length
}
