import { flushSync } from 'react-dom'

/**
 * Draws what has just been changed, so that the focus can go to it at once: the next key may come before the next frame, and would go to
 * what had the focus before. Not to be called while something is drawn.
 */
export function drawNow(): void {
  flushSync(() => undefined)
}
