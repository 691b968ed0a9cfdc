import { defineConfig } from '@playwright/test'

/** Pictures of the window, made by `npm run pictures`; no part of `npm test`. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.pictures.ts',
  outputDir: '../../test-results/pictures',
  fullyParallel: true,
  workers: 2,
  timeout: 600_000,
  expect: { timeout: 15_000 },
})
