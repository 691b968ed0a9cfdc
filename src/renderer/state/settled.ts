/** Time for the first key or click after the first drawing, in milliseconds. */
const moment = 150

const { promise, resolve } = Promise.withResolvers<void>()

/**
 * Resolves a moment after the window was first drawn. What it does not show yet waits for that: it would take its time from the first
 * drawing, and from the answer to the first key, where there are few processors.
 */
export const settled = promise

/** The window is being drawn for the first time. */
export function settle(): void {
  requestIdleCallback(() => setTimeout(resolve, moment), { timeout: 2000 })
}
