/** The name of the measures that tell how long it took from a key press until what was found for it was on the screen. */
const name = 'readout-search'

/**
 * Measures, in the window's User Timing, from `since` until the frame is drawn that the answer is in; only the last measure is kept.
 * @param since in milliseconds as `performance.now()` tells them; not a number where no key was pressed
 */
export function measureAnswer(query: string, since: number): void {
  if (Number.isNaN(since)) return
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel()
    // A message that is sent while a frame is made arrives when it has been drawn.
    port1.onmessage = () => {
      performance.clearMeasures(name)
      performance.measure(name, { start: since, end: performance.now(), detail: query })
      port1.close()
    }
    port2.postMessage(null)
  })
}
