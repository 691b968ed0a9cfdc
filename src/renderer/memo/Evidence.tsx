import { useState } from 'react'
import { blockFor, cite } from '../../core/memo/draft.ts'
import { addCitation, bottomLineId, insertAfter } from '../../core/memo/edit.ts'
import { nameKey } from '../../core/model/actor.ts'
import { type Annotation, exactOf } from '../../core/model/annotation.ts'
import { citationsOf, type Memo } from '../../core/model/memo.ts'
import { type Note, speakerName } from '../../core/model/note.ts'
import { useLibrary } from '../state/library.ts'
import { changeMemo, focusBlock, hideEvidence, refreshEvidence, useOpenMemo } from '../state/memo.ts'
import { complain } from '../state/toasts.ts'
import { t } from '../strings.ts'
import { Icon } from '../ui/Icon.tsx'
import { VirtualList } from '../ui/VirtualList.tsx'
import styles from './Evidence.module.css'

/** Height of a note to choose that is not drawn yet, in CSS pixels: a title of one line. */
const noteHeight = 27

interface Props {
  memo: Memo
  notes: readonly Note[]
}

/** What was marked in the chosen notes, to be put into the memo. */
export function Evidence({ memo, notes }: Props) {
  const [filter, setFilter] = useState('')
  const found = notes.map((note) => ({ note, annotations: note.annotations.filter((one) => fits(note, one, filter)) }))
  const isEmpty = found.every(({ annotations }) => annotations.length === 0)
  const cited = new Set(citationsOf(memo).map(({ note, annotation }) => `${note} ${annotation}`))
  return (
    <aside className={styles.evidence} aria-label={t.evidence.region} data-region="side">
      <header className={styles.head}>
        <h2>{t.evidence.region}</h2>
        <input
          className="input"
          type="search"
          aria-label={t.evidence.filter}
          placeholder={t.evidence.filter}
          data-focus
          value={filter}
          onChange={({ target: { value } }) => setFilter(value)}
        />
      </header>
      <div className={styles.content}>
        <Notes memo={memo} notes={notes} />
        {isEmpty && (
          <p className={styles.empty}>
            {notes.length === 0 ? t.evidence.choose : filter === '' ? t.evidence.empty : t.evidence.noMatch}
          </p>
        )}
        {found.map(({ note, annotations }) => (
          <section key={note.id} aria-label={note.title}>
            {notes.length > 1 && annotations.length > 0 && <h3>{note.title}</h3>}
            <ul>
              {annotations.map((annotation) => (
                <Item
                  key={annotation.id}
                  note={note}
                  annotation={annotation}
                  isCited={cited.has(`${note.id} ${annotation.id}`)}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </aside>
  )
}

/** Which notes the evidence comes from. Those the memo cites are always among them. */
function Notes({ memo, notes }: Props) {
  const all = useLibrary((state) => state.notes)
  const cited = new Set(citationsOf(memo).map(({ note }) => note))
  const chosen = new Set(notes.map(({ id }) => id))
  const toggle = (id: string) => (chosen.has(id) ? hideEvidence(id) : void refreshEvidence([id]).catch(complain))
  return (
    <details className={styles.notes} open={notes.length === 0}>
      <summary>{t.evidence.from(notes.length)}</summary>
      <VirtualList items={all} keyOf={({ id }) => id} estimate={noteHeight} current={-1} className={styles.choice}>
        {({ id, title }, tabIndex) => (
          <label>
            <input
              type="checkbox"
              tabIndex={tabIndex}
              checked={chosen.has(id)}
              disabled={cited.has(id)}
              onChange={() => toggle(id)}
            />
            <span>{title}</span>
          </label>
        )}
      </VirtualList>
    </details>
  )
}

interface ItemProps {
  note: Note
  annotation: Annotation
  isCited: boolean
}

function Item({ note, annotation, isCited }: ItemProps) {
  const block = useOpenMemo(({ memo, focused }) => memo?.body.find(({ id }) => id === focused))
  const focused = useOpenMemo((state) => state.focused)
  const canCite = focused === bottomLineId || block?.type === 'paragraph' || block?.type === 'bullet'
  const name = speakerName(note, annotation)
  return (
    <li className={styles.item} data-kind={annotation.kind}>
      <p className={styles.who}>
        <Icon name={annotation.kind} size={14} />
        <strong>{name === '' ? t.kinds[annotation.kind] : name}</strong>
        {isCited && <span>{t.evidence.used}</span>}
      </p>
      <blockquote dir="auto">{exactOf(annotation.target)}</blockquote>
      {annotation.comment !== '' && <p>{annotation.comment}</p>}
      <div className={styles.actions}>
        <button type="button" className="button" onClick={() => insert(note, annotation)}>
          {t.evidence.insert}
        </button>
        <button
          type="button"
          className="button"
          title={t.evidence.citeHint}
          disabled={!canCite}
          onClick={() =>
            changeMemo(`cite ${focused}`, (memo) => addCitation(memo, focused ?? '', cite(note, annotation)))
          }
        >
          {t.evidence.cite}
        </button>
      </div>
    </li>
  )
}

/** Puts the annotation into the memo after the block that has or had the focus; the next one goes after it. */
function insert(note: Note, annotation: Annotation): void {
  const block = blockFor(note, annotation)
  const { focused } = useOpenMemo.getState()
  changeMemo(`insert ${block.id}`, (memo) =>
    // After the bottom line comes the beginning of the body.
    focused === bottomLineId ? { ...memo, body: [block, ...memo.body] } : insertAfter(memo, focused, block),
  )
  focusBlock(block.id)
  requestAnimationFrame(() =>
    document.querySelector(`[data-field="${block.id}"]`)?.scrollIntoView({ block: 'nearest' }),
  )
}

/** Whether every word of the filter stands in the annotation's words, speaker, remark or tags. */
function fits(note: Note, annotation: Annotation, filter: string): boolean {
  const { target, comment, tags } = annotation
  const haystack = nameKey([exactOf(target), speakerName(note, annotation), comment, ...tags].join(' '))
  return nameKey(filter)
    .split(' ')
    .every((word) => haystack.includes(word))
}
