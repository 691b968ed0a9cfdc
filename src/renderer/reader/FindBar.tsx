import { t } from '../strings.ts'
import { Icon } from '../ui/Icon.tsx'
import styles from './FindBar.module.css'
import { closeFind, lookFor, stepFind, useFinding } from './findState.ts'
import { readingOffset } from './readingOffset.ts'

/** Looks for words in the text: they show as they are typed, Enter goes from one to the next. */
export function FindBar() {
  const { isOpen, words, hits, at, isDone } = useFinding()
  if (!isOpen) return null
  return (
    <search
      className={styles.bar}
      aria-label={t.find.region}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Escape') closeFind()
        else if (event.key === 'F3') stepFind(event.shiftKey ? -1 : 1)
        else return
        event.preventDefault()
      }}
    >
      <input
        className="input"
        data-find
        type="text"
        spellCheck={false}
        aria-label={t.find.words}
        placeholder={t.find.words}
        value={words}
        onChange={({ target }) => lookFor(target.value, hits[at]?.start ?? readingOffset() ?? 0)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          stepFind(event.shiftKey ? -1 : 1)
        }}
      />
      <output className={styles.count} aria-live="polite">
        {words.trim() === '' ? '' : t.find.count(at + 1, hits.length, isDone)}
      </output>
      <button
        type="button"
        aria-label={t.find.previous}
        title={`${t.find.previous} (Shift F3)`}
        onClick={() => stepFind(-1)}
      >
        <Icon name="up" size={14} />
      </button>
      <button type="button" aria-label={t.find.next} title={`${t.find.next} (F3)`} onClick={() => stepFind(1)}>
        <Icon name="down" size={14} />
      </button>
      <button type="button" aria-label={t.find.close} title={`${t.find.close} (Esc)`} onClick={closeFind}>
        <Icon name="remove" size={14} />
      </button>
    </search>
  )
}
