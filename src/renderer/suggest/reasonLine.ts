import type { Span } from '../../core/model/source.ts'
import type { Link, SuggestedActor, SuggestedQuote } from '../../core/suggest/suggestions.ts'
import { shortened } from '../../core/text/shortened.ts'
import { t } from '../strings.ts'
import { speakerOf } from './acceptQuotes.ts'

/** Words of the text longer than this many code units are shortened in a reason. */
const long = 40

/** Why a quotation is credited to its speaker, in one line: `“said” · he = John Gong, previous sentence`. */
export function reasonLine(text: string, actors: readonly SuggestedActor[], quote: SuggestedQuote): string {
  const { cue, mention, link } = quote.reason
  const name = speakerOf(actors, quote)?.name ?? null
  const words = (span: Span) => shortened(text.slice(span.start, span.end), long)
  const tie = cue === null ? '' : t.suggest.reason.cue(words(cue))
  const way = wayOf(link, mention === null ? null : words(mention), name)
  const where = link.where === null ? '' : t.suggest.reason.where[link.where]
  return [tie, [way, where].filter(Boolean).join(', ')].filter(Boolean).join(' · ')
}

function wayOf({ kind }: Link, mention: string | null, name: string | null): string {
  const { reason } = t.suggest
  switch (kind) {
    case 'named':
      return mention === null || mention === name ? reason.byName : reason.is(mention, name ?? '')
    case 'alias':
    case 'pronoun':
    case 'description':
      return mention === null || name === null ? (mention ?? name ?? '') : reason.is(mention, name)
    case 'continued':
      return name === null ? reason.goesOnUnnamed : reason.goesOn(name)
    case 'corrected':
      // Nothing had to be said where the text has the name itself.
      if (mention !== null && mention === name) return reason.byName
      return [mention === null || name === null ? '' : reason.is(mention, name), reason.corrected]
        .filter(Boolean)
        .join(', ')
    case 'unnamed':
      return mention === null ? reason.nobody : reason.unnamed(mention)
  }
}
