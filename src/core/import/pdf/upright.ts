import type { PageText, TextItem, Turn } from './page.ts'

/** The text of a page that runs in one direction, laid so that it reads upright. */
export interface Sheet extends PageText {
  /** From 1. */
  page: number
  turn: Turn
}

const turns: readonly Turn[] = [0, 90, 270, 180]

/**
 * A sheet for each direction in which text runs on a page, the one with the most text first. Turned text (a label at the side of a
 * table, a page set sideways, the columns of vertical writing) is rarely part of the sentences around it.
 */
export function uprightSheets(page: PageText, number: number): Sheet[] {
  return turns
    .map((turn) => ({ turn, items: page.items.filter((item) => item.turn === turn) }))
    .filter(({ items }) => items.some((item) => item.text.trim() !== ''))
    .sort((a, b) => weight(b.items) - weight(a.items))
    .map(({ turn, items }) => {
      const sideways = turn === 90 || turn === 270
      return {
        page: number,
        turn,
        width: sideways ? page.height : page.width,
        height: sideways ? page.width : page.height,
        items: turn === 0 ? items : items.map((item) => turnedBack(item, page, turn)),
      }
    })
}

function weight(items: readonly TextItem[]): number {
  return items.reduce((sum, item) => sum + item.text.length, 0)
}

function turnedBack(item: TextItem, page: PageText, turn: Turn): TextItem {
  switch (turn) {
    case 90:
      return { ...item, x: item.y, y: page.width - item.x }
    case 270:
      return { ...item, x: page.height - item.y, y: item.x }
    default:
      return { ...item, x: page.width - item.x, y: page.height - item.y }
  }
}
