import { node, run, SetUpError } from './project.mjs'
import { runScript, setUp } from './setup.mjs'

// The installers with Electron in them, for the system that this runs on: `npm run dist`. Their tools and Electron's binary are downloaded.
await runScript(async () => {
  await setUp()
  const laidOut = await run(node, ['scripts/deliver/layOut.ts'])
  if (laidOut !== 0) throw new SetUpError('The application could not be laid out: see above.')
  const builder = [
    'node_modules/electron-builder/cli.js',
    '--config',
    'electron-builder.config.ts',
    '--publish',
    'never',
  ]
  return run(node, [...builder, ...process.argv.slice(2)])
})
