import { defineConfig } from '@playwright/test'

/** Pictures of the window, made by `npm run pictures` on the way that `npm test` goes to look whether everybody can use each screen. */
export default defineConfig({
  testDir: '.',
  metadata: { takesPictures: true },
  outputDir: '../../test-results/pictures',
  fullyParallel: true,
  workers: 2,
  timeout: 600_000,
  expect: { timeout: 30_000 },
})
