import { node, run } from './project.mjs'
import { runScript, setUp } from './setup.mjs'

// The figures of docs/performance.md: `npm run bench -- [--json] [NAME…]`, all of bench/ or those named.
const all = [
  'import',
  'importWindow',
  'quotes/speed',
  'events',
  'suggest/speed',
  'anchoring',
  'painting',
  'memoExport',
  'start',
  'saving',
  'search',
  'searchWindow',
]

await runScript(async () => {
  await setUp()
  const args = process.argv.slice(2)
  const flags = args.filter((arg) => arg.startsWith('--'))
  const named = args.filter((arg) => !arg.startsWith('--'))
  let failed = 0
  for (const name of named.length > 0 ? named : all) {
    if ((await run(node, [`bench/${name}.ts`, ...flags])) !== 0) failed = 1
  }
  return failed
})
