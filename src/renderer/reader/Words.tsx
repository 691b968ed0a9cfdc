import type { ReactNode } from 'react'
import type { Mark, MarkKind, Span } from '../../core/model/source.ts'
import { runsOf } from './runs.ts'

const elements = {
  emphasis: 'em',
  strong: 'strong',
  code: 'code',
  superscript: 'sup',
  subscript: 'sub',
  deleted: 's',
} as const satisfies Record<MarkKind, string>

/** The words of a span, set as the original set them: exactly its characters, in as many text nodes as there are runs. */
export function Words({ text, span, marks }: { text: string; span: Span; marks: readonly Mark[] }) {
  if (marks.length === 0) return text.slice(span.start, span.end)
  return runsOf(span, marks).map(({ start, end, kinds }) => (
    <Marked key={start} kinds={kinds} words={text.slice(start, end)} />
  ))
}

function Marked({ kinds, words }: { kinds: readonly MarkKind[]; words: string }): ReactNode {
  const [kind, ...inner] = kinds
  if (kind === undefined) return words
  const Element = elements[kind]
  return (
    <Element>
      <Marked kinds={inner} words={words} />
    </Element>
  )
}
