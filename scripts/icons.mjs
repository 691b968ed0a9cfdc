import { node, run } from './project.mjs'
import { runScript, setUp } from './setup.mjs'

// Draws the application's icon anew, in every form: `npm run icons`.
await runScript(async () => {
  await setUp({ build: false })
  return run(node, ['scripts/deliver/icons.ts'])
})
