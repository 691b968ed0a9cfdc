import type { WordRun } from '../../../core/compare/words.ts'
import { t } from '../../strings.ts'
import styles from './Compare.module.css'
import type { AnyChange } from './comparing.ts'

/** One piece of what is compared. What changed in it is told by a word, by the elements for that, and by more than colour. */
export function ChangeRow({ change, isSides }: { change: AnyChange; isSides: boolean }) {
  const { kind, words, left, right } = change
  const form = right?.form ?? left?.form ?? 'paragraph'
  const isChange = kind !== 'same'
  return (
    <li
      className={styles.row}
      data-kind-of-change={kind}
      data-change={isChange || undefined}
      tabIndex={isChange ? -1 : undefined}
    >
      <small>
        {left !== null && right !== null && left.form !== right.form
          ? t.compare.became(left.form, right.form)
          : t.compare.forms[form]}
        {isChange && <b>{tagOf(change)}</b>}
      </small>
      {isSides ? (
        <>
          <Words runs={left === null ? null : words.filter((run) => run.kind !== 'added')} form={left?.form} />
          <Words runs={right === null ? null : words.filter((run) => run.kind !== 'removed')} form={right?.form} />
        </>
      ) : (
        <Words runs={words} form={form} />
      )}
    </li>
  )
}

function tagOf({ kind, isMoved }: AnyChange): string {
  if (!isMoved) return t.compare.kinds[kind]
  return kind === 'added' ? t.compare.movedTo : t.compare.movedFrom
}

function Words({ runs, form }: { runs: readonly WordRun[] | null; form: string | undefined }) {
  if (runs === null) return <p className={styles.none} />
  return (
    <p className={styles.words} data-form={form} dir="auto">
      {runs.map(({ kind, text }, index) => {
        const Element = kind === 'added' ? 'ins' : kind === 'removed' ? 'del' : 'span'
        // biome-ignore lint/suspicious/noArrayIndexKey: runs have no identity of their own, and never move
        return <Element key={index}>{text}</Element>
      })}
    </p>
  )
}
