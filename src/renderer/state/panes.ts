import { z } from 'zod'
import { create } from 'zustand'
import { remember, rememberedFields } from './remembered.ts'

export type Pane = 'library' | 'side'

/** The narrowest that a pane can be made, in rem: a title of a few words, an annotation's buttons in a row. */
export const narrowest: Record<Pane, number> = { library: 12, side: 15 }
/** The middle keeps this width whatever is dragged, in rem. */
export const middle = 22

const Panes = z.object({
  library: z.number().positive().nullable().catch(null),
  side: z.number().positive().nullable().catch(null),
})
/** The widths that the person gave the panes, in CSS pixels; `null` is the window's own. */
type Panes = z.infer<typeof Panes>

const place = 'readout.panes'

const usePanes = create<Panes>(() => Panes.parse(rememberedFields(place)))

/** Gives a pane a width, as far as the others leave room for it; `null` gives it its own again. */
export function setPane(pane: Pane, width: number | null): void {
  usePanes.setState({ [pane]: width })
}

/** Keeps the widths for the next start. */
export function keepPanes(): void {
  remember(place, usePanes.getState())
}

/** Tells the style sheet, whose grid shares out what room there is: `App.module.css`. */
function apply(panes: Panes): void {
  const { style } = document.documentElement
  for (const pane of ['library', 'side'] as const) {
    const width = panes[pane]
    if (width === null) style.removeProperty(`--pane-${pane}`)
    else style.setProperty(`--pane-${pane}`, `minmax(${narrowest[pane]}rem, ${Math.round(width)}px)`)
  }
}

// Before anything is drawn, so that nothing is seen to move.
apply(usePanes.getState())
usePanes.subscribe(apply)
