import { expect } from '@playwright/test'
import { pasted } from '../clipboard.ts'
import { test } from './contract.ts'

test('words are put on the clipboard in several forms at once, for a page without permissions to paste', async ({
  shared: { app },
  page,
}) => {
  const html = '<p onclick="run()">“Words” &amp; more</p>'
  const item = await app.evaluate(async ({ ClipboardItem, clipboard }, markup) => {
    const written = new ClipboardItem({ 'text/plain': '“Words” & more\nof them', 'text/html': markup })
    await clipboard.write([written])
    const refused = await written.getType('text/csv').then(String, () => 'refused')
    return { types: written.types, html: await (await written.getType('text/html')).text(), refused }
  }, html)
  expect(item).toEqual({ types: ['text/plain', 'text/html'], html, refused: 'refused' })
  expect(await pasted(page)).toEqual({ text: '“Words” & more\nof them', html: expect.stringContaining(html) })

  await app.evaluate(({ clipboard }) => clipboard.writeText('only words'))
  expect(await pasted(page)).toEqual({ text: 'only words', html: '' })
})
