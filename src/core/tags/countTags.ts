import { compareNames } from '../model/name.ts'
import type { Note } from '../model/note.ts'

/** Every tag of the notes, with how many notes bear it as a whole and how many annotations, by name. */
export async function countTags(
  notes: AsyncIterable<Pick<Note, 'tags' | 'annotations'>>,
): Promise<{ tag: string; notes: number; annotations: number }[]> {
  const counts = new Map<string, { notes: number; annotations: number }>()
  const add = (tags: readonly string[], bearer: 'notes' | 'annotations') => {
    for (const tag of new Set(tags)) {
      const count = counts.get(tag) ?? { notes: 0, annotations: 0 }
      count[bearer]++
      counts.set(tag, count)
    }
  }
  for await (const { tags, annotations } of notes) {
    add(tags, 'notes')
    for (const annotation of annotations) add(annotation.tags, 'annotations')
  }
  return [...counts].map(([tag, count]) => ({ tag, ...count })).sort((a, b) => compareNames(a.tag, b.tag))
}
