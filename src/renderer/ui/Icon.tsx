/** The paths of the icons, drawn on a 16 by 16 grid in strokes of the text's colour. */
const paths = {
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM10.4 10.4l3.1 3.1',
  event: 'M3 4h10v9.5H3ZM3 7h10M5.5 2.5v3M10.5 2.5v3',
  quote:
    'M3 10.5c0-3.5 1.2-5.5 3.2-6.5M3 10.5a1.7 1.7 0 1 0 3.4 0A1.7 1.7 0 0 0 3 10.5ZM9.4 10.5c0-3.5 1.2-5.5 3.2-6.5M9.4 10.5a1.7 1.7 0 1 0 3.4 0 1.7 1.7 0 0 0-3.4 0Z',
  highlight: 'M3 13.5h10M5 10.5l5.6-6.6 2 1.7L7 12H5v-1.5Z',
  claim: 'M4 14V2.5M4 3h8l-2 2.8L12 8.5H4',
  comment: 'M2.5 3.5h11v7.5H8L5 13.5V11H2.5Z',
  import: 'M8 2.5v7M5 6.8 8 9.8l3-3M3 12.5h10',
  folder: 'M2 4.5V12.5h12V5.5H8L6.5 3.5H2ZM2 7.5h12',
  memo: 'M4 2.5h5.5L12.5 5.5v8H4ZM6 7h4.5M6 9.2h4.5M6 11.4h3',
  note: 'M3.5 2.5h9v11h-9ZM5.5 5.5h5M5.5 8h5M5.5 10.5h3',
  up: 'M8 12.5v-9M4.5 7 8 3.5 11.5 7',
  down: 'M8 3.5v9M4.5 9 8 12.5 11.5 9',
  remove: 'M4 4l8 8M12 4l-8 8',
  trash: 'M3 4.5h10M6.5 4.5v-2h3v2M4.5 4.5l.6 9h5.8l.6-9M6.8 7v4M9.2 7v4',
  accept: 'M3 8.5l3.2 3.2L13 4.8',
  copy: 'M6 5.5h7v8H6ZM3 10.5v-8h7',
  link: 'M6.6 9.4l2.8-2.8M7.3 5.1l1.5-1.5a2.55 2.55 0 0 1 3.6 3.6l-1.5 1.5M8.7 10.9l-1.5 1.5a2.55 2.55 0 0 1-3.6-3.6l1.5-1.5',
  edit: 'M3.5 12.5 4.2 9.8 10.7 3.3l2 2-6.5 6.5Z',
  back: 'M9.5 3.5 5 8l4.5 4.5M5.2 8H13',
  forward: 'M6.5 3.5 11 8l-4.5 4.5M10.8 8H3',
  pin: 'M6 2.5h4l-.5 4.2 2.2 2.3H4.3l2.2-2.3ZM8 9v4.5',
  tag: 'M2.5 2.5h5.2l5.8 5.8-5.2 5.2-5.8-5.8ZM5.4 5.4v.1',
  command: 'M3 4.5 6 7.5 3 10.5M8 11.5h5',
  person: 'M8 8.2a2.6 2.6 0 1 0 0-5.2 2.6 2.6 0 0 0 0 5.2ZM3.2 13.5c.3-2.7 2.2-3.8 4.8-3.8s4.5 1.1 4.8 3.8',
  group:
    'M6 8a2.2 2.2 0 1 0 0-4.4A2.2 2.2 0 0 0 6 8ZM1.8 12.8c.2-2.3 1.9-3.3 4.2-3.3s4 1 4.2 3.3M10.6 7.9a2 2 0 1 0-.4-4M11.4 9.6c1.6.2 2.7 1.2 2.8 3.2',
  organisation: 'M3 13.5v-11h6v11M9 6.5h4v7M2 13.5h12M5 5h2M5 7.5h2M5 10h2M11 9v.1M11 11v.1',
  place:
    'M8 13.8C5 10.4 3.7 8.4 3.7 6.6a4.3 4.3 0 0 1 8.6 0c0 1.8-1.3 3.8-4.3 7.2ZM8 8.1a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3Z',
  open: 'M6 4l4 4-4 4',
  unfold: 'M4.5 6.2 8 9.8l3.5-3.6',
  more: 'M2.5 8a.5.5 0 1 0 1 0 .5.5 0 1 0-1 0ZM7.5 8a.5.5 0 1 0 1 0 .5.5 0 1 0-1 0ZM12.5 8a.5.5 0 1 0 1 0 .5.5 0 1 0-1 0Z',
  add: 'M8 3v10M3 8h10',
  undo: 'M6 3.5 3 6.5l3 3M3.2 6.5H10a3.2 3.2 0 0 1 0 6.4H6.5',
  redo: 'M10 3.5l3 3-3 3M12.8 6.5H6a3.2 3.2 0 0 0 0 6.4h3.5',
  source: 'M9.5 3H13v3.5M13 3 7.5 8.5M11.5 9v4h-8.5V4.5h4',
  warning: 'M8 2.5 14 13H2ZM8 6.5v3M8 11.2v.1',
  bold: 'M5 3h3.6a2.4 2.4 0 0 1 0 4.8H5ZM5 7.8h4.2a2.6 2.6 0 0 1 0 5.2H5ZM5 3v10M5.8 3v10',
  italic: 'M7 3h5M4 13h5M9.6 3 6.4 13',
  paragraph: 'M12.5 3H6.7a2.6 2.6 0 0 0 0 5.2h1.8M8.5 3v10M11 3v10',
  heading1: 'M2.5 3.5v9M8 3.5v9M2.5 8H8M11 6.5l2-1.2v7.2',
  heading2: 'M2 3.5v9M7 3.5v9M2 8h5M10 7a1.8 1.8 0 1 1 3.2 1.2L10 12.5h3.8',
  heading3: 'M2 3.5v9M7 3.5v9M2 8h5M10.2 6.2A1.7 1.7 0 1 1 11.8 8.8 1.9 1.9 0 1 1 10 11.4',
  bullets: 'M3 4.5v.1M3 8v.1M3 11.5v.1M6 4.5h7.5M6 8h7.5M6 11.5h7.5',
  numbers: 'M2.4 3.4 3.6 2.8v3.4M2.3 10.2a1 1 0 1 1 1.8.6L2.3 13h2M7 4.5h6.5M7 8h6.5M7 11.5h6.5',
  bottomLine: 'M2.5 3.5h11v9h-11ZM5 6.5h6M5 9.5h3.5',
  footnote: 'M2.5 5h6M2.5 8.5h7.5M2.5 12h5M12 3.5v4M10.6 4.6 12 3.5',
  table: 'M2.5 3.5h11v9h-11ZM2.5 6.5h11M2.5 9.5h11M8 3.5v9',
  addRow: 'M2.5 3h11v4h-11ZM8 3v4M8 9v5M5.5 11.5h5',
  addColumn: 'M3 2.5h4v11H3ZM3 8h4M9 8h5M11.5 5.5v5',
  deleteRow: 'M2.5 3h11v4h-11ZM8 3v4M5.5 11.5h5',
  deleteColumn: 'M3 2.5h4v11H3ZM3 8h4M9.5 8h4.5',
  headerRow: 'M2.5 3.5h11v9h-11ZM2.5 6.7h11M3 4.3h10M3 5.2h10M3 6h10',
} as const

export type IconName = keyof typeof paths

/** A small drawing beside a word; the word carries the meaning, so readers of the screen pass it over. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={paths[name]} />
    </svg>
  )
}
