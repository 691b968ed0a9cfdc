import { existsSync } from 'node:fs'
import { node, run, SetUpError } from './project.mjs'
import { runScript, setUp } from './setup.mjs'

// The package for Debian and Ubuntu that runs on the system's Chromium: `npm run deb`.
await runScript(async () => {
  if (!existsSync('/usr/bin/dpkg-deb'))
    throw new SetUpError('A Debian package is made on Debian or Ubuntu: there is no dpkg-deb.')
  await setUp()
  return run(node, ['scripts/deliver/deb.ts', ...process.argv.slice(2)])
})
