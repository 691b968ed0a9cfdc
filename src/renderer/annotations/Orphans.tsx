import { useState } from 'react'
import { anchorerOf, type Similar } from '../../core/anchoring/anchor.ts'
import { attach } from '../../core/edit/updating.ts'
import { type Annotation, exactOf } from '../../core/model/annotation.ts'
import type { Note } from '../../core/model/note.ts'
import type { Span } from '../../core/model/source.ts'
import { describeSpan, tidySpan } from '../../core/text/selectors.ts'
import { showWords } from '../reader/passage.ts'
import { readSelection, spanOf } from '../reader/selection.ts'
import { say } from '../state/toasts.ts'
import { editAndSay } from '../state/undoably.ts'
import { t } from '../strings.ts'
import { focusCard } from './Changed.tsx'
import styles from './Reattach.module.css'
import { shortened } from './shortened.ts'
import { wordsId } from './wordsId.ts'

/** How many passages are offered. */
const most = 5

/**
 * Of an annotation whose words are not found: what surrounded them, passages that may be meant, and the ways to attach it, to one of
 * those or to what is selected in the text. Nothing for any other.
 */
export function Orphan({ note, annotation }: { note: Note; annotation: Annotation }) {
  const [similar, setSimilar] = useState<Similar[] | null>(null)
  const anchorer = anchorerOf(note.source)
  if (anchorer.find(annotation.target) !== null) return null
  const { prefix, suffix } = annotation.target.selector[0]
  return (
    <fieldset className={styles.box} aria-label={t.reattach.orphan}>
      <p className={styles.what}>{t.reattach.orphan}</p>
      <p className={styles.context} dir="auto" lang={note.source.meta.language} title={t.reattach.context}>
        …{prefix}
        <mark>{shortened(exactOf(annotation.target))}</mark>
        {suffix}…
      </p>
      <div className={styles.ways}>
        <button
          type="button"
          className="button"
          aria-describedby={wordsId(annotation)}
          // A press must not let go of the words that are selected.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => attachToSelection(note, annotation)}
        >
          {t.reattach.attach}
        </button>
        <button
          type="button"
          className="button"
          aria-describedby={wordsId(annotation)}
          aria-expanded={similar !== null}
          onClick={() => setSimilar(similar === null ? anchorer.similar(annotation.target, most) : null)}
        >
          {t.reattach.find}
        </button>
      </div>
      {similar?.length === 0 && <p>{t.reattach.none}</p>}
      {similar !== null && similar.length > 0 && (
        <ol className={styles.candidates} aria-label={t.reattach.candidates}>
          {similar.map((one) => (
            <li key={one.start}>
              <button
                id={`passage-${annotation.id}-${one.start}`}
                type="button"
                className={styles.passage}
                dir="auto"
                lang={note.source.meta.language}
                onClick={() => showWords(note, one)}
              >
                {shortened(note.source.text.slice(one.start, one.end))}
              </button>
              <div className={styles.ways}>
                <small>{t.reattach.alike(Math.round(one.likeness * 100))}</small>
                <button
                  type="button"
                  className="button"
                  aria-describedby={`passage-${annotation.id}-${one.start}`}
                  onClick={() => attachTo(note, annotation, one)}
                >
                  {t.reattach.attachHere}
                </button>
              </div>
            </li>
          ))}
        </ol>
      )}
    </fieldset>
  )
}

function attachToSelection(note: Note, annotation: Annotation): void {
  const root = document.querySelector('[data-region="middle"] [data-focus]')
  const directed = readSelection(root, note.source.blocks)
  const span = directed === null ? null : tidySpan(note.source.text, spanOf(directed))
  if (span === null) say(t.reattach.noSelection)
  else attachTo(note, annotation, span)
}

function attachTo(note: Note, annotation: Annotation, { start, end }: Span): void {
  editAndSay([attach(annotation, describeSpan(note.source.text, { start, end }))], t.reattach.attached)
  window.getSelection()?.removeAllRanges()
  focusCard(annotation.id)
}
