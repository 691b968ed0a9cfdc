/** A rectangle of the desktop, in Electron's device-independent pixels. */
export interface Bounds {
  x: number
  y: number
  width: number
  height: number
}

/** The window opens so where nothing else is known. */
export const usual = { width: 1280, height: 800 } as const
/** What is in the window fits into no less. */
export const smallest = { width: 880, height: 560 } as const

/** So much of the window's upper edge has to be on a display that it can be taken hold of and moved: width and height. */
const hold = { width: 120, height: 24 } as const

/** Whether a window with these bounds can be seen and moved on one of the displays: one of them may be gone since. */
export function isReachable(bounds: Bounds, displays: readonly { workArea: Bounds }[]): boolean {
  return displays.some(({ workArea }) => {
    const left = Math.max(bounds.x, workArea.x)
    const right = Math.min(bounds.x + bounds.width, workArea.x + workArea.width)
    const isAbove = bounds.y < workArea.y
    const isBelow = bounds.y + hold.height > workArea.y + workArea.height
    return right - left >= hold.width && !isAbove && !isBelow
  })
}
