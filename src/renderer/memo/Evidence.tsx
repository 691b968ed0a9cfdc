import { type KeyboardEvent, useId, useMemo, useState } from 'react'
import type { NoteSummary } from '../../core/library/summary.ts'
import { exactOf } from '../../core/model/annotation.ts'
import { citationsOf, type Memo } from '../../core/model/memo.ts'
import type { Note } from '../../core/model/note.ts'
import { useLibrary } from '../state/library.ts'
import { chooseEvidence, run } from '../state/memo.ts'
import { complain } from '../state/toasts.ts'
import { t } from '../strings.ts'
import { Icon } from '../ui/Icon.tsx'
import { VirtualList } from '../ui/VirtualList.tsx'
import styles from './Evidence.module.css'
import { announce } from './editor/announcing.ts'
import { type CitedAs, insertCited } from './editor/commands.ts'
import { dragCitation } from './editor/dropping.ts'
import { citationFor, type EvidenceItem, evidenceOf, fitting } from './editor/evidenceList.ts'
import { focusText } from './movingFocus.ts'

/** Heights of what is not drawn yet, in CSS pixels: a title of one line; a passage of three. */
const noteHeight = 27
const itemHeight = 132

// The same functions with each drawing: with others, the lists would be counted out anew.
const keyOf = ({ key }: EvidenceItem) => key
const idOf = ({ id }: NoteSummary) => id

interface Props {
  memo: Memo
  notes: readonly Note[]
}

/** What was marked in the chosen notes, to be put into the memo: quotations by speaker, then what else was marked. */
export function Evidence({ memo, notes }: Props) {
  const [filter, setFilter] = useState('')
  const all = evidenceOf(notes)
  const found = useMemo(() => fitting(all, filter), [all, filter])
  const cited = useMemo(() => new Set(citationsOf(memo).map(({ note, annotation }) => `${note} ${annotation}`)), [memo])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is answered for all that is within
    <div
      className={styles.tray}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) focusText()
      }}
    >
      <header className={styles.head}>
        <h2 className="visually-hidden">{t.evidence.region}</h2>
        <input
          className="input"
          type="search"
          aria-label={t.evidence.filter}
          placeholder={t.evidence.filter}
          data-focus
          value={filter}
          onChange={({ target: { value } }) => setFilter(value)}
          onKeyDown={goToFirst}
        />
      </header>
      <div className={styles.content}>
        <Notes memo={memo} notes={notes} />
        {found.length === 0 ? (
          <p className={styles.empty}>
            {notes.length === 0 ? t.evidence.choose : filter === '' ? t.evidence.empty : t.evidence.noMatch}
          </p>
        ) : (
          <p className={styles.count} title={t.editor.evidence.keys}>
            {t.editor.evidence.count(found.length, all.length)}
          </p>
        )}
        <section aria-label={t.editor.evidence.list} className={styles.list}>
          <VirtualList items={found} keyOf={keyOf} estimate={itemHeight} current={-1}>
            {(item, tabIndex) => (
              <Item
                item={item}
                group={groupOf(found, item)}
                source={notes.length > 1 ? item.note.title : ''}
                isCited={cited.has(item.key)}
                tabIndex={tabIndex}
              />
            )}
          </VirtualList>
        </section>
      </div>
    </div>
  )
}

/** From the filter, the arrow key leads to what was found. */
function goToFirst(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' || event.nativeEvent.isComposing) return
  event.preventDefault()
  event.currentTarget.closest('[data-region]')?.querySelector<HTMLElement>('[data-evidence]')?.focus()
}

/** What the group is called that begins with an item; empty where it goes on. */
function groupOf(items: readonly EvidenceItem[], item: EvidenceItem): string {
  const before = items[items.indexOf(item) - 1]
  const name = titleOf(item)
  return before !== undefined && titleOf(before) === name ? '' : name
}

function titleOf({ annotation: { kind }, speaker }: EvidenceItem): string {
  if (kind !== 'quote') return t.kindsMany[kind]
  return speaker === '' ? t.panel.speakerUnknown : speaker
}

/** Which notes the evidence comes from. Those the memo cites are always among them. */
function Notes({ memo, notes }: Props) {
  const all = useLibrary((state) => state.notes)
  const cited = new Set(citationsOf(memo).map(({ note }) => note))
  const chosen = new Set(notes.map(({ id }) => id))
  return (
    <details className={styles.notes} open={notes.length === 0}>
      <summary>{t.evidence.from(notes.length)}</summary>
      <VirtualList items={all} keyOf={idOf} estimate={noteHeight} current={-1} className={styles.choice}>
        {({ id, title }, tabIndex) => (
          <label>
            <input
              type="checkbox"
              tabIndex={tabIndex}
              checked={chosen.has(id)}
              disabled={cited.has(id)}
              onChange={({ target }) => void chooseEvidence(id, target.checked).catch(complain)}
            />
            <span>{title}</span>
          </label>
        )}
      </VirtualList>
    </details>
  )
}

interface ItemProps {
  item: EvidenceItem
  group: string
  source: string
  isCited: boolean
  tabIndex: 0 | -1
}

const ways = ['quotation', 'quote', 'citation'] as const satisfies CitedAs[]

function Item({ item, group, source, isCited, tabIndex }: ItemProps) {
  const { annotation } = item
  const id = useId()
  return (
    <>
      {group !== '' && <h3 className={styles.group}>{group}</h3>}
      <article
        className={styles.item}
        data-kind={annotation.kind}
        draggable
        onDragStart={({ dataTransfer }) => {
          dataTransfer.effectAllowed = 'copy'
          dataTransfer.setData('text/plain', item.words)
          dragCitation(citationFor(item))
        }}
        onDragEnd={() => dragCitation(null)}
      >
        <button
          type="button"
          className={styles.words}
          data-evidence
          tabIndex={tabIndex}
          title={t.editor.evidence.keys}
          onKeyDown={(event) => answerKey(event, item)}
          onDoubleClick={() => insert(item, 'quotation')}
          onClick={({ detail }) => {
            // A click that is no mouse's: a reader of the screen presses the button.
            if (detail === 0) insert(item, 'quotation')
          }}
        >
          <span className={styles.mark}>
            <Icon name={annotation.kind} size={14} />
            {isCited && <span>{t.evidence.used}</span>}
          </span>
          <span id={id} dir="auto" lang={item.note.source.meta.language}>
            {exactOf(annotation.target)}
          </span>
        </button>
        {annotation.comment !== '' && <p>{annotation.comment}</p>}
        {source !== '' && <cite>{source}</cite>}
        <div className={styles.actions}>
          {ways.map((as) => (
            <button
              key={as}
              type="button"
              className="button plain"
              tabIndex={-1}
              aria-describedby={id}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => insert(item, as)}
            >
              {t.editor.evidence[as]}
            </button>
          ))}
        </div>
      </article>
    </>
  )
}

const keys: Record<string, CitedAs> = { Enter: 'quotation', q: 'quote', c: 'citation' }

function answerKey(event: KeyboardEvent, item: EvidenceItem): void {
  const as = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key]
  if (as === undefined || event.ctrlKey || event.metaKey || event.altKey) return
  event.preventDefault()
  insert(item, as)
}

/** Puts the passage into the memo where the caret is or was; the focus stays, for the next one. */
function insert(item: EvidenceItem, as: CitedAs): void {
  announce(run(insertCited(as, citationFor(item))) ? t.editor.inserted[as] : t.editor.noLine)
}
