import { type Actor, findActor, nameKey } from '../model/actor.ts'
import type { Note } from '../model/note.ts'
import { occurrences } from '../text/find.ts'
import type { NoteEdit } from './noteEdit.ts'

/**
 * The edits that make one actor of two: what `from` is credited with goes to `into`, which keeps its name and what is known of it; what is
 * not known of it is taken from `from`, whose names become aliases.
 */
export function mergeActors(note: Note, from: Actor, into: Actor): NoteEdit[] {
  if (from.id === into.id) return []
  const change = {
    aliases: aliasesOf(into.name, [...into.aliases, from.name, ...from.aliases]),
    role: into.role || from.role,
    affiliation: into.affiliation || from.affiliation,
  }
  return [
    ...creditAll(note, from, into.id),
    { type: 'actor.change', id: into.id, change },
    { type: 'actor.remove', id: from.id },
  ]
}

/** The edits that take an actor out of the note; what it was credited with is credited to nobody then. */
export function removeActor(note: Note, actor: Actor): NoteEdit[] {
  return [...creditAll(note, actor, null), { type: 'actor.remove', id: actor.id }]
}

/**
 * The edits that give an actor another name; a name that stands in the source stays as an alias, so that the actor is still found by
 * it. `taken` is the actor that bears the name already: two of one name are to be merged instead.
 */
export function renameActor(note: Note, actor: Actor, typed: string): { edits: NoteEdit[] } | { taken: Actor } {
  const name = tidy(typed)
  if (name === '' || name === actor.name) return { edits: [] }
  const others = note.actors.filter(({ id }) => id !== actor.id)
  const taken = findActor(others, name)
  if (taken !== undefined) return { taken }
  const isInSource = occurrences(note.source.text, actor.name).length > 0
  const aliases = aliasesOf(name, isInSource ? [...actor.aliases, actor.name] : actor.aliases)
  return { edits: [{ type: 'actor.change', id: actor.id, change: { name, aliases } }] }
}

/** Aliases as people type them, separated by commas: without empty ones and the name itself, each once. */
export function parseAliases(name: string, typed: string): string[] {
  return aliasesOf(name, typed.split(','))
}

function creditAll(note: Note, from: Actor, speaker: string | null): NoteEdit[] {
  return note.annotations
    .filter((annotation) => annotation.speaker === from.id)
    .map(({ id }) => ({ type: 'annotation.change', id, change: { speaker } }))
}

function aliasesOf(name: string, names: readonly string[]): string[] {
  const byKey = new Map<string, string>()
  for (const alias of names.map(tidy)) if (alias !== '' && !byKey.has(nameKey(alias))) byKey.set(nameKey(alias), alias)
  byKey.delete(nameKey(name))
  return [...byKey.values()]
}

function tidy(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
