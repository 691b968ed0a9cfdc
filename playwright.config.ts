import { defineConfig } from '@playwright/test'

/** End-to-end tests: the built application, through its real window. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  // Each test has a vault, a profile and an application of its own; to start one costs most, so that a test takes several steps.
  fullyParallel: true,
  workers: 2,
  // A flaky test is a bug: it fails.
  retries: 0,
  forbidOnly: true,
  // On a busy machine all steps of a test may take minutes.
  timeout: 240_000,
  // A busy machine takes seconds to start Chromium; what is awaited comes when it comes.
  expect: { timeout: 30_000 },
  // To record each step takes a twentieth of the time: it is done when a failure has to be looked into.
  use: { trace: process.env.READOUT_TRACE === undefined ? 'off' : 'retain-on-failure', screenshot: 'only-on-failure' },
})
