import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { anchorerOf } from '../core/anchoring/anchor.ts'
import { decisionsOf, openSuggestions } from '../core/edit/deciding.ts'
import { creditLine } from '../core/model/actor.ts'
import { exactOf } from '../core/model/annotation.ts'
import { harbourNote } from '../core/model/note.fixture.ts'
import { speakerName } from '../core/model/note.ts'
import { suggest } from '../core/suggest/suggest.ts'
import { seedVault } from './seed.ts'
import { originalPath, sha256 } from './vault/originals.ts'
import { openVault } from './vault/vault.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-seed-'))
})

afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

async function seeded() {
  const note = await seedVault(await openVault(folder))
  if (note === null) throw new Error('the vault was not seeded')
  return note
}

describe('the sample briefing', () => {
  it('credits each quotation to its speaker, word for word in the text', async () => {
    const note = await seeded()
    const quotes = note.annotations.filter(({ kind }) => kind === 'quote')
    const said = Map.groupBy(quotes, (quote) => speakerName(note, quote))
    const words = (name: string) => said.get(name)?.map(({ target }) => exactOf(target)) ?? []
    expect(words('Rob Strayer')).toEqual([
      'principle-based activities, and they are not seen as a geopolitical tit-for-tat or in some way done in a punitive way,',
    ])
    expect(words('John Gong')).toEqual([
      'pitch a story',
      'I am modestly optimistic,',
      'are going a little bit too far.',
    ])
    expect(words('Paul Bracken')).toEqual([
      'If you look at it from 2022 and 2023, the focus is going to be: Will an opening with one of our visitors lead to something?',
      'Everybody agrees that has not happened.',
      'But it might here,',
      'China does have a higher interest in this for all kinds of reasons.',
    ])
    expect(words('Chinese officials')).toEqual(['stoke division and confrontation', 'harming China’s interests.'])
    for (const { target } of note.annotations)
      expect(anchorerOf(note.source).find(target)).toMatchObject({ words: 'exact' })
  })

  it('leaves one quotation in its text to be accepted, and suggests it with who said it', async () => {
    const note = await seeded()
    const marked = [...note.source.text.matchAll(/“([^”]+)”/gu)].map(([, words]) => words)
    const annotated = note.annotations.filter(({ kind }) => kind === 'quote').map(({ target }) => exactOf(target))
    const left = marked.filter((words) => !annotated.includes(words ?? ''))
    expect(left).toEqual(['That will help decrease the temperature on any new regulatory action taken under them.'])
    expect(marked.filter((words) => !left.includes(words))).toEqual(annotated)

    const { text, meta } = note.source
    const decisions = decisionsOf(note)
    const { quotes, actors } = openSuggestions(note, suggest({ text, ...meta }, decisions))
    const [quote, ...others] = quotes.filter(({ tier }) => tier === 'direct')
    expect(others).toEqual([])
    expect(text.slice(quote?.start, quote?.end)).toBe(`“${left[0]}”`)
    expect(actors[quote?.speaker ?? -1]?.name).toBe('Rob Strayer')
    expect(quote?.confidence).toBeGreaterThan(0.9)
  })

  it('says who the speakers are', async () => {
    const credits = (await seeded()).actors.map(creditLine)
    expect(credits).toContain(
      'Rob Strayer, executive vice president of policy, Information Technology Industry Council',
    )
    expect(credits).toContain('Paul Bracken, professor of political science, Yale School of Management')
    expect(credits).toContain('Chinese officials, unnamed, Government of China')
  })

  it('has the visit’s aims, constraints and best case, and dated events', async () => {
    const { source, events } = await seeded()
    expect(source.text).toMatch(/working groups.*export controls/u)
    expect(source.text).toMatch(/What stands in the way/u)
    expect(source.text).toMatch(/best case.*fixed calendar of dialogues/u)
    expect(events.map(({ date }) => date).sort()).toEqual(['2019', '2023-08', '2023-08-21', '2023-08-27', '2023-09'])
  })

  it('keeps its original under its hash like any import', async () => {
    const { original } = (await seeded()).source
    const bytes = await readFile(originalPath(folder, original.sha256, 'md'))
    expect(sha256(bytes)).toBe(original.sha256)
  })

  it('comes once, and never into a vault that is in use', async () => {
    const vault = await openVault(folder)
    await vault.notes.create(harbourNote())
    expect(await seedVault(vault)).toBeNull()
    expect(await seedVault(await openVault(folder))).toBeNull()
  })
})
