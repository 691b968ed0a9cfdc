import { useEffect, useRef, useState } from 'react'
import type { Memo } from '../../core/model/memo.ts'
import { call } from '../bridge.ts'
import { complain } from '../state/toasts.ts'
import { t } from '../strings.ts'
import styles from './Memo.module.css'

/** The pages are made again when changes rest this long, in milliseconds. */
const pause = 300

/** The memo as it will be printed: the pages of the very PDF that an export writes. */
export function Preview({ memo }: { memo: Memo }) {
  const pages = useRef<HTMLDivElement>(null)
  const isShown = useRef(false)
  const [state, setState] = useState<'making' | 'shown' | 'failed'>('making')

  useEffect(() => {
    let isCurrent = true
    const make = async () => {
      try {
        const [{ pdf }, { drawPages }] = await Promise.all([call('memos.print', memo), import('./drawPages.ts')])
        const drawn = await drawPages(pdf)
        if (!isCurrent) return
        // All at once, so that the pages shown before stay until the new ones are ready.
        pages.current?.replaceChildren(...drawn)
        isShown.current = true
        setState('shown')
      } catch (error) {
        if (!isCurrent) return
        setState('failed')
        complain(error)
      }
    }
    const timer = setTimeout(() => void make(), isShown.current ? pause : 0)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [memo])

  return (
    <section className={styles.preview} aria-label={t.memo.preview} aria-busy={state === 'making'}>
      {state === 'making' && <p role="status">{t.memo.rendering}</p>}
      {state === 'failed' && <p role="status">{t.memo.previewFailed}</p>}
      <div ref={pages} />
    </section>
  )
}
