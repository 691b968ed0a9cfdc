import { runCommand } from '../commands.ts'
import { SearchBox } from '../search/SearchBox.tsx'
import { SearchResults } from '../search/SearchResults.tsx'
import { useSearch } from '../search/searching.ts'
import { t } from '../strings.ts'
import { Icon } from '../ui/Icon.tsx'
import { titleOf } from '../ui/keys.ts'
import { ImportProgress } from './ImportProgress.tsx'
import { ImportReport } from './ImportReport.tsx'
import styles from './Library.module.css'
import { Memos } from './Memos.tsx'
import { Notes } from './Notes.tsx'
import { Shelf } from './Shelf.tsx'
import { VaultProblems } from './VaultProblems.tsx'

/** The notes and memos of the vault; while something is searched for, what was found stands in their place. */
export function Library() {
  const isSearching = useSearch(({ query }) => query.trim() !== '')
  return (
    <nav className={styles.library} aria-label={t.library.region} data-region="library">
      <Head />
      <SearchBox />
      <div className={styles.notices}>
        <VaultProblems />
        <ImportProgress />
        <ImportReport />
      </div>
      {isSearching ? (
        <SearchResults />
      ) : (
        <>
          <Shelf />
          <Notes />
          <Memos />
        </>
      )}
    </nav>
  )
}

function Head() {
  return (
    <header className={styles.head}>
      <h1>{t.appName}</h1>
      <button
        type="button"
        className="button plain"
        aria-label={t.library.importFolder}
        title={titleOf('note.importFolder')}
        onClick={() => runCommand('note.importFolder')}
      >
        <Icon name="folder" />
      </button>
      <button type="button" className="button" title={titleOf('note.import')} onClick={() => runCommand('note.import')}>
        <Icon name="import" />
        {t.library.import}
      </button>
    </header>
  )
}
