import { readFileSync } from 'node:fs'
import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { parsePdf } from './pdf.ts'

const folder = new URL('./fixtures/pdf/', import.meta.url)
const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`${name}.pdf`, folder)))

/** The words of a fixture's source, in order: what a reader of the page sees, divided words in one. */
function sourceWords(name: string): string[] {
  const { document } = parseHTML(readFileSync(new URL(`${name}.html`, folder), 'utf8'))
  document.querySelector('style')?.remove()
  document.querySelector('title')?.remove()
  return words(document.documentElement.textContent.replaceAll('\u00ad', ''))
}

function words(text: string): string[] {
  return text.normalize('NFC').trim().split(/\s+/u)
}

describe('what Chromium printed', () => {
  test.each(['columns', 'three-columns', 'report', 'characters', 'right-to-left', 'east-asian', 'emoji'])(
    '%s: every word of the source, in order, and no other',
    async (name) => {
      const parsed = await parsePdf(fixture(name), `${name}.pdf`)
      expect(words(parsed.text)).toEqual(sourceWords(name))
    },
  )
})
