import { app } from 'electron'

/**
 * The address of electron-vite's page while developing; `undefined` otherwise. A packaged application knows none, whatever its
 * environment says: nobody who can set a variable can have it show another page.
 */
export function devServer(): string | undefined {
  return app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL
}
