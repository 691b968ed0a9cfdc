import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { application, argumentsFor, logOf, run, runtimeName, test } from './contract.ts'

test('names itself: version, name, paths, what is packaged', async ({ shared: { app, folder } }) => {
  const said = await app.evaluate(({ app }) => ({
    version: process.versions.electron,
    name: app.getName(),
    own: app.getVersion(),
    userData: app.getPath('userData'),
    appPath: app.getAppPath(),
    documents: app.getPath('documents'),
    languages: app.getPreferredSystemLanguages(),
    isReady: app.isReady(),
    isPackaged: app.isPackaged,
  }))
  expect(said).toMatchObject({
    name: 'Runtime contract',
    own: '1.2.3',
    userData: join(folder, 'profile'),
    appPath: application,
    isReady: true,
    isPackaged: false,
  })
  expect(said.languages.length).toBeGreaterThan(0)
  for (const language of said.languages) expect(Intl.getCanonicalLocales(language)).toHaveLength(1)
  expect(said.version).toMatch(/^45\./u)
  expect(said.documents).not.toBe('')
})

test('quitting: before-quit, each window closes, will-quit', async ({ own: { app, page, folder } }) => {
  await app.evaluate(
    ({ app }, file) => {
      const { appendFileSync } = process.getBuiltinModule('node:fs')
      app.on('quit', (_event, status) => appendFileSync(file, `${globalThis.contract.log.join('\n')}\nquit ${status}`))
    },
    join(folder, 'log.txt'),
  )
  const closed = page.waitForEvent('close')
  await app.close()
  await closed
  const lines = (await readFile(join(folder, 'log.txt'), 'utf8')).split('\n')
  const order = ['before-quit', 'close', 'closed', 'will-quit', 'quit 0']
  expect(lines.filter((line) => order.includes(line))).toEqual(order)
})

test('quitting that will-quit prevents is asked about once, and the application stays', async ({
  own: { app, page },
}) => {
  const closed = page.waitForEvent('close')
  await app.evaluate(({ app: application }) => {
    application.once('will-quit', (event) => event.preventDefault())
    application.quit()
  })
  await closed
  await expect.poll(() => logOf(app)).toContain('will-quit')
  expect((await logOf(app)).filter((line) => line.endsWith('-quit'))).toEqual(['before-quit', 'will-quit'])
})

test('closing the last window does not end an application that listens', async ({ own: { app, page } }) => {
  const closed = page.waitForEvent('close')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await closed
  await expect.poll(() => logOf(app)).toEqual(expect.arrayContaining(['close', 'closed', 'window-all-closed']))
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(0)
})

test('a second instance is told that it is one, and the first hears of it', async ({ shared: { app, folder } }) => {
  const second = await run(folder, [...argumentsFor(folder), '--vault', 'elsewhere'])
  expect(second.status).toBe(7)
  const heard = () => app.evaluate(() => globalThis.contract.seconds)
  await expect.poll(async () => (await heard()).length).toBe(1)
  const [said] = await heard()
  expect(said?.argv).toEqual(expect.arrayContaining(['--vault', 'elsewhere']))
  expect(said?.data).toEqual({ said: 'hello' })
})

test('an application that is to be relaunched starts again, on the arguments given, when it has ended', async ({
  own: { app, folder },
}) => {
  const [script, told] = [join(folder, 'again.cjs'), join(folder, 'told.json')]
  const tell = `require('node:fs').writeFileSync(${JSON.stringify(told)}, JSON.stringify(process.argv))`
  await writeFile(script, `${tell}\nrequire('electron').app.exit()\n`)
  const closed = app.waitForEvent('close')
  await app.evaluate(
    ({ app: application }, args) => {
      application.relaunch({ args })
      application.quit()
    },
    [`--user-data-dir=${join(folder, 'again')}`, script, 'said'],
  )
  await closed
  const arrived = () => readFile(told, 'utf8').catch(() => 'not yet')
  await expect.poll(arrived).toContain('"said"')
})

test('what a runtime does not have is an error that names it', async ({ shared: { app } }) => {
  const said = await app.evaluate(async ({ app }) => {
    try {
      return typeof (await app.getGPUInfo('basic'))
    } catch (error) {
      return error instanceof Error ? error.message : ''
    }
  })
  expect(said).toMatch(
    runtimeName === 'Electron' ? /^object$/u : /does not implement app\.getGPUInfo of Electron's API/u,
  )
})

test('the session remembers whether and in which languages spelling is to be checked', async ({ shared: { app } }) => {
  const said = await app.evaluate(({ session: { defaultSession } }) => {
    const now = () => [defaultSession.isSpellCheckerEnabled(), ...defaultSession.getSpellCheckerLanguages()]
    defaultSession.setSpellCheckerDictionaryDownloadURL('https://dictionaries.invalid/')
    defaultSession.setSpellCheckerLanguages(['en-GB', 'fr'])
    defaultSession.setSpellCheckerEnabled(true)
    const on = now()
    defaultSession.setSpellCheckerEnabled(false)
    return { on, off: now() }
  })
  // On macOS the system has languages of its own.
  const languages = process.platform === 'darwin' ? said.off.slice(1) : ['en-GB', 'fr']
  expect(said).toEqual({ on: [true, ...languages], off: [false, ...languages] })
})
