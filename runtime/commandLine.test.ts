import { describe, expect, it } from 'vitest'
import { parseCommandLine } from './commandLine.ts'

describe('the command line of the stand-in', () => {
  it('names the application by its first word that is no switch', () => {
    const { app, switches } = parseCommandLine([
      '--inspect=0',
      '--remote-debugging-port=0',
      './here',
      '--vault',
      'there',
    ])
    expect(app).toBe('./here')
    expect([...switches]).toEqual([
      ['inspect', '0'],
      ['remote-debugging-port', '0'],
      ['vault', ''],
    ])
  })

  it('takes the module of -r, and nothing after --', () => {
    expect(parseCommandLine(['-r', 'loader.js', 'app'])).toMatchObject({ app: 'app' })
    expect(parseCommandLine(['--', 'app'])).toEqual({ app: null, switches: new Map() })
  })

  it('keeps equals signs of a value', () => {
    expect(parseCommandLine(['--user-data-dir=/a=b']).switches.get('user-data-dir')).toBe('/a=b')
  })
})
