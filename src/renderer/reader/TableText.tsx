import type { Mark, Span } from '../../core/model/source.ts'
import styles from './SourceText.module.css'
import { Words } from './Words.tsx'

interface Props {
  text: string
  span: Span
  marks: readonly Mark[]
}

/** A table with more characters than this is set as lines with tabs: an element for each cell would take too long to draw. */
const longest = 40_000

/**
 * A table, drawn as one. The tab or line end after a cell stands at the cell's end, where it does not show, so that the element
 * holds every character of the block in order.
 */
export function TableText({ text, span, marks }: Props) {
  if (span.end - span.start > longest) return <Words text={text} span={span} marks={marks} />
  return (
    <table className={styles.cells}>
      <tbody>
        {cut(text, span, '\n').map((row) => (
          <tr key={row.start}>
            {cut(text, row, '\t').map((cell) => (
              <td key={cell.start}>
                <Words text={text} span={cell} marks={marks} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The parts of a span, each with the separator that ends it. A separator that ends the span ends its last part. */
function cut(text: string, { start, end }: Span, separator: string): Span[] {
  const parts: Span[] = []
  // Looked for in the span alone: in a long source the next separator may be far away.
  const words = text.slice(start, end)
  let from = start
  for (let at = words.indexOf(separator); at !== -1; at = words.indexOf(separator, from - start)) {
    parts.push({ start: from, end: start + at + 1 })
    from = start + at + 1
  }
  if (from < end || parts.length === 0 || text[from - 1] === '\t') parts.push({ start: from, end })
  return parts
}
