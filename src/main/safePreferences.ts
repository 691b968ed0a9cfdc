/**
 * What every window of the application is made with, said in full though these are Electron's defaults (its security checklist, points
 * 2 to 4, 6 and 8 to 10): a default may change, and a test reads them here. Nothing else is set, but the preload script.
 */
export const safePreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webSecurity: true,
  spellcheck: true,
} as const
