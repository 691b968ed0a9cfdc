import { expect } from '@playwright/test'
import { logOf, test } from './contract.ts'

test('what structured clone carries crosses IPC and comes back as it was', async ({ page }) => {
  const back = await page.evaluate(async () => {
    const { invoke } = globalThis.contract
    const bytes = (await invoke('echo', new Uint8Array([0, 127, 255]))) as Uint8Array
    const map = (await invoke('echo', new Map([['a', new Set([1])]]))) as Map<string, Set<number>>
    const date = (await invoke('echo', new Date(86_400_000))) as Date
    const object = (await invoke('echo', {
      missing: undefined,
      nothing: null,
      list: [1, [2]],
      text: '\u{1F4DD}\uD800',
    })) as {
      text: string
    }
    return {
      bytes: bytes instanceof Uint8Array && [...bytes],
      map: map instanceof Map && map.get('a')?.has(1),
      date: date instanceof Date && date.getTime(),
      object,
      hasMissing: 'missing' in object,
      text: [...object.text].map((char) => char.codePointAt(0)),
      numbers: [await invoke('echo', Number.NaN), await invoke('echo', -0), await invoke('echo', 10n)].map((value) =>
        Object.is(value, Number.NaN) ? 'NaN' : Object.is(value, -0) ? '-0' : String(value),
      ),
      kinds: [
        await invoke('kind', new Uint8Array(1)),
        await invoke('kind', new Map()),
        await invoke('kind', new Date()),
      ],
    }
  })
  expect(back).toEqual({
    bytes: [0, 127, 255],
    map: true,
    date: 86_400_000,
    object: { nothing: null, list: [1, [2]], text: expect.any(String) },
    hasMissing: true,
    text: [0x1f4dd, 0xd800],
    numbers: ['NaN', '-0', '10'],
    kinds: ['[object Uint8Array]', '[object Map]', '[object Date]'],
  })
})

test('an error crosses IPC as a message that names the channel', async ({ page, shared: { app } }) => {
  const messages = await page.evaluate(async () => {
    const { invoke } = globalThis.contract
    const message = (work: Promise<unknown>) => work.then(String, (error: Error) => error.message)
    return {
      thrown: await message(invoke('fails')),
      nobody: await message(invoke('nobody')),
      answer: await message(invoke('function')),
    }
  })
  expect(messages).toEqual({
    thrown: "Error invoking remote method 'fails': RangeError: no such luck",
    nobody: "Error invoking remote method 'nobody': Error: No handler registered for 'nobody'",
    answer: expect.stringMatching(/could not be cloned/u),
  })
  const second = await app.evaluate(({ ipcMain }) => {
    try {
      ipcMain.handle('echo', () => null)
      return 'accepted'
    } catch (error) {
      return error instanceof Error ? error.message : ''
    }
  })
  expect(second).toBe("Attempted to register a second handler for 'echo'")
})

test('the main process knows who asks, and tells the page unasked', async ({ shared: { app }, page }) => {
  expect(await page.evaluate(() => globalThis.contract.invoke('sender'))).toMatchObject({
    url: 'app://contract/page.html',
    isTop: true,
    isOfWindow: true,
  })
  await page.evaluate(() => globalThis.contract.send('said', 'something'))
  await expect.poll(() => logOf(app)).toContain('said something')

  await page.evaluate(() => {
    const heard: unknown[] = []
    const stop = globalThis.contract.on('news', (value) => heard.push(value))
    Object.assign(globalThis, { heard, stop })
  })
  const tell = (value: unknown) =>
    app.evaluate(({ BrowserWindow }, news) => BrowserWindow.getAllWindows()[0]?.webContents.send('news', news), value)
  const heard = () => page.evaluate(() => Reflect.get(globalThis, 'heard') as unknown)
  await tell({ first: true })
  await expect.poll(heard).toEqual([{ first: true }])
  await page.evaluate(() => (Reflect.get(globalThis, 'stop') as () => void)())
  await tell('not heard')
  await page.evaluate(() => globalThis.contract.invoke('echo', 1))
  expect(await heard()).toEqual([{ first: true }])
})
