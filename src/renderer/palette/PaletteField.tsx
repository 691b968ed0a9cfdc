import { type KeyboardEvent, useState } from 'react'
import { t } from '../strings.ts'
import { Icon } from '../ui/Icon.tsx'
import { keysOf } from '../ui/keys.ts'
import { choose } from './choosing.ts'
import styles from './Palette.module.css'
import { optionId, PaletteOption } from './PaletteOption.tsx'
import { type as setTyped, usePalette } from './paletteState.ts'
import { usePaletteEntries } from './usePaletteEntries.ts'

/** Entries that Page Up and Page Down pass over: about as many as are in view. */
const page = 10

/**
 * The palette's field and what it offers: a combobox by the WAI-ARIA Authoring Practices
 * (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/), in which the focus stays while the arrow keys go through the list.
 */
export function PaletteField() {
  const typed = usePalette((palette) => palette.typed)
  const { groups, isMore } = usePaletteEntries(typed)
  const entries = groups.flatMap((group) => group.entries)
  // What the keys have gone to stays what is meant when others come in before it.
  const [pointed, setPointed] = useState<string | null>(null)
  const at = Math.max(
    0,
    entries.findIndex(({ entry }) => entry.key === pointed),
  )
  const active = entries[at]?.entry

  const goTo = (to: number) => {
    const key = entries[to]?.entry.key
    if (key === undefined) return
    setPointed(key)
    document.getElementById(optionId(to))?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const { length } = entries
    const moves: Record<string, number> = {
      ArrowDown: (at + 1) % length,
      ArrowUp: (at + length - 1) % length,
      PageDown: Math.min(at + page, length - 1),
      PageUp: Math.max(at - page, 0),
    }
    const to = moves[event.key]
    const isModified = event.ctrlKey || event.metaKey || event.altKey
    if (to !== undefined && !isModified) goTo(to)
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing && active !== undefined) choose(active)
    else return
    event.preventDefault()
  }

  let index = -1
  return (
    <>
      <div className={styles.field}>
        <Icon name="search" />
        <input
          type="text"
          role="combobox"
          aria-label={t.palette.field}
          aria-expanded="true"
          aria-controls="palette-list"
          aria-autocomplete="list"
          aria-activedescendant={active === undefined ? undefined : optionId(at)}
          placeholder={t.palette.hint}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          // biome-ignore lint/a11y/noAutofocus: a dialog begins with its field
          autoFocus
          value={typed}
          onChange={(event) => {
            setPointed(null)
            setTyped(event.target.value)
            document.getElementById('palette-list')?.scrollTo({ top: 0 })
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div id="palette-list" className={styles.list} role="listbox" aria-label={t.palette.results}>
        {groups.map(({ label, entries: ofGroup }) => {
          const options = ofGroup.map(({ entry, match }) => {
            index += 1
            return (
              <PaletteOption
                key={entry.key}
                entry={entry}
                marks={match.marks}
                index={index}
                isActive={index === at}
                point={setPointed}
              />
            )
          })
          return label === null ? (
            options
          ) : (
            // biome-ignore lint/a11y/useSemanticElements: a group of options of a list, not of fields
            <div key={label} role="group" aria-label={label}>
              <div className={styles.group} aria-hidden="true">
                {label}
              </div>
              {options}
            </div>
          )
        })}
      </div>
      {entries.length === 0 && (
        <p className={styles.nothing}>
          <strong>{t.palette.nothing(typed.trim())}</strong>
          <span>
            {t.palette.nothingHint} <kbd>{keysOf('search.focus')}</kbd>
          </span>
        </p>
      )}
      <footer className={styles.foot}>
        {t.palette.prefixes.map(([sign, meaning]) => (
          <span key={sign}>
            <kbd>{sign}</kbd> {meaning}
          </span>
        ))}
        <span className={styles.count} role="status">
          {typed !== '' && t.palette.count(entries.length, isMore)}
        </span>
      </footer>
    </>
  )
}
