import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { root } from './project.mjs'

/** electron-builder reads YAML; so there is something here that can. */
const yaml: { load: (text: string) => unknown } = createRequire(
  createRequire(import.meta.url).resolve('app-builder-lib'),
)('js-yaml')

const Step = z.strictObject({
  name: z.string().optional(),
  uses: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
  if: z.string().optional(),
  shell: z.string().optional(),
  run: z.string().optional(),
  env: z.record(z.string(), z.string()).optional(),
})
const Job = z.strictObject({
  needs: z.string().optional(),
  if: z.string().optional(),
  uses: z.string().optional(),
  strategy: z.unknown().optional(),
  'runs-on': z.string().optional(),
  'timeout-minutes': z.number().optional(),
  permissions: z.record(z.string(), z.string()).optional(),
  steps: z.array(Step).optional(),
})
const Workflow = z.strictObject({
  name: z.string(),
  on: z.record(z.string(), z.unknown()),
  permissions: z.strictObject({ contents: z.literal('read') }),
  jobs: z.record(z.string(), Job),
})

const folder = join(root, '.github/workflows')
const workflows = readdirSync(folder).map((name) => {
  return [name, Workflow.parse(yaml.load(readFileSync(join(folder, name), 'utf8')))] as const
})

describe.each(workflows)('the workflow %s', (_name, { jobs }) => {
  const steps = Object.values(jobs).flatMap((job) => job.steps ?? [])

  it('may change nothing but where it publishes', () => {
    const mayWrite = Object.entries(jobs).filter(([, { permissions }]) => permissions !== undefined)
    expect(mayWrite.every(([name]) => name === 'publish')).toBe(true)
  })

  it('takes nothing but GitHub’s own actions, of a version that is named', () => {
    const used = [...steps, ...Object.values(jobs)].flatMap(({ uses }) => uses ?? [])
    expect(used.filter((one) => !/^actions\/[\w-]+@v\d+$|^\.\/\.github\/workflows\/ci\.yml$/u.test(one))).toEqual([])
  })

  it('waits for jobs, and calls scripts, that there are', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    for (const { needs } of Object.values(jobs)) if (needs !== undefined) expect(Object.keys(jobs)).toContain(needs)
    const called = steps.flatMap(({ run = '' }) =>
      [...run.matchAll(/npm run (?:-\S+ )*([\w:-]+)/gu)].map(([, script]) => script),
    )
    for (const script of called) expect(Object.keys(scripts)).toContain(script)
    const files = steps.flatMap(({ run = '' }) => [...run.matchAll(/scripts\/\S+\.(?:ts|mjs)/gu)].map(([file]) => file))
    for (const file of files) expect(() => readFileSync(join(root, file))).not.toThrow()
  })
})
