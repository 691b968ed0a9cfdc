/** What the main process is told of the frame that a message comes from, or that is to be navigated. */
export interface Frame {
  url: string
  /** The frame that it is in; `null` for a window's own. */
  parent: object | null
}

/** The window's page. There is no other one that may ask for anything: pages to be printed have no bridge. */
const pages = ['/', '/index.html']

/**
 * Whether an address is that of the window's page. `devServer` is the address of electron-vite's page while developing, of which
 * any path is the window's.
 */
export function isOwnAddress(url: string, devServer?: string): boolean {
  const parsed = URL.parse(url)
  if (parsed === null || parsed.username !== '' || parsed.password !== '') return false
  if (devServer !== undefined && parsed.origin === URL.parse(devServer)?.origin) return true
  return parsed.protocol === 'app:' && parsed.host === 'readout' && pages.includes(parsed.pathname)
}

/** Whether a message comes from the window's own page, and from the window itself: not from a frame in it. */
export function isOwnPage(sender: Frame | null, devServer?: string): boolean {
  return sender !== null && sender.parent === null && isOwnAddress(sender.url, devServer)
}
