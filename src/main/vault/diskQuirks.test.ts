import { expect, it } from 'vitest'
import { whereNotOffered, whileHeldUp } from './diskQuirks.ts'

const failure = (code: string) => Object.assign(new Error(code), { code })

it('tries again on Windows what a virus scanner or a program that keeps folders in step holds up', async () => {
  const answers = ['EPERM', 'EBUSY', 'EACCES']
  await whileHeldUp(async () => {
    const code = answers.shift()
    if (code !== undefined) throw failure(code)
  }, 'win32')
  expect(answers).toEqual([])
})

it('gives up in the end, and says what the system said', async () => {
  let tries = 0
  const refused = whileHeldUp(async () => {
    tries++
    throw failure('EPERM')
  }, 'win32')
  await expect(refused).rejects.toMatchObject({ code: 'EPERM' })
  expect(tries).toBe(10)
})

it.each([
  ['ENOSPC', 'win32'],
  ['EPERM', 'linux'],
] as const)('does not wait where that is of no use: %s on %s', async (code, platform) => {
  let tries = 0
  const refused = whileHeldUp(async () => {
    tries++
    throw failure(code)
  }, platform)
  await expect(refused).rejects.toMatchObject({ code })
  expect(tries).toBe(1)
})

it('passes over a file system that cannot flush a folder, and over nothing else', () => {
  for (const code of ['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'EBADF']) whereNotOffered(failure(code))
  expect(() => whereNotOffered(failure('EIO'))).toThrow('EIO')
})
