/** A heading of a list, or one of the documents under it. */
export type ListRow<T> = HeadingRow | ItemRow<T>

export interface HeadingRow {
  kind: 'heading'
  /** Tells it from every other row of the list. */
  key: string
  name: string
  /** How many stand under it, whether they are shown or not. */
  count: number
  isOpen: boolean
}

interface ItemRow<T> {
  kind: 'item'
  key: string
  item: T
  /** The key of the heading that it stands under; `null` where there is none. */
  under: string | null
}

/** Documents that are listed together; without a heading where `heading` is `null`. */
export interface Section<T> {
  heading: Pick<HeadingRow, 'key' | 'name' | 'isOpen'> | null
  items: readonly T[]
}

/** The rows of a list, top to bottom: those under a closed heading are left out, and so is a heading with nothing under it. */
export function rowsOf<T extends { id: string }>(sections: readonly Section<T>[]): ListRow<T>[] {
  return sections.flatMap(({ heading, items }): ListRow<T>[] => {
    if (heading === null) return items.map((item) => ({ kind: 'item', key: item.id, item, under: null }))
    if (items.length === 0) return []
    const row: HeadingRow = { kind: 'heading', ...heading, count: items.length }
    if (!heading.isOpen) return [row]
    // A document may stand under several headings.
    const under = items.map(
      (item): ItemRow<T> => ({ kind: 'item', key: `${heading.key}/${item.id}`, item, under: heading.key }),
    )
    return [row, ...under]
  })
}

/** The ids of the documents between two rows, both included, whichever stands first; none where one of the rows is not there. */
export function idsBetween<T extends { id: string }>(rows: readonly ListRow<T>[], a: string, b: string): string[] {
  const [from, to] = [a, b].map((key) => rows.findIndex((row) => row.key === key)).sort((one, other) => one - other)
  if (from === undefined || to === undefined || from < 0) return []
  return rows.slice(from, to + 1).flatMap((row) => (row.kind === 'item' ? [row.item.id] : []))
}
