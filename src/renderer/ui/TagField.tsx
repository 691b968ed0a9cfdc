import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { nameKey } from '../../core/model/actor.ts'
import { call } from '../bridge.ts'
import { complain } from '../state/toasts.ts'
import { t } from '../strings.ts'
import styles from './TagField.module.css'

interface Props {
  label: string
  /** Tags, separated by commas. */
  value: string
  /** Tags that are not offered: those that are there already. */
  taken: readonly string[]
  isFirst?: boolean
  /** What is wrong with what was typed; empty where nothing is. */
  problem: string
  onChange: (value: string) => void
}

/** So many tags are offered at a time. */
const most = 8

/**
 * A field for tags that completes those of the vault, with the keys of the WAI-ARIA Authoring Practices (combobox with list
 * autocomplete, https://www.w3.org/WAI/ARIA/apg/patterns/combobox/): ↓ and ↑ go through what is offered, Enter takes it, Escape puts
 * it away. An Enter with nothing chosen is the form's.
 */
export function TagField({ label, value, taken, isFirst = false, problem, onChange }: Props) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const known = useKnownTags()
  const [isOpen, setOpen] = useState(false)
  const [at, setAt] = useState(-1)
  const offered = useMemo(() => offers(known, value, taken), [known, value, taken])
  const isShown = isOpen && offered.length > 0

  useEffect(() => {
    if (isShown) list.current?.showPopover()
    else list.current?.hidePopover()
  }, [isShown])

  const take = (tag: string) => {
    onChange([...parts(value).slice(0, -1), tag, ''].join(', '))
    setAt(-1)
    setOpen(false)
    input.current?.focus()
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const chosen = offered[at]
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) {
      setOpen(true)
      // From the field itself, -1, ↓ leads to the first and ↑ to the last.
      setAt((before) => ((before + 1 + step + offered.length + 1) % (offered.length + 1)) - 1)
    } else if (event.key === 'Enter' && isShown && chosen !== undefined) take(chosen)
    else if (event.key === 'Escape' && isShown) {
      event.stopPropagation()
      setOpen(false)
      setAt(-1)
    } else return
    event.preventDefault()
  }

  return (
    <>
      <label className={`field ${styles.field}`}>
        <span>
          {label} <small>{t.listing.tagging.hint}</small>
        </span>
        <input
          ref={input}
          className={`input ${styles.input}`}
          role="combobox"
          aria-expanded={isShown}
          aria-controls={id}
          aria-autocomplete="list"
          aria-activedescendant={isShown && at >= 0 ? `${id} ${at}`.replaceAll(' ', '-') : undefined}
          autoComplete="off"
          aria-invalid={problem !== ''}
          aria-describedby={problem === '' ? undefined : `${id}-problem`}
          data-first={isFirst || undefined}
          value={value}
          onChange={(event) => {
            onChange(event.target.value)
            setOpen(true)
            setAt(-1)
          }}
          onKeyDown={onKeyDown}
          onBlur={() => setOpen(false)}
        />
        <div
          ref={list}
          id={id}
          popover="manual"
          role="listbox"
          aria-label={t.listing.tagging.known}
          className={`raised ${styles.list}`}
        >
          {offered.map((tag, index) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, which names the active option
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's
            <div
              key={tag}
              id={`${id} ${index}`.replaceAll(' ', '-')}
              role="option"
              aria-selected={index === at}
              // The press would take the focus away from the field, and the list with it.
              onPointerDown={(event) => event.preventDefault()}
              onClick={(event) => {
                event.preventDefault()
                take(tag)
              }}
            >
              {tag}
            </div>
          ))}
        </div>
      </label>
      {problem !== '' && (
        <p id={`${id}-problem`} className={styles.problem} role="alert">
          {problem}
        </p>
      )}
    </>
  )
}

const parts = (value: string) => value.split(',').map((part) => part.trim())

/** Known tags with a word that begins as what is typed last, those that begin so first; nothing before anything is typed. */
function offers(known: readonly string[], value: string, taken: readonly string[]): string[] {
  const all = parts(value)
  const typed = nameKey(all.at(-1) ?? '')
  const there = new Set([...taken, ...all])
  const fitting = known.filter((tag) => !there.has(tag) && ` ${nameKey(tag)}`.includes(` ${typed}`))
  const begins = (tag: string) => nameKey(tag).startsWith(typed)
  return [...fitting.filter(begins), ...fitting.filter((tag) => !begins(tag))].slice(0, most)
}

function useKnownTags(): readonly string[] {
  const [tags, setTags] = useState<readonly string[]>([])
  useEffect(() => {
    let isThere = true
    const read = async () => {
      const counts = await call('tags.list', {})
      // Those in use most are wanted most.
      const sorted = counts.toSorted((a, b) => b.notes + b.annotations - a.notes - a.annotations)
      if (isThere) setTags(sorted.map(({ tag }) => tag))
    }
    void read().catch(complain)
    return () => {
      isThere = false
    }
  }, [])
  return tags
}
