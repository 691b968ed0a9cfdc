import { useMemo } from 'react'
import { bottomLineId, insertAfter, newProse, type ProseType, setText } from '../../core/memo/edit.ts'
import { resolveMemo } from '../../core/memo/resolve.ts'
import { type Memo, type MemoHead, paperSizes } from '../../core/model/memo.ts'
import type { Note } from '../../core/model/note.ts'
import { changeMemo, focusBlock, useOpenMemo } from '../state/memo.ts'
import { t } from '../strings.ts'
import { BlockRow } from './BlockRow.tsx'
import { Citations, Problems } from './Citations.tsx'
import { focusField } from './fields.ts'
import styles from './Memo.module.css'

interface Props {
  memo: Memo
  notes: Note[]
}

/** The memo as it is written: head, bottom line, and a body of blocks. */
export function MemoEditor({ memo, notes }: Props) {
  const { problems, endnotes } = useMemo(() => resolveMemo(memo, notes), [memo, notes])
  const numbers = useMemo(() => new Map(endnotes.map(({ note, number }) => [note, number])), [endnotes])
  const problemsOf = (id: string) => problems.filter(({ block }) => block === id)
  return (
    <div className={styles.page}>
      <Head memo={memo} />
      <section className={styles.bottomLine}>
        <label className="field">
          <span>{t.memo.bottomLine}</span>
          <textarea
            rows={1}
            data-field={bottomLineId}
            placeholder={t.memo.bottomLineHint}
            spellCheck
            value={memo.bottomLine.text}
            onFocus={() => focusBlock(bottomLineId)}
            onChange={({ target: { value } }) => changeMemo(bottomLineId, (now) => setText(now, bottomLineId, value))}
          />
        </label>
        <Citations block={bottomLineId} citations={memo.bottomLine.citations} numbers={numbers} />
        <Problems problems={problemsOf(bottomLineId)} />
      </section>
      <section aria-label={t.memo.bodyRegion} className={styles.body}>
        {memo.body.length === 0 && <p className={styles.hint}>{t.memo.emptyBody}</p>}
        {memo.body.map((block, index) => (
          <BlockRow
            key={block.id}
            block={block}
            isFirst={index === 0}
            isLast={index === memo.body.length - 1}
            notes={notes}
            numbers={numbers}
            problems={problemsOf(block.id)}
          />
        ))}
      </section>
      <AddRow />
    </div>
  )
}

const headFields = ['to', 'from', 'date', 'subject', 'handling'] as const satisfies (keyof MemoHead)[]

function Head({ memo }: { memo: Memo }) {
  return (
    <section className={styles.head}>
      {headFields.map((field) => (
        <label key={field}>
          <span>{t.memo.head[field]}</span>
          <input
            placeholder={t.memo.headHints[field]}
            data-focus={field === 'to' || undefined}
            value={memo.head[field]}
            onChange={({ target: { value } }) =>
              changeMemo(`head ${field}`, (now) => ({ ...now, head: { ...now.head, [field]: value } }))
            }
          />
        </label>
      ))}
      <label>
        <span>{t.memo.paper}</span>
        <select
          value={memo.paper}
          onChange={({ target: { value } }) => {
            const paper = paperSizes.find((size) => size === value)
            if (paper !== undefined) changeMemo('paper', (now) => ({ ...now, paper }))
          }}
        >
          {paperSizes.map((size) => (
            <option key={size}>{size}</option>
          ))}
        </select>
      </label>
    </section>
  )
}

const proseTypes = ['heading1', 'heading2', 'paragraph', 'bullet'] as const satisfies ProseType[]

function AddRow() {
  const add = (type: ProseType) => {
    const block = newProse(type)
    const { focused } = useOpenMemo.getState()
    changeMemo(`add ${block.id}`, (memo) => insertAfter(memo, focused, block))
    focusField(block.id)
  }
  return (
    <fieldset className={styles.add}>
      <legend className="visually-hidden">{t.memo.addRegion}</legend>
      {proseTypes.map((type) => (
        <button
          key={type}
          type="button"
          className="button plain"
          aria-label={t.memo.add(t.memo.block[type])}
          onClick={() => add(type)}
        >
          <Plus />
          {t.memo.block[type]}
        </button>
      ))}
    </fieldset>
  )
}

function Plus() {
  return <span aria-hidden="true">+</span>
}
