import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { harbourText } from '../../core/model/note.fixture.ts'
import { type PassphraseSources, passphrasesOf } from './passphrases.ts'
import { placeIn } from './place.fixture.ts'
import { makeProgram } from './program.ts'

const [passphrase, other] = ['correct horse battery', 'another passphrase']

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-cli-encrypt-'))
  await writeFile(join(folder, 'harbour.txt'), harbourText)
})

afterEach(() => rm(folder, { recursive: true, force: true }))

const given = (words?: string, next?: string): PassphraseSources => ({ given: words, givenNew: next, ask: null })

async function readout(passphrases: PassphraseSources, ...args: string[]) {
  const seen = { out: '', err: [] as string[] }
  const streams = {
    out: (text: string) => {
      seen.out += text
    },
    err: (line: string) => seen.err.push(line),
  }
  const program = makeProgram(streams, { ...placeIn(folder), passphrases }, () => undefined)
  await program.parseAsync(['--vault', 'vault', ...args], { from: 'user' })
  return seen
}

it('encrypts a vault, works in it with the passphrase alone, changes that and takes the encryption off', async () => {
  await readout(given(), 'import', 'harbour.txt')
  await expect(readout(given(passphrase), 'encrypt')).rejects.toThrow('no way to get a lost passphrase back')
  await expect(readout(given(), 'encrypt', '--understood')).rejects.toMatchObject({ code: 'locked' })
  await expect(readout(given('short'), 'encrypt', '--understood')).rejects.toMatchObject({ code: 'usage' })
  const encrypted = await readout(given(passphrase), '--json', 'encrypt', '--understood')
  expect(JSON.parse(encrypted.out)).toEqual({ folder: join(folder, 'vault'), isEncrypted: true })

  await expect(readout(given(), 'notes')).rejects.toMatchObject({ code: 'locked' })
  await expect(readout(given(other), 'notes')).rejects.toMatchObject({ code: 'locked' })
  const [note] = JSON.parse((await readout(given(passphrase), '--json', 'notes')).out)
  expect(note.title).toBe('Port strike ends')
  const found = await readout(given(passphrase), '--json', 'search', 'union')
  expect(JSON.parse(found.out).groups).toHaveLength(1)
  expect(found.err).toEqual([])

  await writeFile(join(folder, 'old.txt'), `${passphrase}\n`)
  await writeFile(join(folder, 'new.txt'), `${other}\r\nand a line that does not count`)
  const files = ['--passphrase-file', 'old.txt', 'passphrase', '--new-passphrase-file', 'new.txt']
  await readout(given('not looked at'), ...files)
  await expect(readout(given(passphrase), 'show', note.id)).rejects.toMatchObject({ code: 'locked' })
  expect((await readout(given(other), 'show', note.id)).out).toContain('Port strike ends')

  expect((await readout(given(other), 'decrypt')).out).toContain('Not encrypted any more')
  expect((await readout(given(), 'notes')).out).toContain('Port strike ends')
  await expect(readout(given(other), 'decrypt')).rejects.toMatchObject({ code: 'usage' })
})

it('takes the passphrase from a file as it was written, and says what is wrong with one', async () => {
  const [known, spaced] = ['known.txt', ' with spaces around it ']
  await readout(given(), 'import', 'harbour.txt')
  await writeFile(join(folder, known), `\uFEFF${spaced}\r\n`)
  await readout(given(), '--passphrase-file', known, 'encrypt', '--understood')
  expect((await readout(given(spaced), 'notes')).out).toContain('Port strike ends')
  expect((await readout(given('not looked at'), '--passphrase-file', known, 'notes')).out).toContain('Port strike ends')

  const from = (file: string) => readout(given(spaced), '--passphrase-file', file, 'notes')
  await expect(from('gone.txt')).rejects.toMatchObject({
    code: 'usage',
    message: expect.stringMatching(/^The passphrase cannot be read from gone\.txt\. .*\.$/u),
  })
  await expect(from('.')).rejects.toMatchObject({ code: 'usage' })
  for (const content of ['', '\n', `\r\n${spaced}\n`]) {
    await writeFile(join(folder, 'empty.txt'), content)
    await expect(from('empty.txt')).rejects.toMatchObject({
      code: 'usage',
      message: 'The first line of empty.txt is empty: there is no passphrase in it.',
    })
  }
})

it('checks a backup of an encrypted vault from outside, and with the passphrase all of it', async () => {
  await readout(given(), 'import', 'harbour.txt')
  await readout(given(passphrase), 'encrypt', '--understood')
  expect((await readout(given(passphrase), 'backup', '-o', 'safe.zip')).out).toContain('1 note')
  expect((await readFile(join(folder, 'safe.zip'))).includes('Port strike')).toBe(false)
  expect((await readout(given(), 'check', 'safe.zip')).out).toContain('2 files are encrypted')
  expect((await readout(given(passphrase), 'check', 'safe.zip')).out).not.toContain('encrypted')
  await expect(readout(given(other), 'check', 'safe.zip')).rejects.toMatchObject({ code: 'locked' })
})

it('asks a person twice for a new passphrase, and leaves none to the processes that it starts', async () => {
  await readout(given(), 'import', 'harbour.txt')
  const answers = [passphrase, 'mistyped', passphrase, passphrase, passphrase]
  const asked: string[] = []
  const ask = async (question: string) => {
    asked.push(question)
    return answers.shift() ?? ''
  }
  const person = { ...given(), ask }
  await expect(readout(person, 'encrypt', '--understood')).rejects.toThrow('not the same')
  await readout(person, 'encrypt', '--understood')
  expect((await readout(person, 'notes')).out).toContain('Port strike ends')
  expect(asked.at(-1)).toBe(`Passphrase of ${join(folder, 'vault')}: `)
  const env = { READOUT_PASSPHRASE: 'a', READOUT_NEW_PASSPHRASE: 'b', PATH: 'c' }
  expect(passphrasesOf(env)).toMatchObject({ given: 'a', givenNew: 'b' })
  expect(env).toEqual({ PATH: 'c' })
})
