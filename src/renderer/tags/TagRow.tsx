import { type FormEvent, type KeyboardEvent, type ReactNode, useState } from 'react'
import { longestTag } from '../../core/model/annotation.ts'
import { bearers } from '../../core/tags/variants.ts'
import type { TagCount } from '../../shared/taggingContract.ts'
import { useBulk } from '../state/bulk.ts'
import { useTags } from '../state/tags.ts'
import { t } from '../strings.ts'
import { Icon } from '../ui/Icon.tsx'
import styles from './ManageDialog.module.css'
import { askName, askRemoval, give, searchTag, stopAsking, type TagQuestion, takeName, useTagWork } from './tagWork.ts'

interface Props {
  count: TagCount
  tabIndex: 0 | -1
}

/** A tag with what bears it; in its place, what is asked about it. */
export function TagRow({ count, tabIndex }: Props) {
  const question = useTagWork((work) => (work.question?.tag === count.tag ? work.question : null))
  if (question !== null) return <Question count={count} question={question} />
  return <Tag count={count} tabIndex={tabIndex} />
}

function Tag({ count, tabIndex }: Props) {
  const isRunning = useBulk((state) => state.isRunning)
  const { tag } = count
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (isRunning) return
    if (key === 'F2') askName(tag)
    else if (key === 'Delete') askRemoval(tag)
  }
  return (
    <div className={styles.row}>
      <button
        type="button"
        className={styles.name}
        data-row={tag}
        tabIndex={tabIndex}
        aria-label={t.tags.rename(tag)}
        title={t.tags.renameTitle}
        aria-disabled={isRunning}
        onClick={() => !isRunning && askName(tag)}
        onKeyDown={onKeyDown}
      >
        <span dir="auto">{tag}</span>
      </button>
      <button
        type="button"
        className={styles.bears}
        tabIndex={tabIndex}
        aria-label={t.tags.search(tag, t.tags.bears(count))}
        title={t.tags.searchTitle}
        onClick={() => searchTag(tag)}
      >
        {t.tags.bears(count)}
      </button>
      <button
        type="button"
        className="button plain"
        tabIndex={tabIndex}
        aria-label={t.tags.remove(tag)}
        title={t.tags.removeTitle}
        aria-disabled={isRunning}
        onClick={() => !isRunning && askRemoval(tag)}
      >
        <Icon name="trash" size={14} />
      </button>
    </div>
  )
}

function Question({ count, question }: { count: TagCount; question: TagQuestion }) {
  const { tag } = count
  switch (question.asks) {
    case 'name':
      return <NameForm tag={tag} problem={question.problem} />
    case 'merge':
      return (
        <Asked
          said={t.tags.mergeQuestion(bearers(count), tag, bearers(question.into), question.into.tag)}
          yes={t.tags.merge}
          answer={() => void give(tag, question.into.tag)}
        />
      )
    case 'remove':
      return (
        <Asked
          said={t.tags.removeQuestion(tag, t.tags.bears(count))}
          yes={t.tags.removeIt}
          answer={() => void give(tag, null)}
        />
      )
  }
}

/** Escape lets go of a question, rather than of the dialog; the keys of the list are not for what is asked in it. */
function onKeyDown(event: KeyboardEvent): void {
  event.stopPropagation()
  if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
  event.preventDefault()
  stopAsking()
}

function NameForm({ tag, problem }: { tag: string; problem: string }) {
  const [typed, setTyped] = useState(tag)
  const known = useTags((state) => state.tags)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    takeName(tag, typed)
  }
  return (
    <form className={styles.question} onSubmit={submit} onKeyDown={onKeyDown}>
      <input
        // biome-ignore lint/a11y/noAutofocus: a person asked for this field, in the place where the focus was
        autoFocus
        className="input"
        aria-label={t.tags.newName(tag)}
        aria-invalid={problem !== ''}
        aria-describedby={problem === '' ? undefined : 'tag-problem'}
        list="manage-known-tags"
        maxLength={longestTag}
        value={typed}
        onFocus={({ target }) => target.select()}
        onChange={(event) => setTyped(event.target.value)}
      />
      <datalist id="manage-known-tags">
        {known.slice(0, 500).map((one) => (
          <option key={one.tag} value={one.tag} />
        ))}
      </datalist>
      {problem !== '' && (
        <small id="tag-problem" role="alert">
          {problem}
        </small>
      )}
      <button type="submit" className="button primary">
        {t.tags.take}
      </button>
      <button type="button" className="button" onClick={stopAsking}>
        {t.tags.cancel}
      </button>
    </form>
  )
}

function Asked({ said, yes, answer }: { said: ReactNode; yes: string; answer: () => void }) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the buttons in it
    <div className={styles.question} onKeyDown={onKeyDown}>
      <p role="alert">{said}</p>
      {/* biome-ignore lint/a11y/noAutofocus: a person asked for this, in the place where the focus was */}
      <button type="button" className="button primary" autoFocus onClick={answer}>
        {yes}
      </button>
      <button type="button" className="button" onClick={stopAsking}>
        {t.tags.cancel}
      </button>
    </div>
  )
}
