import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{src,runtime,scripts}/**/*.test.{ts,mjs}'],
    setupFiles: ['scripts/seed.ts', 'scripts/english.ts'],
    allowOnly: false,
    // A process for each file would take half as long again. What a test changes for all, it puts back.
    isolate: false,
    // Vitest would leave one of two cores to whoever watches.
    maxWorkers: '100%',
    // Some tests read large or hostile files, and a busy machine takes several times as long as a quiet one.
    testTimeout: 60_000,
  },
})
