import { expect } from '@playwright/test'
import type { Bridge } from '../src/shared/contract.ts'
import { test } from './launch.ts'
import { textOf } from './select.ts'

declare global {
  var readout: Bridge
}

test('the page has no Node, no Electron, and no code made from text', async ({ readout: { window } }) => {
  await expect(textOf(window)).toContainText('The visit')
  const found = await window.evaluate(() => ({
    names: ['require', 'process', 'module', 'Buffer', 'ipcRenderer'].filter((name) => name in globalThis),
    bridge: Object.keys(globalThis.readout),
    frozen: Object.isFrozen(globalThis.readout),
  }))
  expect(found).toEqual({ names: [], bridge: ['invoke', 'on'], frozen: true })
})

test('a request that does not fit the contract is refused', async ({ readout: { window } }) => {
  await expect(textOf(window)).toContainText('The visit')
  const outcome = await window.evaluate(() => globalThis.readout.invoke('notes.open', { id: '../../etc/passwd' }))
  expect(outcome).toMatchObject({ ok: false, error: { code: 'usage' } })
})

test.describe('a page that tries to leave', () => {
  test.use({ expectedComplaints: /Content Security Policy/u })

  test('gets nowhere', async ({ readout: { app, window } }) => {
    await expect(textOf(window)).toContainText('The visit')
    const url = window.url()
    expect(await window.evaluate(() => globalThis.open('https://example.com') === null)).toBe(true)
    await window.evaluate(() => {
      location.href = 'https://example.com/'
    })
    await expect(textOf(window)).toContainText('The visit')
    expect(app.windows()).toHaveLength(1)
    expect(window.url()).toBe(url)
    expect(await window.evaluate(() => fetch('https://example.com/').then(String, () => 'refused'))).toBe('refused')
  })
})
