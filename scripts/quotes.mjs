import { resolve } from 'node:path'
import { node, root, run } from './project.mjs'
import { runScript, setUp } from './setup.mjs'

// The quotes of a file of articles, one JSON value a line: `npm run -s quotes -- FILE.jsonl`. bench/quotes/find.ts tells the form.
await runScript(async () => {
  await setUp({ build: false })
  const cwd = process.env.INIT_CWD ?? process.cwd()
  return run(node, [resolve(root, 'bench/quotes/find.ts'), ...process.argv.slice(2)], { cwd })
})
