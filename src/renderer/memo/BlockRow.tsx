import type { KeyboardEvent } from 'react'
import { insertAfter, moveBlock, newProse, removeBlock, setText } from '../../core/memo/edit.ts'
import { quoted } from '../../core/memo/quoted.ts'
import type { CitationProblem } from '../../core/memo/resolve.ts'
import type { Citation, MemoBlock } from '../../core/model/memo.ts'
import { type Note, speakerName } from '../../core/model/note.ts'
import { changeMemo, focusBlock, useOpenMemo } from '../state/memo.ts'
import { showNote } from '../state/view.ts'
import { t } from '../strings.ts'
import { Icon } from '../ui/Icon.tsx'
import { Citations, Problems } from './Citations.tsx'
import { focusField } from './fields.ts'
import styles from './Memo.module.css'

interface Props {
  block: MemoBlock
  isFirst: boolean
  isLast: boolean
  notes: readonly Note[]
  /** Source numbers by note. */
  numbers: ReadonlyMap<string, number>
  problems: readonly CitationProblem[]
}

/** One block of a memo's body, and what can be done with it. */
export function BlockRow({ block, isFirst, isLast, notes, numbers, problems }: Props) {
  return (
    <div className={styles.row} data-type={typeOf(block)}>
      {block.type === 'quotation' ? (
        <Quotation id={block.id} citation={block.citation} notes={notes} numbers={numbers} />
      ) : (
        <textarea
          rows={1}
          aria-label={t.memo.block[typeOf(block)]}
          placeholder={t.memo.block[typeOf(block)]}
          data-field={block.id}
          spellCheck
          value={block.text}
          onFocus={() => focusBlock(block.id)}
          onChange={({ target: { value } }) => changeMemo(block.id, (memo) => setText(memo, block.id, value))}
          onKeyDown={(event) => typeKey(event, block)}
        />
      )}
      {'citations' in block && <Citations block={block.id} citations={block.citations} numbers={numbers} />}
      <Problems problems={problems} />
      <div className={styles.rowActions}>
        <RowButton label={t.memo.up} icon="up" isDisabled={isFirst} onPress={() => move(block.id, -1)} />
        <RowButton label={t.memo.down} icon="down" isDisabled={isLast} onPress={() => move(block.id, 1)} />
        <RowButton label={t.memo.removeBlock} icon="remove" onPress={() => remove(block.id)} />
      </div>
    </div>
  )
}

interface QuotationProps {
  id: string
  citation: Citation
  notes: readonly Note[]
  numbers: ReadonlyMap<string, number>
}

/** The cited words: they come from the note, and are not text to be changed here. */
function Quotation({ id, citation, notes, numbers }: QuotationProps) {
  const note = notes.find(({ id: other }) => other === citation.note)
  const annotation = note?.annotations.find(({ id: other }) => other === citation.annotation)
  const speaker = note === undefined || annotation === undefined ? citation.speaker : speakerName(note, annotation)
  return (
    <figure className={styles.quotation}>
      <button
        type="button"
        dir="auto"
        data-field={id}
        title={t.memo.showSource}
        onFocus={() => focusBlock(id)}
        onClick={() => void showNote(citation.note, citation.annotation)}
        onKeyDown={(event) => {
          if (event.key === 'Delete' || event.key === 'Backspace') remove(id)
          else moveByKey(event, id)
        }}
      >
        {quoted(citation.exact)}
        <sup>{numbers.get(citation.note)}</sup>
      </button>
      <figcaption>{speaker === '' ? t.panel.speakerUnknown : speaker}</figcaption>
    </figure>
  )
}

interface RowButtonProps {
  label: string
  icon: 'up' | 'down' | 'remove'
  isDisabled?: boolean
  onPress: () => void
}

function RowButton({ label, icon, isDisabled = false, onPress }: RowButtonProps) {
  return (
    <button
      type="button"
      className="button plain"
      aria-label={label}
      title={label}
      disabled={isDisabled}
      onClick={onPress}
    >
      <Icon name={icon} size={14} />
    </button>
  )
}

function typeOf(block: MemoBlock): keyof typeof t.memo.block {
  return block.type === 'heading' ? `heading${block.level}` : block.type
}

/** Enter begins a block of the same kind with what stood after the caret; Backspace removes an empty one. */
function typeKey(event: KeyboardEvent<HTMLTextAreaElement>, block: Exclude<MemoBlock, { type: 'quotation' }>): void {
  const { selectionStart, selectionEnd, value } = event.currentTarget
  if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
    event.preventDefault()
    const next = newProse(block.type === 'bullet' ? 'bullet' : 'paragraph', value.slice(selectionEnd).trimStart())
    changeMemo(`split ${next.id}`, (memo) =>
      insertAfter(setText(memo, block.id, value.slice(0, selectionStart)), block.id, next),
    )
    focusField(next.id, 0)
  } else if (event.key === 'Backspace' && value === '') {
    event.preventDefault()
    remove(block.id)
  } else moveByKey(event, block.id)
}

function moveByKey(event: KeyboardEvent, id: string): void {
  if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
  event.preventDefault()
  move(id, event.key === 'ArrowUp' ? -1 : 1)
}

function move(id: string, by: -1 | 1): void {
  changeMemo(`move ${id}`, (memo) => moveBlock(memo, id, by))
  focusField(id)
}

/** Takes a block out; the focus goes to the one before it. */
function remove(id: string): void {
  const body = useOpenMemo.getState().memo?.body ?? []
  const index = body.findIndex((block) => block.id === id)
  changeMemo(`remove ${id}`, (memo) => removeBlock(memo, id))
  const next = body[index - 1] ?? body[index + 1]
  if (next !== undefined) focusField(next.id)
}
