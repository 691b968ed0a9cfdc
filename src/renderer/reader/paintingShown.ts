import { useDeferredValue, useMemo } from 'react'
import type { Note } from '../../core/model/note.ts'
import { slotsOf, useColouring } from '../annotations/colouring.ts'
import { isNarrowed, matcher, useFilter } from '../annotations/filter.ts'
import type { Colour } from './painting.ts'
import type { Placed } from './placed.ts'

/** Those of `placed` that the filter shows, and how each is coloured: by its kind or by its speaker, dimmed where it is left out. */
export function useShownAnnotations(
  note: Note,
  placed: readonly Placed[],
): { shown: readonly Placed[]; colourOf: Colour } {
  // Typing goes before painting what it leaves.
  const filter = useDeferredValue(useFilter())
  const by = useColouring((state) => state.by)
  const { actors, annotations } = note
  const { matches, colourOf } = useMemo(() => {
    const matches = isNarrowed(filter) ? matcher({ actors }, filter) : () => true
    const slots = by === 'speaker' ? slotsOf({ actors, annotations }) : null
    const colourOf: Colour = ({ annotation }) => {
      if (!matches(annotation)) return 'dimmed'
      if (slots === null) return annotation.kind
      const slot = annotation.speaker === null ? undefined : slots.get(annotation.speaker)
      return slot === undefined ? 'nobody' : `speaker-${slot}`
    }
    return { matches, colourOf }
  }, [filter, by, actors, annotations])
  const shown = useMemo(() => placed.filter(({ annotation }) => matches(annotation)), [placed, matches])
  return { shown, colourOf }
}
