import { type KeyboardEvent, useEffect, useRef } from 'react'
import { repliesTo } from '../../core/edit/replies.ts'
import { type Annotation, longestReply, type Reply } from '../../core/model/annotation.ts'
import { editAndSay } from '../state/undoably.ts'
import { t } from '../strings.ts'
import { Icon } from '../ui/Icon.tsx'
import { draftKey, leaveReply, openReply, saveReply, typeReply, useReplying } from './replying.ts'
import styles from './Thread.module.css'
import { wordsId } from './wordsId.ts'

/** Of a thread whose annotation is not selected, so many replies are shown, the latest. */
const latest = 2

/** What was said about an annotation after it was made, with the field in which more is said. */
export function Thread({ annotation, isSelected }: { annotation: Annotation; isSelected: boolean }) {
  const open = useReplying((state) => (state.open?.annotation === annotation.id ? state.open : null))
  const hasDraft = useReplying(({ typed }) => (typed.get(draftKey(annotation.id, null)) ?? '').trim() !== '')
  const replies = repliesTo(annotation)
  const isWhole = isSelected || open !== null
  const shown = isWhole ? replies : replies.slice(-latest)
  const isReplying = open !== null && open.reply === null
  return (
    <div className={styles.thread} data-empty={shown.length === 0 || undefined}>
      {shown.length > 0 && (
        <>
          {shown.length < replies.length && <small>{t.working.earlier(replies.length - shown.length)}</small>}
          <ol className={styles.replies} aria-label={t.working.replies}>
            {shown.map((reply) => (
              <li key={reply.id}>
                {open?.reply === reply.id ? (
                  <ReplyField annotation={annotation} reply={reply} />
                ) : (
                  <Said annotation={annotation} reply={reply} />
                )}
              </li>
            ))}
          </ol>
        </>
      )}
      {isReplying && <ReplyField annotation={annotation} reply={null} />}
      {isSelected && !isReplying && (
        <button
          type="button"
          className="button plain"
          title={t.suggest.title(t.working.reply, 'R')}
          aria-describedby={wordsId(annotation)}
          onClick={() => openReply(annotation.id, null)}
        >
          {hasDraft ? t.working.goOnReplying : t.working.reply}
        </button>
      )}
    </div>
  )
}

function Said({ annotation, reply }: { annotation: Annotation; reply: Reply }) {
  const textId = `reply-${reply.id}`
  return (
    <>
      <p id={textId}>{reply.text}</p>
      <small>
        <time dateTime={reply.created}>
          {new Date(reply.created).toLocaleString(t.locale, { dateStyle: 'medium', timeStyle: 'short' })}
        </time>
      </small>
      <div className={styles.actions}>
        <button
          type="button"
          className="button plain"
          aria-label={t.working.changeReply}
          aria-describedby={textId}
          title={t.working.changeReply}
          onClick={() => openReply(annotation.id, reply.id)}
        >
          <Icon name="edit" size={12} />
        </button>
        <button
          type="button"
          className="button plain"
          aria-label={t.working.removeReply}
          aria-describedby={textId}
          title={t.working.removeReply}
          onClick={() => {
            focusCard(annotation.id)
            editAndSay([{ type: 'reply.remove', annotation: annotation.id, id: reply.id }], t.working.replyRemoved)
          }}
        >
          <Icon name="remove" size={12} />
        </button>
      </div>
    </>
  )
}

/** Enter saves, Shift Enter begins a line, Escape leaves the field and keeps what was typed for the next time. */
function ReplyField({ annotation, reply }: { annotation: Annotation; reply: Reply | null }) {
  const id = reply?.id ?? null
  const typed = useReplying((state) => state.typed.get(draftKey(annotation.id, id)))
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    field.current?.focus({ preventScroll: true })
    field.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const leave = (close: () => void) => {
    close()
    focusCard(annotation.id)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') leave(leaveReply)
    else if (event.key === 'Enter' && !event.shiftKey) leave(() => saveReply(annotation, id))
    else return
    event.preventDefault()
  }
  return (
    <form
      className={styles.field}
      onSubmit={(event) => {
        event.preventDefault()
        leave(() => saveReply(annotation, id))
      }}
    >
      <textarea
        ref={field}
        className="input"
        rows={2}
        spellCheck
        aria-label={t.working.yourReply}
        aria-describedby={wordsId(annotation)}
        placeholder={t.working.replyHint}
        maxLength={longestReply}
        value={typed ?? reply?.text ?? ''}
        onChange={({ target }) => typeReply(annotation.id, id, target.value)}
        onKeyDown={onKeyDown}
      />
      <div>
        <button type="submit" className="button">
          {t.working.save}
        </button>
        <button type="button" className="button plain" onClick={() => leave(leaveReply)}>
          {t.working.cancel}
        </button>
      </div>
    </form>
  )
}

function focusCard(annotation: string): void {
  document.querySelector<HTMLElement>(`[data-card="${annotation}"]`)?.focus({ preventScroll: true })
}
