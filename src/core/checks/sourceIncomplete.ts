import { shortened } from '../text/shortened.ts'
import { say } from '../words/say.ts'
import { citationPlaces } from './citationPlaces.ts'
import type { Context } from './context.ts'
import type { Found } from './finding.ts'

/** Sources that are cited and lack a date or a publisher, each where it is cited first. */
export function sourceIncomplete(context: Context): Found[] {
  const seen = new Set<string>()
  return citationPlaces(context).flatMap(({ citation, where }): Found[] => {
    if (seen.has(citation.note)) return []
    seen.add(citation.note)
    const note = context.noteOf.get(citation.note)
    if (note === undefined) return []
    const { published, publisher } = note.source.meta
    const lacksPublisher = publisher.trim() === ''
    if (published !== null && !lacksPublisher) return []
    const message = say.checks.incomplete(shortened(note.title, 80), published === null, lacksPublisher)
    const change = { type: 'show-note', note: note.id, annotation: null } as const
    return [{ about: note.id, where, message, fixes: [{ label: say.checks.fixes.open, change }] }]
  })
}
