import { removeCitation } from '../../core/memo/edit.ts'
import type { CitationProblem } from '../../core/memo/resolve.ts'
import type { Citation } from '../../core/model/memo.ts'
import { changeMemo } from '../state/memo.ts'
import { showNote } from '../state/view.ts'
import { t } from '../strings.ts'
import { Icon } from '../ui/Icon.tsx'
import styles from './Memo.module.css'

interface Props {
  block: string
  citations: readonly Citation[]
  /** Source numbers by note. */
  numbers: ReadonlyMap<string, number>
}

/** What a paragraph rests on: each leads to its words, and can be taken away. */
export function Citations({ block, citations, numbers }: Props) {
  if (citations.length === 0) return null
  return (
    <ul className={styles.citations}>
      {citations.map((citation) => {
        const number = numbers.get(citation.note) ?? 0
        return (
          <li key={`${citation.note} ${citation.annotation}`}>
            <button
              type="button"
              title={t.memo.showSource}
              onClick={() => void showNote(citation.note, citation.annotation)}
            >
              <b>{number}</b> {citation.speaker !== '' && `${citation.speaker}: `}
              {citation.exact}
            </button>
            <button
              type="button"
              aria-label={t.memo.uncite(number)}
              title={t.memo.uncite(number)}
              onClick={() => changeMemo(`uncite ${block}`, (memo) => removeCitation(memo, block, citation))}
            >
              <Icon name="remove" size={10} />
            </button>
          </li>
        )
      })}
    </ul>
  )
}

/** Citations that no longer rest on their source, said where they stand. */
export function Problems({ problems }: { problems: readonly CitationProblem[] }) {
  return problems.map(({ citation, kind }) => (
    <p key={`${citation.note} ${citation.annotation}`} className={styles.problem}>
      <Icon name="warning" size={14} />
      {t.memo.problems[kind]}
    </p>
  ))
}
