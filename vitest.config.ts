import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: { include: ['{src,runtime,scripts}/**/*.test.{ts,mjs}'], allowOnly: false },
})
