import { say } from './project.mjs'
import { runScript, setUp } from './setup.mjs'

await runScript(async () => {
  await setUp()
  say('Built: out/.')
  return 0
})
