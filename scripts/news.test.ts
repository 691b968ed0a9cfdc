import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { idOf, newsNote, publisherOf, rareWordOf, speakerOf } from '../bench/news.ts'
import { writeNewsVault } from '../bench/newsVault.ts'
import { exactOf, positionOf } from '../src/core/model/annotation.ts'
import { Note } from '../src/core/model/note.ts'
import { describeSpan } from '../src/core/text/selectors.ts'
import { openVault } from '../src/main/vault/vault.ts'

const seeds = fc.integer({ min: 0, max: 1_000_000 })

test('generated notes fit the schema, and what is said of their passages holds', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const note = newsNote(seed)
      expect(Note.parse(note)).toEqual(note)
      const { text } = note.source
      const targets = [...note.annotations.map(({ target }) => target), ...note.events.map(({ target }) => target)]
      for (const target of targets) {
        if (target === null) continue
        expect(describeSpan(text, positionOf(target))).toEqual(target)
        expect(exactOf(target).trim()).not.toBe('')
      }
      const starts = note.annotations.map(({ target }) => positionOf(target).start)
      expect(starts).toEqual([...starts].sort((a, b) => a - b))
    }),
  )
})

test('what is said to be known of a generated note is so', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const note = newsNote(seed)
      const [first] = note.annotations
      expect(note).toEqual(newsNote(seed))
      expect(note.id).toBe(idOf(seed))
      expect(note.source.meta.publisher).toBe(publisherOf(seed))
      expect(note.source.text.split(rareWordOf(seed))).toHaveLength(2)
      expect(note.actors.find(({ id }) => id === first?.speaker)?.name).toBe(speakerOf(seed))
      expect(note.source.text.length).toBeGreaterThan(2900)
      expect(note.source.text.length).toBeLessThan(4500)
    }),
  )
})

test('a generated vault is one that the application opens, with nothing to set aside', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'readout-news-'))
  try {
    writeNewsVault(folder, 20)
    const vault = await openVault(folder, { mustExist: true })
    const notes = await Array.fromAsync(vault.notes.all())
    const memos = await Array.fromAsync(vault.memos.all())
    expect(notes.map(({ id }) => id).sort()).toEqual(Array.from({ length: 20 }, (_, seed) => idOf(seed)))
    expect(memos).toHaveLength(5)
    expect(vault.setAside.problems).toEqual([])
    expect(readdirSync(folder)).toContain('readout.json')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
