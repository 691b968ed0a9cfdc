import { expect, it } from 'vitest'
import { eachParagraph, nothingScanned, scanParagraph } from './scan.ts'

it('reads the names of a paragraph however many they are', () => {
  const text = 'Ana. '.repeat(130_000)
  const scanned = nothingScanned()
  for (const paragraph of eachParagraph(text)) scanParagraph(text, paragraph, scanned)
  expect(scanned.references).toHaveLength(130_000)
})
