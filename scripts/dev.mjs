import { environment, node, run, runtimeExecutable } from './project.mjs'
import { runScript, setUp } from './setup.mjs'

// The application with the window's code reloaded as it is written.
await runScript(async () => {
  await setUp({ build: false })
  return run(node, ['node_modules/electron-vite/bin/electron-vite.js', 'dev', ...process.argv.slice(2)], {
    env: { ...environment(), ELECTRON_EXEC_PATH: runtimeExecutable().path },
  })
})
