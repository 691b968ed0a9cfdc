import { expect } from '@playwright/test'
import { test } from './contract.ts'

test('the preload script is sandboxed, and the page has nothing of it but what it exposes', async ({ page }) => {
  const { about, fs, own } = await page.evaluate(() => ({
    about: globalThis.contract.about,
    fs: globalThis.contract.fs,
    own: globalThis.contract.own,
  }))
  expect(about).toMatchObject({ sandboxed: true, isolated: true, argument: true, electron: 'string', state: 'loading' })
  expect(fs).toMatch(/module not found: fs/u)
  expect(own).toMatch(/module not found/u)
  const leaked = await page.evaluate(() =>
    ['require', 'module', 'exports', 'process', 'Buffer', 'ipcRenderer', 'kept', 'refusal'].filter(
      (global) => global in globalThis,
    ),
  )
  expect(leaked).toEqual([])
})

test('the context bridge copies and freezes; functions are called through; errors keep their message', async ({
  page,
}) => {
  const found = await page.evaluate(async () => {
    const { contract } = globalThis
    const attempt = (change: () => void) => {
      try {
        change()
        return 'done'
      } catch (error) {
        return error instanceof TypeError ? 'refused' : String(error)
      }
    }
    const thrown = (() => {
      try {
        return contract.throws()
      } catch (error) {
        return error instanceof Error ? error.message : String(error)
      }
    })()
    return {
      frozen: [contract, contract.about, contract.about.list, contract.about.list[1]].map((value) =>
        Object.isFrozen(value),
      ),
      replaced: attempt(() => {
        Object.assign(contract, { invoke: null })
      }),
      deleted: attempt(() => {
        Reflect.deleteProperty(globalThis, 'contract')
      }),
      still: typeof globalThis.contract.invoke,
      thrown,
      later: await contract.later({ list: [1, 2] }),
      isSameObject: contract.isKept(contract.give()),
    }
  })
  expect(found).toEqual({
    frozen: [true, true, true, true],
    replaced: 'refused',
    deleted: 'done',
    still: 'function',
    thrown: 'thrown in the preload script',
    later: { got: { list: [1, 2] } },
    isSameObject: false,
  })
})
