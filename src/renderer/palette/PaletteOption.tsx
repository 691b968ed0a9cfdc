import { memo, type ReactNode } from 'react'
import type { Span } from '../../core/model/source.ts'
import { t } from '../strings.ts'
import { Icon, type IconName } from '../ui/Icon.tsx'
import { choose } from './choosing.ts'
import type { Kind, PaletteEntry } from './entries.ts'
import styles from './Palette.module.css'

const icons: Record<Kind, IconName> = {
  command: 'command',
  note: 'note',
  memo: 'memo',
  actor: 'person',
  search: 'search',
  collection: 'folder',
  tag: 'tag',
}

/** The id of the option at a place of the list, which the field names as the one that is meant. */
export function optionId(index: number): string {
  return `palette-option-${index}`
}

interface Props {
  entry: PaletteEntry
  /** The letters of the title that were typed. */
  marks: readonly Span[]
  index: number
  isActive: boolean
  /** Has the keys go on from this option. */
  point: (key: string) => void
}

export const PaletteOption = memo(function PaletteOption({ entry, marks, index, isActive, point }: Props) {
  const { key, target, title, detail, refusal } = entry
  const hasKeys = target.kind === 'command' && refusal === null
  // The icon says it to who sees it; what the others are stands beside their title.
  const isUnnamed = !['command', 'collection', 'tag'].includes(target.kind)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys, as in every combobox
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, as in every combobox
    <div
      id={optionId(index)}
      role="option"
      aria-selected={isActive}
      aria-disabled={refusal !== null || undefined}
      className={styles.option}
      // Moving, not being under the pointer: a list that scrolls below it means nothing.
      onPointerMove={() => isActive || point(key)}
      onClick={() => choose(entry)}
    >
      <Icon name={icons[target.kind]} />
      <span className={styles.title}>{marked(title, marks)}</span>
      {isUnnamed && <span className="visually-hidden">{t.palette.kinds[target.kind]}</span>}
      {detail !== '' && (hasKeys ? <kbd>{detail}</kbd> : <span className={styles.detail}>{detail}</span>)}
    </div>
  )
})

function marked(title: string, marks: readonly Span[]): ReactNode[] {
  const parts: ReactNode[] = []
  let from = 0
  for (const { start, end } of marks) {
    parts.push(title.slice(from, start), <b key={start}>{title.slice(start, end)}</b>)
    from = end
  }
  return [...parts, title.slice(from)]
}
