import { useId, useState } from 'react'
import { correctMeta } from '../../core/edit/annotating.ts'
import type { Note } from '../../core/model/note.ts'
import { type MetaField, metaFields } from '../../core/model/source.ts'
import { webAddress } from '../../core/web/webAddress.ts'
import { call } from '../bridge.ts'
import { edit } from '../state/note.ts'
import { complain } from '../state/toasts.ts'
import { t } from '../strings.ts'
import { Icon } from '../ui/Icon.tsx'
import { useDraft } from '../ui/useDraft.ts'
import styles from './Facts.module.css'
import { factKinds } from './factKinds.ts'

/** What is known of the document itself, and where each fact was found. Every fact can be corrected in its place. */
export function Facts({ note }: { note: Note }) {
  const { name, bytes, sha256 } = note.source.original
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{t.facts.region}</h2>
      <div className={styles.facts}>
        {metaFields.map((field) => (
          <Fact key={field} note={note} field={field} />
        ))}
      </div>
      <dl className={styles.original}>
        <dt>{t.facts.original}</dt>
        <dd title={name}>{name}</dd>
        <dt>{t.facts.size}</dt>
        <dd>{sizeOf(bytes)}</dd>
        <dt>{t.facts.hash}</dt>
        <dd title={sha256}>
          <code>{sha256.slice(0, 16)}…</code>
        </dd>
      </dl>
    </section>
  )
}

function Fact({ note, field }: { note: Note; field: MetaField }) {
  const id = useId()
  const [refused, setRefused] = useState({ typed: '', why: '' })
  const { write, read } = factKinds[field]
  const stored = write(note.source.meta)
  const origin = note.source.meta.origins[field]
  const { value, onChange, onBlur, reset } = useDraft(stored, (typed) => {
    const parsed = read(typed)
    if ('problem' in parsed) {
      setRefused({ typed, why: parsed.problem })
      return
    }
    // What reads the same is the same: only white space was typed.
    if (parsed.shown === stored) reset()
    else edit([correctMeta(note, field, parsed.value)])
  })
  // It is about what was typed then, and goes when that does.
  const problem = value === refused.typed ? refused.why : ''
  const remark = problem !== '' ? problem : origin === undefined || stored === '' ? '' : t.facts.origins[origin]
  return (
    <div className={styles.fact}>
      <label htmlFor={id}>{t.facts.labels[field]}</label>
      <input
        id={id}
        data-fact={field}
        value={value}
        placeholder={t.facts.invite[field]}
        autoComplete="off"
        spellCheck={false}
        aria-describedby={remark === '' ? undefined : `${id}-note`}
        aria-invalid={problem !== '' || undefined}
        title={value}
        onChange={onChange}
        onBlur={onBlur}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter') event.currentTarget.blur()
          if (event.key === 'Escape') reset()
        }}
      />
      {field === 'url' && webAddress(stored) !== null && (
        <button
          type="button"
          className={`button plain ${styles.open}`}
          title={t.web.open}
          aria-label={t.web.open}
          onClick={() => open(stored)}
        >
          <Icon name="source" size={14} />
        </button>
      )}
      {remark !== '' && (
        <small id={`${id}-note`} role={problem === '' ? undefined : 'alert'}>
          {remark}
        </small>
      )}
    </div>
  )
}

/** Has the main process ask whether an address may be opened, and open it. */
function open(url: string): void {
  call('web.open', { url }).catch(complain)
}

/** A size in bytes as people read it, such as `81 kB`: thousands, as file managers count them. */
function sizeOf(bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte'] as const
  const step = bytes < 1000 ? 0 : bytes < 1_000_000 ? 1 : 2
  return new Intl.NumberFormat(t.locale, {
    style: 'unit',
    unit: units[step],
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumSignificantDigits: step === 0 ? 3 : 2 + step,
  }).format(bytes / 1000 ** step)
}
