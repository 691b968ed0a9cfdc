import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { filesIn } from './filesIn.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'readout-given-'))
  mkdirSync(join(folder, 'vault'))
  writeFileSync(join(folder, 'an article.html'), '')
  writeFileSync(join(folder, '-odd.txt'), '')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('finds the files of a command line, whichever order it has', () => {
  const article = join(folder, 'an article.html')
  const args = ['--user-data-dir=/tmp/x', folder, '--vault', 'vault', 'readout://note/a', 'an article.html', 'gone.pdf']
  expect(filesIn(args, folder)).toEqual([article])
  expect(filesIn([...args].reverse(), folder)).toEqual([article])
  expect(filesIn([article, './-odd.txt', '-odd.txt', '\0', ''], folder)).toEqual([article, join(folder, '-odd.txt')])
})

it('takes a file by its address, as Linux desktops give it, and nothing that only looks like one', () => {
  const article = join(folder, 'an article.html')
  const { href } = pathToFileURL(article)
  expect(href).toContain('an%20article')
  expect(filesIn([href, 'file://elsewhere/an article.html', 'file:///%00', 'https://example.org/'], folder)).toEqual([
    article,
  ])
})
