/** What the window shows first is asked for before anything else of it is made ready: the main process has the answer by then. */
export const asked = window.readout.invoke('window.start', {})
