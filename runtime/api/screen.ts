import { strict } from '../missing.ts'
import type { Rectangle } from './browserWindow.ts'
import { onChromiumStart } from './host.ts'

interface ScreenInfo {
  id: string
  left: number
  top: number
  width: number
  height: number
  availLeft: number
  availTop: number
  availWidth: number
  availHeight: number
  devicePixelRatio: number
  isPrimary: boolean
}

interface Display {
  id: number
  bounds: Rectangle
  workArea: Rectangle
  scaleFactor: number
}

let displays: Display[] = []

onChromiumStart(({ cdp, isHeadless }) => {
  // A second Chromium without a screen, for hidden windows, has nothing to say about displays.
  if (isHeadless && displays.length > 0) return
  cdp.send<{ screenInfos: ScreenInfo[] }>('Emulation.getScreenInfos').then(
    ({ screenInfos }) => {
      displays = screenInfos.toSorted((a, b) => Number(b.isPrimary) - Number(a.isPrimary)).map(displayOf)
    },
    () => {
      // It ended before it could answer: no window of it is there either.
    },
  )
})

function displayOf(info: ScreenInfo): Display {
  return {
    id: Number(info.id),
    bounds: { x: info.left, y: info.top, width: info.width, height: info.height },
    workArea: { x: info.availLeft, y: info.availTop, width: info.availWidth, height: info.availHeight },
    scaleFactor: info.devicePixelRatio,
  }
}

/**
 * Electron's `screen`, as far as the application uses it. Chromium says which displays there are once it runs: before the first page has
 * loaded there may be none, where Electron knows them from the start.
 */
export const screen = strict('screen', {
  getAllDisplays: (): Display[] => structuredClone(displays),
  getPrimaryDisplay(): Display {
    const [primary] = displays
    if (primary === undefined) throw new Error('no display is known yet')
    return structuredClone(primary)
  },
})
