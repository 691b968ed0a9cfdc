import { node, run } from './project.mjs'
import { runScript, setUp } from './setup.mjs'

// Kills the application's own code at random moments: `npm run test:crash -- [KILLS] [SEED]`, 1,000 times unless told otherwise.
await runScript(async () => {
  await setUp({ build: false })
  return run(node, ['scripts/crash/main.ts', ...process.argv.slice(2)])
})
