/** The paths of the icons, drawn on a 16 by 16 grid in strokes of the text's colour. */
const paths = {
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
  edit: 'M3.5 12.5 4.2 9.8 10.7 3.3l2 2-6.5 6.5Z',
  undo: 'M6 3.5 3 6.5l3 3M3.2 6.5H10a3.2 3.2 0 0 1 0 6.4H6.5',
  redo: 'M10 3.5l3 3-3 3M12.8 6.5H6a3.2 3.2 0 0 0 0 6.4h3.5',
  source: 'M9.5 3H13v3.5M13 3 7.5 8.5M11.5 9v4h-8.5V4.5h4',
  warning: 'M8 2.5 14 13H2ZM8 6.5v3M8 11.2v.1',
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
