import { join } from 'node:path'
import { environment, root, run, runtimeExecutable } from './project.mjs'
import { runScript, setUp } from './setup.mjs'

// The command line of the application: out/main/cli.js, run by the runtime as Node.
await runScript(async () => {
  await setUp()
  const { path } = runtimeExecutable()
  return run(path, [join(root, 'out/main/cli.js'), ...process.argv.slice(2)], {
    cwd: process.env.INIT_CWD ?? process.cwd(),
    env: { ...environment(), ELECTRON_RUN_AS_NODE: '1' },
    shell: path.endsWith('.cmd'),
  })
})
