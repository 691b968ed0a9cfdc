import { type KeyboardEvent, useRef, useState } from 'react'
import { longestName } from '../../core/model/name.ts'
import type { SearchAnswer } from '../../core/search/answer.ts'
import { saveSearch } from '../state/desk.ts'
import { say } from '../state/toasts.ts'
import { t } from '../strings.ts'
import { drawNow } from '../ui/drawNow.ts'
import { Icon } from '../ui/Icon.tsx'
import { searchBox } from './focus.ts'
import { narrowed } from './queryText.ts'
import styles from './SearchResults.module.css'
import { searchFor } from './searching.ts'

/** How much was found, for what; by what it can be narrowed; and a way to keep the search. */
export function ResultsHead({ answer, query, limit }: { answer: SearchAnswer; query: string; limit: number }) {
  const { groups, documents, count, isMore, corrected, problems } = answer
  return (
    <header className={styles.about}>
      <div className={styles.line}>
        <p role="status">
          {groups.length === 0 ? t.search.none : t.search.count(count, isMore, documents, documents >= limit)}
        </p>
        <Keep key={query} query={query.trim()} />
      </div>
      {corrected
        // Of a word that nothing was looked for instead of, there is more to say where the others led to something.
        .filter(({ instead }) => instead.length > 0 || groups.length > 0)
        .map(({ word, instead }) => (
          <p key={word}>{t.search.corrected(word, instead)}</p>
        ))}
      {problems.map((problem) => (
        <p key={problem} className={styles.problem}>
          {problem}
        </p>
      ))}
      <Chips answer={answer} query={query} />
    </header>
  )
}

/** Actors and tags that bear the words: a press searches for what they said, or for what is tagged so. */
function Chips({ answer: { actors, tags }, query }: { answer: SearchAnswer; query: string }) {
  const narrowTo = (filter: string, value: string) => {
    searchFor(narrowed(query, filter, value))
    searchBox()?.focus()
  }
  const shown = [
    ...actors.map(({ name, credit }) => ({
      key: `speaker ${name}`,
      text: name,
      title: [t.search.bySpeaker(name), credit].filter(Boolean).join(' · '),
      icon: 'person' as const,
      choose: () => narrowTo('speaker', name),
      isDone: narrowed(query, 'speaker', name) === query.trim(),
    })),
    ...tags.map((tag) => ({
      key: `tag ${tag}`,
      text: `#${tag}`,
      title: t.search.byTag(tag),
      icon: null,
      choose: () => narrowTo('tag', tag),
      isDone: narrowed(query, 'tag', tag) === query.trim(),
    })),
  ].filter(({ isDone }) => !isDone)
  if (shown.length === 0) return null
  return (
    <ul className={styles.chips} aria-label={t.search.narrow}>
      {shown.map(({ key, text, title, icon, choose }) => (
        <li key={key}>
          <button type="button" title={title} onClick={choose}>
            {icon !== null && <Icon name={icon} size={12} />}
            <span>{text}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

/** Keeps the search under a name. */
function Keep({ query }: { query: string }) {
  const [name, setName] = useState<string | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const close = () => {
    setName(null)
    drawNow()
    button.current?.focus()
  }
  const save = () => {
    const given = name?.trim() || query
    saveSearch(given, query)
    say(t.search.isSaved(given))
    close()
  }
  if (name === null) {
    return (
      <button
        ref={button}
        type="button"
        className={`button plain ${styles.keep}`}
        aria-label={t.search.save}
        title={t.search.saveTitle}
        onClick={() => setName(query)}
      >
        {t.search.doSave}
      </button>
    )
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') save()
    else if (event.key === 'Escape') close()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className={styles.naming}>
      <input
        className="input"
        aria-label={t.search.name}
        maxLength={longestName}
        // biome-ignore lint/a11y/noAutofocus: the button that was pressed for it gives way to it
        autoFocus
        value={name}
        onFocus={({ target }) => target.select()}
        onChange={({ target }) => setName(target.value)}
        onKeyDown={onKeyDown}
      />
      <button type="button" className="button primary" onClick={save}>
        {t.search.doSave}
      </button>
      <button
        type="button"
        className="button plain"
        aria-label={t.search.cancel}
        title={t.search.cancel}
        onClick={close}
      >
        <Icon name="remove" size={12} />
      </button>
    </div>
  )
}
