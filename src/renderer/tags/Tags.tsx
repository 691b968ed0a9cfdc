import { useEffect, useMemo, useState } from 'react'
import { nameKey } from '../../core/model/actor.ts'
import { variantsOf } from '../../core/tags/variants.ts'
import type { TagCount } from '../../shared/taggingContract.ts'
import { useBulk } from '../state/bulk.ts'
import { useTags } from '../state/tags.ts'
import { t } from '../strings.ts'
import { Icon } from '../ui/Icon.tsx'
import { VirtualList } from '../ui/VirtualList.tsx'
import styles from './ManageDialog.module.css'
import { TagRow } from './TagRow.tsx'
import { forgetTagQuestion, give, useTagWork } from './tagWork.ts'

/** Height of a row, in CSS pixels. */
const height = 36

const tagOf = ({ tag }: TagCount) => tag

/** Every tag of the vault, with what bears it. */
export function Tags() {
  const { tags, areLoaded } = useTags()
  const last = useTagWork((work) => work.last)
  const [words, setWords] = useState('')
  const shown = useMemo(() => filtered(tags, words), [tags, words])
  useEffect(() => forgetTagQuestion, [])
  return (
    <>
      <div className={styles.top}>
        <input
          type="search"
          className="input"
          data-first
          aria-label={t.tags.filter}
          placeholder={t.tags.filter}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <p role="status">{areLoaded && t.tags.count(shown.length, tags.length)}</p>
      </div>
      <Variants tags={tags} />
      {areLoaded && shown.length === 0 && (
        <p className={styles.empty}>{tags.length === 0 ? t.tags.none : t.tags.noMatch}</p>
      )}
      <VirtualList
        items={shown}
        keyOf={tagOf}
        estimate={height}
        current={shown.findIndex(({ tag }) => tag === last)}
        className={styles.list}
        arrangement={words}
      >
        {(tag, tabIndex) => <TagRow count={tag} tabIndex={tabIndex} />}
      </VirtualList>
      <p className={styles.hint}>{t.tags.hint}</p>
    </>
  )
}

/** Tags that differ from another in nothing but their case, which was hardly meant. */
function Variants({ tags }: { tags: readonly TagCount[] }) {
  const isRunning = useBulk((state) => state.isRunning)
  const variants = useMemo(() => variantsOf(tags), [tags])
  if (variants.length === 0) return null
  return (
    <section className={styles.variants} aria-label={t.tags.variants(variants.length)}>
      <h3>
        <Icon name="warning" size={14} />
        {t.tags.variants(variants.length)}
      </h3>
      <ul>
        {variants.map(({ variant, of }) => (
          <li key={variant.tag}>
            <span dir="auto">{variant.tag}</span>
            <small>{t.tags.bears(variant)}</small>
            <button
              type="button"
              className="button"
              disabled={isRunning}
              aria-label={t.tags.mergeVariant(variant.tag, of.tag)}
              onClick={() => void give(variant.tag, of.tag)}
            >
              {t.tags.mergeInto(of.tag)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function filtered(tags: readonly TagCount[], words: string): readonly TagCount[] {
  const wanted = nameKey(words)
  return wanted === '' ? tags : tags.filter(({ tag }) => nameKey(tag).includes(wanted))
}
