import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Locator } from '@playwright/test'
import { reportOf } from './drop.ts'
import { chooseOpenPaths, opensAsked, test } from './launch.ts'
import { cardOf, selectByMouse, textOf } from './select.ts'
import { notesOnDisk } from './vaultFiles.ts'

const strike =
  'Port strike ends\n\n“We came for a contract,” said Ana Ruiz on Friday.\n\nThe port’s owner did not answer.'

test('articles are imported from files, good and bad', async ({ readout }) => {
  const { app, window, vault, folder } = await test.step('the title is changed in place and kept', async () => {
    const title = readout.window.getByRole('textbox', { name: 'Title of the note' })
    await title.fill('  Beijing,  August ')
    await title.press('Enter')
    const again = await readout.restart()
    await expect(again.window.getByRole('textbox', { name: 'Title of the note' })).toHaveValue('Beijing, August')
    return again
  })

  await test.step('a cancelled import changes nothing', async () => {
    await chooseOpenPaths(app, [])
    await window.getByRole('button', { name: 'Import…' }).click()
    await expect.poll(() => opensAsked(app)).toBe(1)
    await expect(textOf(window)).toContainText('The visit')
    await expect(reportOf(window)).toHaveCount(0)
    expect(await notesOnDisk(vault)).toHaveLength(1)
  })

  await test.step('an article is imported, opens, and can be marked up', async () => {
    const file = join(folder, 'strike.txt')
    await writeFile(file, strike)
    await chooseOpenPaths(app, [file])
    await window.getByRole('button', { name: 'Import…' }).click()
    await expect(textOf(window)).toContainText('said Ana Ruiz on Friday')
    await expect(window.getByRole('textbox', { name: 'Title of the note' })).toHaveValue('Port strike ends')
    // Nothing came of the one that was cancelled.
    expect(await notesOnDisk(vault)).toHaveLength(2)

    await selectByMouse(window, 'We came for a contract,')
    await window.keyboard.press('q')
    await window.keyboard.type('Ana Ruiz')
    await window.keyboard.press('Enter')
    await expect(cardOf(window, 'We came for a contract')).toContainText('Ana Ruiz')
    await expect(window.getByRole('navigation', { name: 'Library' })).toContainText('1 quote · Ana Ruiz')

    const note = (await notesOnDisk(vault)).find(({ title }) => title === 'Port strike ends')
    expect(note?.source.text).toBe(strike)
    const original = join(vault, 'originals', `${note?.source.original.sha256}.txt`)
    expect(await readFile(original, 'utf8')).toBe(strike)
  })

  await test.step('several files: one bad file stops none, and a report names each', async () => {
    const other = strike.replace('Port strike ends', 'Port strike goes on')
    await writeFile(join(folder, 'other.txt'), other)
    await writeFile(join(folder, 'again.txt'), other)
    await writeFile(join(folder, 'port.md'), '# Port news\n\n- *One* thing\n- Another\n')
    await mkdir(join(folder, 'folder.txt'))
    await chooseOpenPaths(
      app,
      ['other.txt', 'folder.txt', 'again.txt', 'port.md', 'missing.txt'].map((name) => join(folder, name)),
    )
    await window.getByRole('button', { name: 'Import…' }).click()
    const report = reportOf(window)
    await expect(report).toContainText('2 imported, 1 already in the library, 2 not imported')
    await expect(report).toContainText('missing.txt')
    await expect(report).toContainText('folder.txt')
    const rightOf = (one: Locator) => one.evaluate((element) => element.getBoundingClientRect().right)
    expect(await rightOf(report.getByRole('button', { name: 'Close' }))).toBeLessThan(await rightOf(report))
    await expect(window.getByRole('navigation', { name: 'Library' })).toContainText('Port news')
    await report.getByRole('button', { name: 'Close' }).click()
    await expect(report).toHaveCount(0)
  })

  await test.step('markup in an article is text, never markup', async () => {
    const file = join(folder, 'hostile.txt')
    const hostile = '<img src=x onerror="document.title=1"><script>document.title=2</script>'
    await writeFile(file, `Hostile\n\n${hostile}`)
    await chooseOpenPaths(app, [file])
    await window.getByRole('button', { name: 'Import…' }).click()
    await expect(textOf(window)).toContainText(hostile)
    expect(await window.title()).toBe('Readout')
  })

  await test.step('a very long text is imported, and opens when it is asked for', async () => {
    const file = join(folder, 'archive.txt')
    await writeFile(file, `The whole archive\n\n${`${strike}\n\n`.repeat(35_000)}The last words.`)
    await chooseOpenPaths(app, [file])
    await window.getByRole('button', { name: 'Import…' }).click()
    const report = reportOf(window)
    await expect(report).toContainText('The whole archive')
    await expect(window.getByRole('textbox', { name: 'Title of the note' })).not.toHaveValue('The whole archive')
    await report.getByRole('button', { name: 'Open' }).click()
    await expect(window.getByRole('textbox', { name: 'Title of the note' })).toHaveValue('The whole archive')
    await textOf(window).focus()
    await window.keyboard.press('Control+End')
    await expect(textOf(window)).toContainText('The last words.')
  })
})
