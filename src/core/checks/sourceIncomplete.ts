import { citationPlaces } from './citationPlaces.ts'
import type { Context } from './context.ts'
import type { Found } from './finding.ts'
import { shortened } from './shortened.ts'

/** Sources that are cited and lack a date or a publisher, each where it is cited first. */
export function sourceIncomplete(context: Context): Found[] {
  const seen = new Set<string>()
  return citationPlaces(context).flatMap(({ citation, where }): Found[] => {
    if (seen.has(citation.note)) return []
    seen.add(citation.note)
    const note = context.noteOf.get(citation.note)
    if (note === undefined) return []
    const { published, publisher } = note.source.meta
    const lacks = [...(published === null ? ['date'] : []), ...(publisher.trim() === '' ? ['publisher'] : [])]
    if (lacks.length === 0) return []
    const message = `“${shortened(note.title, 80)}” has no ${lacks.join(' and no ')}: its endnote says less than a reader needs to find it.`
    const change = { type: 'show-note', note: note.id, annotation: null } as const
    return [{ about: note.id, where, message, fixes: [{ label: 'Open the note', change }] }]
  })
}
