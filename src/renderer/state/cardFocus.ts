import { create } from 'zustand'

/** The annotation whose card takes the focus as soon as it is drawn: its note may still have to be shown. */
export const useCardFocus = create<{ wanted: string | null }>(() => ({ wanted: null }))

export function wantCardFocus(wanted: string | null): void {
  useCardFocus.setState({ wanted })
}
