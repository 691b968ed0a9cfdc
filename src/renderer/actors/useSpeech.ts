import { useMemo } from 'react'
import type { Note } from '../../core/model/note.ts'
import { namingsOf } from '../../core/speech/namings.ts'
import { type Speech, speechOf } from '../../core/speech/speech.ts'
import { useOpenSuggestions } from '../state/suggestions.ts'
import { useShown } from '../suggest/shown.ts'

/** Who says how much in a note; of what is suggested, only what the person wants to see. */
export function useSpeech(note: Note): Speech {
  const open = useOpenSuggestions(note)
  const { direct, reported } = useShown(note)
  const { annotations, actors, source } = note
  const namings = useMemo(() => namingsOf(source.text, actors), [source.text, actors])
  // biome-ignore lint/correctness/useExhaustiveDependencies: of a note, nothing else matters, and it changes with every edit
  return useMemo(
    () => speechOf(note, { ...open, quotes: [...direct, ...reported] }, namings),
    [annotations, actors, source.text, namings, open, direct, reported],
  )
}
