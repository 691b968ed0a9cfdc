import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'
import { root } from './project.mjs'

// The folder has something in it, and a program at work in it.
const script = `
  import { writeFileSync } from 'node:fs'
  import { withFolderInMemory } from './scripts/memory.mjs'
  import { run } from './scripts/project.mjs'
  await withFolderInMemory(async (folder) => {
    if (folder !== null) writeFileSync(folder + '/file', 'words')
    const work = "console.log(process.argv[1], process.pid); setTimeout(() => {}, 60_000)"
    await run(process.execPath, ['-e', work, String(folder)])
  })
`

test('neither the folder in memory nor what is at work in it outlives a script that is told to end', async () => {
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = await once(createInterface({ input: child.stdout }), 'line')
  const [folder, worker] = String(line).split(' ')
  // Where the system has no room in memory, there is no folder.
  if (folder !== 'null') expect(existsSync(String(folder))).toBe(true)
  child.kill('SIGTERM')
  const ended = await once(child, 'exit')
  // Windows has no such signal: there a process that is told to end does so at once, and nothing is kept in memory.
  if (process.platform !== 'win32') {
    expect(ended).toEqual([143, null])
    expect(() => process.kill(Number(worker), 0)).toThrow('ESRCH')
  }
  expect(existsSync(String(folder))).toBe(false)
})
