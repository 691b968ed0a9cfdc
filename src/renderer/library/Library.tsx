import { Activity } from 'react'
import { runCommand } from '../commands.ts'
import { IndexProgress } from '../search/IndexProgress.tsx'
import { SearchBox } from '../search/SearchBox.tsx'
import { SearchResults } from '../search/SearchResults.tsx'
import { useSearch } from '../search/searching.ts'
import { useLibrary } from '../state/library.ts'
import { t } from '../strings.ts'
import { BulkProgress } from '../tags/BulkProgress.tsx'
import { BulkReport } from '../tags/BulkReport.tsx'
import { GoButtons } from '../ui/GoButtons.tsx'
import { Icon } from '../ui/Icon.tsx'
import { titleOf } from '../ui/keys.ts'
import { Splitter } from '../ui/Splitter.tsx'
import { ImportProgress } from './ImportProgress.tsx'
import { ImportReport } from './ImportReport.tsx'
import styles from './Library.module.css'
import { Memos } from './Memos.tsx'
import { Notes } from './Notes.tsx'
import { OtherWindows } from './OtherWindows.tsx'
import { Shelf } from './Shelf.tsx'
import { VaultProblems } from './VaultProblems.tsx'

/**
 * The notes and memos of the vault; while something is searched for, what was found stands in their place. The lists are there again at
 * once, as they were left.
 */
export function Library() {
  const isSearching = useSearch(({ answer }) => answer !== null)
  const isRead = useLibrary(({ status }) => status !== null)
  return (
    <nav className={styles.library} aria-label={t.library.region} aria-busy={!isRead} data-region="library">
      <Head />
      <SearchBox />
      <div className={styles.notices}>
        <OtherWindows />
        <VaultProblems />
        <IndexProgress />
        <ImportProgress />
        <ImportReport />
        <BulkProgress />
        <BulkReport />
      </div>
      <SearchResults />
      <Activity mode={isSearching ? 'hidden' : 'visible'}>
        <Shelf />
        <Notes />
        <Memos />
      </Activity>
      <Splitter pane="library" />
    </nav>
  )
}

function Head() {
  return (
    <header className={styles.head}>
      <h1>{t.appName}</h1>
      <GoButtons />
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
        {t.library.import}
      </button>
    </header>
  )
}
