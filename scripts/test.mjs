import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { withFolderInMemory } from './memory.mjs'
import { environment, node, run, runtimeExecutable, say, stamps } from './project.mjs'
import { installTestTools, runScript, setUp } from './setup.mjs'

/** @typedef {{ passed: number, failed: number }} Count */

// Every check of the project, each to its end, so that one run tells all that is wrong. The last line counts them.
await runScript(async () => {
  await setUp()
  await installTestTools()
  const counts = await withFolderInMemory(async (folder) => {
    const env = folder === null ? environment() : { ...environment(), TMPDIR: folder }
    return [
      await check('Format and lint', ['node_modules/@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', '.']),
      await check('Types', ['node_modules/typescript/bin/tsc', '--noEmit']),
      await units(env),
      await endToEnd(env),
    ]
  })
  const passed = counts.reduce((sum, count) => sum + count.passed, 0)
  const failed = counts.reduce((sum, count) => sum + count.failed, 0)
  console.log(`${passed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
})

/** A program that passes or fails as a whole. @param {string} name @param {string[]} args @returns {Promise<Count>} */
async function check(name, args) {
  say(`${name}…`)
  const status = await run(node, args)
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/** @param {NodeJS.ProcessEnv} env @returns {Promise<Count>} */
async function units(env) {
  say('Unit tests…')
  const file = join(stamps, 'units.json')
  rmSync(file, { force: true })
  const args = [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${file}`,
  ]
  const status = await run(node, args, { env })
  return count(file, status, (report) => ({
    passed: report.numPassedTests,
    // A test that does not run has not passed.
    failed: report.numTotalTests - report.numPassedTests,
  }))
}

/** @param {NodeJS.ProcessEnv} env @returns {Promise<Count>} */
async function endToEnd(env) {
  say(`End-to-end tests on ${runtimeExecutable().name}…`)
  const file = join(stamps, 'e2e.json')
  rmSync(file, { force: true })
  const args = ['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json']
  const status = await run(node, args, { env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: file } })
  return count(file, status, ({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + stats.skipped,
  }))
}

/**
 * What a report counts. A run that failed without a failed test (a file that cannot be loaded) counts as one failure.
 * @param {string} file
 * @param {number} status
 * @param {(report: any) => Count} read
 * @returns {Count}
 */
function count(file, status, read) {
  try {
    const { passed, failed } = read(JSON.parse(readFileSync(file, 'utf8')))
    return { passed, failed: status !== 0 && failed === 0 ? 1 : failed }
  } catch (error) {
    say(`There is no report of the tests: ${error instanceof Error ? error.message : String(error)}`)
    return { passed: 0, failed: 1 }
  }
}
