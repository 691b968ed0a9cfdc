/**
 * What every window of the application is made with, said in full though these are Electron's defaults (its security checklist, points
 * 2 to 4, 6 and 8 to 10): a default may change, and a test reads them here. Nothing else is set, but the preload script.
 *
 * Spelling is checked where the system does it. Elsewhere Electron would download dictionaries (https://www.electronjs.org/docs/latest/tutorial/spellchecker).
 */
export const safePreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webSecurity: true,
  spellcheck: process.platform === 'darwin',
} as const
