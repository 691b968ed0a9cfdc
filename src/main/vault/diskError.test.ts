import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { en } from '../../core/words/en.ts'
import { fr } from '../../core/words/fr.ts'
import { speakCore } from '../../core/words/say.ts'
import { diskError } from './diskError.ts'

const refusal = (code: string, more: object = { syscall: 'open' }) =>
  Object.assign(new Error(`${code}: no`), { code, ...more })

afterEach(() => speakCore(en))

describe('what the operating system refuses', () => {
  it.each(Object.keys(en.vault.codes))('is said in words in every language, with what to do: %s', (code) => {
    for (const words of [en, fr]) {
      speakCore(words)
      const error = diskError(refusal(code), '/vault/notes')
      expect(error?.line).toContain('/vault/notes')
      expect(error?.line).not.toContain(code)
      expect(error?.kept).toBe(words.vault.kept)
      expect(error?.advice).toMatch(/\.$/u)
    }
  })

  it('is named by its code where that is not known', () => {
    expect(diskError(refusal('EXDEV'), 'a.json')?.line).toBe(
      'a.json could not be used: the system refused it (EXDEV). What was saved before is unchanged. Try again; if it happens again, look whether the disk is in order.',
    )
  })

  it('is told of the file that the error names', async () => {
    const nowhere = join(import.meta.dirname, 'nowhere')
    const error = await readFile(nowhere).catch((thrown: unknown) => diskError(thrown))
    expect(error).toMatchObject({
      code: 'disk',
      message: `${nowhere} could not be used: there is no such file or folder.`,
    })
  })

  it('is nothing that a library or Readout itself raised', () => {
    expect(diskError(refusal('ERR_INVALID_ARG_TYPE', {}))).toBeNull()
    expect(diskError(new Error('wrong'))).toBeNull()
  })
})
