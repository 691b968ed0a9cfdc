import type { MetaField, SourceMeta } from '../../core/model/source.ts'
import { PartialDate } from '../../core/model/time.ts'
import { t } from '../strings.ts'

/** What was typed, as it is stored; `shown` is how the stored value reads in its field. */
type Read<V> = { value: V; shown: string } | { problem: string }

interface FactKind<F extends MetaField> {
  /** The stored value as the field shows it; empty while it is not known. */
  write: (meta: SourceMeta) => string
  /** What was typed, or a sentence that says why it cannot be stored. White space around it does not count. */
  read: (typed: string) => Read<SourceMeta[F]>
}

const tidy = (typed: string) => typed.replace(/\s+/gu, ' ').trim()

const words = <F extends 'title' | 'publisher' | 'url'>(field: F): FactKind<F> => ({
  write: (meta) => meta[field],
  read: (typed) => ({ value: tidy(typed), shown: tidy(typed) }),
})

/** How each fact is written into its field and read from it. */
export const factKinds: { [F in MetaField]: FactKind<F> } = {
  title: words('title'),
  authors: {
    write: ({ authors }) => authors.join(', '),
    read: (typed) => {
      const authors = [...new Set(typed.split(',').map(tidy))].filter((name) => name !== '')
      return { value: authors, shown: authors.join(', ') }
    },
  },
  publisher: words('publisher'),
  published: {
    write: ({ published }) => published ?? '',
    read: (typed) => {
      const date = tidy(typed)
      if (date === '') return { value: null, shown: '' }
      return PartialDate.safeParse(date).success && isInCalendar(date)
        ? { value: date, shown: date }
        : { problem: t.facts.wrongDate }
    },
  },
  url: words('url'),
  language: {
    write: ({ language }) => language,
    read: (typed) => {
      const tag = tidy(typed)
      if (tag === '') return { value: '', shown: '' }
      try {
        const [canonical = tag] = Intl.getCanonicalLocales(tag)
        return { value: canonical, shown: canonical }
      } catch (error) {
        if (error instanceof RangeError) return { problem: t.facts.wrongLanguage }
        throw error
      }
    },
  },
}

/** Whether a day is one: the form alone would let the 31st of June pass. */
function isInCalendar(date: string): boolean {
  const [year = '', month = '01', day = '01'] = date.split('-')
  const meant = new Date(`${year}-${month}-01T00:00:00Z`)
  meant.setUTCDate(Number(day))
  return meant.toISOString().startsWith(`${year}-${month}-${day}`)
}
