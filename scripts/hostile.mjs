import { environment, node, run } from './project.mjs'
import { runScript, setUp } from './setup.mjs'

// What a hostile document could bring along, by every way out of Readout: `npm run test:hostile -- [COUNT] [SEED]`. COUNT texts are made up
// besides the known ones; a nightly run takes the day's date as its seed.
await runScript(async () => {
  await setUp({ build: false })
  const [count = '2000', seed = new Date().toISOString().slice(0, 10).replaceAll('-', '')] = process.argv.slice(2)
  const env = { ...environment(), READOUT_HOSTILE: count, READOUT_SEED: seed }
  return run(node, ['node_modules/vitest/vitest.mjs', 'run', 'src/main/hostile', 'src/main/import/hostile.test.ts'], {
    env,
  })
})
