import { environment, node, run } from './project.mjs'
import { runScript, setUp } from './setup.mjs'

// Thousands of damaged files through the import: `npm run fuzz -- [COUNT] [SEED]`. A nightly run takes the day's date as its seed.
await runScript(async () => {
  await setUp({ build: false })
  const [count = '5000', seed = new Date().toISOString().slice(0, 10).replaceAll('-', '')] = process.argv.slice(2)
  const env = { ...environment(), READOUT_MUTANTS: count, READOUT_SEED: seed }
  return run(node, ['node_modules/vitest/vitest.mjs', 'run', 'src/main/import/fuzz.test.ts'], { env })
})
