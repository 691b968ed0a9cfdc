import { t } from '../strings.ts'
import styles from './SearchBox.module.css'
import { useSearch } from './searching.ts'

/** How far the search index is with what it has not read yet: until then, some of it is not found. */
export function IndexProgress() {
  const indexing = useSearch((search) => search.indexing)
  if (indexing === null) return null
  const { done, total } = indexing
  const said = t.search.indexed(done, total)
  return (
    <div className={styles.indexing}>
      <progress aria-label={t.search.indexing} aria-valuetext={said} max={total} value={done} />
      <p>{said}</p>
    </div>
  )
}
