/**
 * A run of glyphs as the PDF draws it. Lengths are in points (1/72 inch); `y` grows downwards from the top of the page.
 * An item that holds nothing but a space says that its neighbours in the drawing order are two words.
 */
export interface TextItem {
  /** The characters in logical order. */
  text: string
  /** Left edge. */
  x: number
  /** Baseline. */
  y: number
  width: number
  /** Font size. */
  size: number
  bold: boolean
  italic: boolean
  /** How far the run is turned clockwise: 0 for upright text, 90 for text that runs down the page. */
  turn: Turn
  /** The element of the document's structure it belongs to, where the PDF is tagged. */
  tag?: Tag
}

export type Turn = 0 | 90 | 180 | 270

/**
 * A block-level element of a tagged PDF.
 * - `id`: the same for all items of one element, across pages
 * - `level`: of a heading, from 1; `depth`: of a list item, 1 for the outermost list
 */
export type Tag =
  | { id: number; kind: 'paragraph' | 'label' | 'cell' }
  | { id: number; kind: 'heading'; level: number }
  | { id: number; kind: 'listItem'; depth: number }

export interface PageText {
  /** Size of the page in points, as a reader sees it. */
  width: number
  height: number
  items: TextItem[]
}
