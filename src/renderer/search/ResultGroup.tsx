import { memo } from 'react'
import type { HitKind, SearchGroup, SearchHit } from '../../core/search/answer.ts'
import { t } from '../strings.ts'
import { Icon, type IconName } from '../ui/Icon.tsx'
import { MarkedWords } from './MarkedWords.tsx'
import styles from './SearchResults.module.css'

const icons: Record<HitKind, IconName> = {
  passage: 'paragraph',
  quote: 'quote',
  highlight: 'highlight',
  claim: 'claim',
  comment: 'comment',
  summary: 'edit',
  event: 'event',
  memo: 'memo',
}

interface Props {
  group: SearchGroup
  /** Place of its first hit among all hits. */
  first: number
  /** Place among all hits of the one that the keys have gone to, if it is one of these; otherwise -1. */
  active: number
}

/** What `search-hit-N` is the id of: the hit at place N of all that are shown. */
export function hitId(place: number): string {
  return `search-hit-${place}`
}

/** A note or memo, and the places in it where the words were found. */
export const ResultGroup = memo(function ResultGroup({ group, first, active }: Props) {
  const { of, id, title, origin, published, hits } = group
  const titleId = `search-title-${first}`
  return (
    // biome-ignore lint/a11y/useSemanticElements: a listbox has groups of options, not of fields
    <div role="group" aria-labelledby={titleId} className={styles.group} data-document={id}>
      <div className={styles.head} data-hit={first}>
        <Icon name={of === 'memo' ? 'memo' : 'note'} size={13} />
        <span id={titleId} className={styles.title}>
          {title.text === '' ? (
            of === 'memo' ? (
              t.search.untitledMemo
            ) : (
              t.search.untitledNote
            )
          ) : (
            <MarkedWords text={title} />
          )}
        </span>
        <small>
          {origin !== '' && <span>{origin}</span>}
          {published !== null && <time dateTime={published}>{t.dates.date(published)}</time>}
        </small>
      </div>
      {hits.map((hit, index) => (
        <Hit
          key={`${hit.kind} ${hit.ref} ${hit.start}`}
          hit={hit}
          place={first + index}
          isActive={first + index === active}
        />
      ))}
    </div>
  )
})

function Hit({ hit, place, isActive }: { hit: SearchHit; place: number; isActive: boolean }) {
  const { kind, credit, snippet, foundBy } = hit
  const isCredited = foundBy?.by === 'speaker' && foundBy.name.text === credit
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the box, which names the active one
    <div
      id={hitId(place)}
      role="option"
      aria-selected={isActive}
      className={styles.hit}
      data-hit={place}
      data-kind={kind}
      title={t.search.kinds[kind]}
    >
      <Icon name={icons[kind]} size={13} />
      <p>
        <span className="visually-hidden">{t.search.kinds[kind]} </span>
        {credit !== '' && <b>{isCredited ? <MarkedWords text={foundBy.name} /> : credit} </b>}
        <MarkedWords text={snippet} />
      </p>
      {foundBy !== null && !isCredited && (
        <small>
          {t.search.foundBy[foundBy.by]} <MarkedWords text={foundBy.name} />
        </small>
      )}
    </div>
  )
}
