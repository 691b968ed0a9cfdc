import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { environment, node, run } from './project.mjs'
import { runScript, setUp } from './setup.mjs'

// Pictures from the real window: `npm run pictures` makes those of README and docs anew, in docs/images or the folder named;
// `-- --all DIR` every screen in both themes and three sizes; `-- -g NAME` only those of one file or title.
const options = { all: { type: 'string' }, grep: { type: 'string', short: 'g' } }

await runScript(async () => {
  await setUp()
  const { values, positionals } = parseArgs({ options, allowPositionals: true })
  const [folder = 'docs/images'] = positionals
  const env = {
    ...environment(),
    READOUT_PICTURES: resolve(folder),
    ...(values.all && { READOUT_PICTURES_ALL: resolve(values.all) }),
  }
  const only = values.grep === undefined ? [] : ['-g', values.grep]
  const args = [
    'node_modules/@playwright/test/cli.js',
    'test',
    '-c',
    'e2e/screens/playwright.config.ts',
    '--reporter=list',
  ]
  return run(node, [...args, ...only], { env })
})
