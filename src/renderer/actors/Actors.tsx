import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { actorKinds } from '../../core/model/actor.ts'
import type { Note } from '../../core/model/note.ts'
import { inOrder, speakerOrders } from '../../core/speech/order.ts'
import type { Speaker } from '../../core/speech/speech.ts'
import { t } from '../strings.ts'
import { Icon } from '../ui/Icon.tsx'
import { Invitation } from '../ui/Invitation.tsx'
import { isField } from '../ui/isField.ts'
import { ActorRow, type RowState } from './ActorRow.tsx'
import styles from './Actors.module.css'
import { useActorsState } from './actorsState.ts'
import { Hatch, SpeechBar } from './SpeechBar.tsx'
import { useSpeech } from './useSpeech.ts'

const nobody = 'nobody'

/** Who says how much: a row an actor, with their quotations in it. */
export function Actors({ note }: { note: Note }) {
  const { speakers, uncredited, words } = useSpeech(note)
  const { order, kind } = useActorsState()
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const [editing, setEditing] = useState<string | null>(null)
  const [reached, setReached] = useState('')
  const list = useRef<HTMLUListElement>(null)

  const shown = useMemo(
    () =>
      inOrder(
        speakers.filter((one) => kind === null || one.kind === kind || one.key === editing),
        order,
      ),
    [speakers, kind, order, editing],
  )
  const most = Math.max(...[...speakers, uncredited].map(({ accepted, suggested }) => accepted.words + suggested.words))

  if (speakers.length === 0 && uncredited.said.length === 0) {
    return (
      <section className={styles.actors} aria-label={t.actors.region}>
        <Invitation title={t.actors.empty} hint={t.actors.emptyHint} />
      </section>
    )
  }

  const open = (key: string, isOpen: boolean) => {
    const next = new Set(opened)
    if (isOpen) next.add(key)
    else next.delete(key)
    setOpened(next)
  }
  const rowOf = (key: string): RowState => ({
    isOpen: opened.has(key),
    isEditing: editing === key,
    reached,
    open: (isOpen) => open(key, isOpen),
    edit: (isEditing) => {
      setEditing(isEditing ? key : null)
      if (isEditing) open(key, true)
    },
    becomes: (other) => {
      if (opened.has(key)) open(other, true)
      focusLater(list, other)
    },
  })
  const stops = [...shown.map(({ key }) => key), ...(uncredited.said.length > 0 ? [nobody] : [])]
  // The one that Tab reaches may have gone.
  const isReachable = stops.some((key) => reached === key || (opened.has(key) && reached.startsWith(`${key} `)))
  const first = isReachable ? reached : (stops[0] ?? '')

  return (
    <section className={styles.actors} aria-label={t.actors.region}>
      <Toolbar speakers={speakers} />
      <div className={styles.scroller}>
        <Hatch />
        <p className={styles.legend}>
          <span>{t.actors.legend(words)}</span>
          <Key which="accepted" />
          <Key which="suggested" />
        </p>
        <ul
          ref={list}
          className={styles.list}
          aria-label={t.actors.list}
          onKeyDown={moveAmongStops}
          onFocus={({ target }) => setReached(target.closest<HTMLElement>('[data-stop]')?.dataset.stop ?? reached)}
        >
          {shown.map((speaker) => (
            <ActorRow
              key={speaker.key}
              note={note}
              speaker={speaker}
              total={words}
              most={most}
              row={{ ...rowOf(speaker.key), reached: first }}
            />
          ))}
          {uncredited.said.length > 0 && (
            <ActorRow
              note={note}
              speaker={{ ...nobodyInPerson, name: t.actors.nobody, ...uncredited }}
              total={words}
              most={most}
              row={{ ...rowOf(nobody), reached: first }}
            />
          )}
        </ul>
        {shown.length === 0 && <p className={styles.none}>{t.actors.noneOfKind}</p>}
      </div>
    </section>
  )
}

/** What nobody is credited with has a row like everybody else. */
const nobodyInPerson: Omit<Speaker, 'name' | 'said' | 'accepted' | 'suggested'> = {
  key: nobody,
  kind: 'person',
  role: '',
  affiliation: '',
  aliases: [],
  actor: null,
  suggestion: null,
  mentions: 0,
  first: null,
}

/** One button a kind that occurs, with how many there are; and what the list is sorted by. */
function Toolbar({ speakers }: { speakers: readonly Speaker[] }) {
  const { order, kind } = useActorsState()
  const counts = actorKinds.map((one) => ({ one, count: speakers.filter((speaker) => speaker.kind === one).length }))
  return (
    <div className={styles.toolbar}>
      <fieldset className={`chips ${styles.filter}`}>
        <legend className="visually-hidden">{t.actors.filter}</legend>
        <button
          type="button"
          className="chip"
          aria-pressed={kind === null}
          onClick={() => useActorsState.setState({ kind: null })}
        >
          {t.actors.all} <span>{speakers.length}</span>
        </button>
        {counts
          .filter(({ one, count }) => count > 0 || one === kind)
          .map(({ one, count }) => (
            <button
              key={one}
              type="button"
              className="chip"
              aria-pressed={kind === one}
              title={t.actors.kindsMany[one]}
              onClick={() => useActorsState.setState({ kind: one })}
            >
              <Icon name={one} size={14} />
              <em>{t.actors.kindsMany[one]}</em> <span>{count}</span>
            </button>
          ))}
      </fieldset>
      <select
        className={styles.sort}
        aria-label={t.actors.sort}
        value={order}
        onChange={({ target: { value } }) =>
          useActorsState.setState({ order: speakerOrders.find((one) => one === value) ?? 'speech' })
        }
      >
        {speakerOrders.map((one) => (
          <option key={one} value={one}>
            {t.actors.orders[one]}
          </option>
        ))}
      </select>
    </div>
  )
}

function Key({ which }: { which: 'accepted' | 'suggested' }) {
  const [none, one] = [
    { quotes: 0, words: 0 },
    { quotes: 1, words: 1 },
  ]
  return (
    <span className={styles.key}>
      <span>
        <SpeechBar
          accepted={which === 'accepted' ? one : none}
          suggested={which === 'suggested' ? one : none}
          most={1}
        />
      </span>
      {t.actors[which]}
    </span>
  )
}

/** The arrow keys, Home and End go through rows and the quotations of open ones. */
function moveAmongStops(event: KeyboardEvent<HTMLElement>): void {
  if (isField(event.target) || event.ctrlKey || event.metaKey || event.altKey) return
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-stop]')]
  const at = stops.indexOf(event.target as HTMLElement)
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: stops.length - 1 }[event.key]
  if (to === undefined || at < 0) return
  event.preventDefault()
  stops[Math.min(Math.max(to, 0), stops.length - 1)]?.focus()
}

/** The row is drawn first. */
function focusLater(list: { current: HTMLElement | null }, key: string): void {
  requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-stop="${key}"]`)?.focus())
}
