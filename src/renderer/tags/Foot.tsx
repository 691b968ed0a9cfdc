import { useEffect, useState } from 'react'
import { call } from '../bridge.ts'
import { undoBulk, useBulk } from '../state/bulk.ts'
import { complain, dismiss, type Toast, useToasts } from '../state/toasts.ts'
import { t } from '../strings.ts'
import { Problem } from '../ui/Problem.tsx'
import { BulkProgress } from './BulkProgress.tsx'
import { focusFirst } from './focusRow.ts'
import styles from './ManageDialog.module.css'

type Said = Pick<Toast, 'problem' | 'text' | 'actions'> & { id: number | null }

/** What was done last in the dialog, with its Undo; at first, the last change to many notes. While one runs, how far that is. */
export function Foot() {
  const isRunning = useBulk((state) => state.progress !== null)
  const said = useLastSaid()
  return (
    <div className={styles.said}>
      {isRunning && <BulkProgress />}
      <div role="status">{!isRunning && said !== null && <Message said={said} />}</div>
    </div>
  )
}

function Message({ said: { id, problem, text, actions } }: { said: Said }) {
  return (
    <>
      {problem === null ? <p>{text}</p> : <Problem of={problem} isNews={false} />}
      {actions.map(({ label, run }) => (
        <button
          key={label}
          type="button"
          className="button"
          onClick={() => {
            if (id !== null) dismiss(id)
            run()
            // The button goes away when that is done.
            focusFirst()
          }}
        >
          {label}
        </button>
      ))}
    </>
  )
}

/** The messages at the foot of the window lie behind the dialog: the newest one is said here, and stays. */
function useLastSaid(): Said | null {
  const [said, setSaid] = useState<Said | null>(null)
  useEffect(() => {
    let isThere = true
    const read = async () => {
      const { label } = await call('bulk.last', {})
      const undo = { label: t.bulk.undo, run: () => void undoBulk() }
      const last: Said | null =
        label === null ? null : { id: null, problem: null, text: t.bulk.last(label), actions: [undo] }
      if (isThere) setSaid((before) => before ?? last)
    }
    void read().catch(complain)
    const stop = useToasts.subscribe(({ toasts }, { toasts: before }) => {
      const newest = toasts.at(-1)
      if (newest !== undefined && !before.includes(newest)) setSaid(newest)
    })
    return () => {
      isThere = false
      stop()
    }
  }, [])
  return said
}
