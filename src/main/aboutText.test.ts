import { expect, it } from 'vitest'
import { aboutText } from './aboutText.ts'

const known = { version: '1.2.3', licence: 'MIT', vaultSchema: 2, platform: 'linux', arch: 'x64' }

it('tells every version that somebody who helps would ask for', () => {
  const runtime = { electron: '45.0.0', chrome: '150.0.1.2', node: '24.1.0' }
  expect(aboutText({ ...known, runtime }).split('\n')).toEqual([
    'Readout 1.2.3',
    'Electron 45.0.0',
    'Chromium 150.0.1.2',
    'Node 24.1.0',
    'Vault schema 2',
    'System linux x64',
    'Licence MIT',
  ])
})

it('says so where something else stands in for Electron, and leaves out what is not known', () => {
  const text = aboutText({ ...known, runtime: { electron: '45.0.0', standin: '1', node: '24.1.0' } })
  expect(text).toContain('Electron 45.0.0 (stand-in)')
  expect(text).not.toContain('Chromium')
})
