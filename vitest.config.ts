import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{src,runtime,scripts}/**/*.test.{ts,mjs}'],
    allowOnly: false,
    // Some tests read large or hostile files, and a busy machine takes several times as long as a quiet one.
    testTimeout: 60_000,
  },
})
