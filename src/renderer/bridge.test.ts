import { afterEach, expect, it, vi } from 'vitest'
import { call, onNotice } from './bridge.ts'

let tell: (payload: unknown) => void = () => undefined

/** Stands for the preload script: the main process tells how far it is, and answers at once. */
const readout = {
  on: (_notice: string, listener: (payload: unknown) => void) => {
    tell = listener
    return () => {
      tell = () => undefined
    }
  },
  invoke: async () => {
    tell({ done: 1, total: 2 })
    return { ok: true, value: { label: null } }
  },
}

afterEach(() => vi.unstubAllGlobals())

it('what was told before an answer is heard before it, also with the first of them', async () => {
  vi.stubGlobal('window', { readout })
  const heard: string[] = []
  const stop = onNotice('bulk', () => heard.push('notice'))
  for (const _ of [1, 2]) {
    await call('bulk.last', {})
    heard.push('answer')
  }
  stop()
  expect(heard).toEqual(['notice', 'answer', 'notice', 'answer'])
})

it('who has stopped listening hears nothing more, not even what was told before', async () => {
  vi.stubGlobal('window', { readout })
  const heard: unknown[] = []
  const stop = onNotice('bulk', (progress) => heard.push(progress))
  tell({ done: 1, total: 2 })
  stop()
  await call('bulk.last', {})
  expect(heard).toEqual([])
})
