import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { emptyMemo } from '../../core/memo/emptyMemo.ts'
import { builtInTemplates } from '../../core/memo/templates.ts'
import { heading, paragraph } from '../../core/model/memoBody.ts'
import { harbourNote } from '../../core/model/note.fixture.ts'
import { openVault, type Vault } from '../vault/vault.ts'
import { newMemo } from './memos.ts'
import { listTemplates, renameTemplate, saveTemplate } from './templates.ts'

let folder: string
let vault: Vault

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-templates-'))
  vault = await openVault(folder)
})

afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

const memo = { ...emptyMemo(new Date(2024, 2, 1), { from: 'China desk' }), body: [heading(1, 'Standing'), paragraph()] }
const named = (name: string) => ({ name, description: 'For the desk' })

async function own(): Promise<string[]> {
  return (await listTemplates(vault)).filter(({ isOwn }) => isOwn).map(({ name }) => name)
}

describe('templates', () => {
  it('are those of the application, then the user’s own by name', async () => {
    await saveTemplate(vault, memo, named('Weekly'))
    await saveTemplate(vault, memo, named('Flash'))
    const listed = await listTemplates(vault)
    expect(listed.slice(0, -2).map(({ id }) => id)).toEqual(builtInTemplates.map(({ id }) => id))
    expect(await own()).toEqual(['Flash', 'Weekly'])
  })

  it('are files of the vault, and a file put there is one', async () => {
    const { id } = await saveTemplate(vault, memo, named('Weekly'))
    const [file] = await readdir(join(folder, 'templates'))
    expect(file).toBe(`${id}.json`)
    const shared = JSON.parse(await readFile(join(folder, 'templates', `${id}.json`), 'utf8'))
    await writeFile(
      join(folder, 'templates', 'from-a-colleague.json'),
      JSON.stringify({ ...shared, id: 'from-a-colleague', name: 'Theirs' }),
    )
    expect(await own()).toEqual(['Theirs', 'Weekly'])
  })

  it('are replaced by one of the same name, and cannot be renamed to another’s', async () => {
    const first = await saveTemplate(vault, memo, named('Weekly'))
    const again = await saveTemplate(vault, memo, named('WEEKLY'))
    expect(again.id).toBe(first.id)
    const other = await saveTemplate(vault, memo, named('Flash'))
    await expect(renameTemplate(vault, other.id, named('weekly'))).rejects.toMatchObject({ code: 'conflict' })
    await renameTemplate(vault, other.id, named('flash report'))
    expect(await own()).toEqual(['flash report', 'WEEKLY'])
  })

  it('make a memo from notes, in their order', async () => {
    const { id } = await saveTemplate(vault, memo, named('Weekly'))
    const [one, two] = [await vault.notes.create(harbourNote()), await vault.notes.create(harbourNote())]
    const made = await newMemo(vault, id, [two.id, one.id])
    expect(made).toMatchObject({ head: { from: 'China desk' }, notes: [two.id, one.id], body: memo.body })
    expect(await vault.memos.get(made.id)).toEqual(made)
    await expect(newMemo(vault, 'gone', [])).rejects.toMatchObject({ code: 'not-found' })
  })
})
