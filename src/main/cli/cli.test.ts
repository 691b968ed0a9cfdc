import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CommanderError } from 'commander'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { harbourText } from '../../core/model/note.fixture.ts'
import { Histories } from '../vault/histories.ts'
import { openVault } from '../vault/vault.ts'
import { placeIn } from './place.fixture.ts'
import { makeProgram } from './program.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-cli-'))
  await writeFile(join(folder, 'harbour.txt'), harbourText)
})

afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

/** Runs one command in `folder` with its vault in `vault`. */
async function readout(...args: string[]) {
  const seen = { out: [] as string[], err: [] as string[], failed: false }
  const streams = { out: (text: string) => seen.out.push(text), err: (line: string) => seen.err.push(line) }
  const program = makeProgram(streams, placeIn(folder), () => {
    seen.failed = true
  })
  await program.parseAsync(['--vault', 'vault', ...args], { from: 'user' })
  return { ...seen, json: () => JSON.parse(seen.out.join('\n')) }
}

async function imported(): Promise<string> {
  const [outcome] = (await readout('--json', 'import', 'harbour.txt')).json()
  return outcome.note
}

describe('import', () => {
  it('makes a note of each file, and names those that fail without stopping', async () => {
    await writeFile(join(folder, 'two.md'), '# Two\n\nWords.')
    const run = await readout('import', 'harbour.txt', 'missing.txt', 'picture.jpg', 'two.md')
    expect(run.out.join()).toMatch(/imported .* Port strike ends[\s\S]*imported .* Two/u)
    expect(run.err).toEqual([
      expect.stringMatching(/missing\.txt was not imported/u),
      expect.stringMatching(/picture\.jpg was not imported/u),
    ])
    expect(run.failed).toBe(true)
  })

  it('recognises the same bytes under another name', async () => {
    const id = await imported()
    await writeFile(join(folder, 'copy.txt'), harbourText)
    expect((await readout('--json', 'import', 'copy.txt')).json()).toMatchObject([{ status: 'duplicate', note: id }])
    expect((await readout('--json', 'notes')).json()).toHaveLength(1)
  })
})

describe('search', () => {
  it('finds words in what was just imported, and after it was annotated', async () => {
    const id = await imported()
    const found = (await readout('--json', 'search', 'union')).json()
    expect(found).toMatchObject({ groups: [{ of: 'note', id }], problems: [] })
    await readout('annotate', id, '--exact', 'We got what we came for', '--speaker', 'Ana Ruiz')
    const text = (await readout('search', 'speaker:ruiz kind:quote')).out.join()
    expect(text).toContain(id)
    expect(text).toMatch(/quote .*We got what we came for.* \(Ana Ruiz/u)
  })

  it('says that nothing was found, and what of a query it does not understand', async () => {
    await imported()
    const run = await readout('search', 'xylophone after:someday')
    expect(run.out.join()).toContain('Nothing found.')
    expect(run.err).toEqual([expect.stringContaining('someday')])
    expect(run.failed).toBe(false)
  })

  it('refuses a query without words, and too many results', async () => {
    await imported()
    await expect(readout('search', ' ')).rejects.toMatchObject({ code: 'usage' })
    await expect(readout('search', 'union', '--limit', '201')).rejects.toThrow('at most 200')
  })
})

describe('annotate', () => {
  it('credits the words to the speaker and shows them with the note', async () => {
    const id = await imported()
    const made = await readout(
      '--json',
      'annotate',
      id,
      '--exact',
      'We got what we came for',
      '--speaker',
      'Ana Ruiz',
      '--tag',
      'pay',
      '--tag',
      'union',
    )
    expect(made.json()).toMatchObject({ note: id, annotation: { kind: 'quote', tags: ['pay', 'union'] } })
    expect((await readout('show', id)).out.join()).toContain(
      'quote: We got what we came for\n    Ana Ruiz\n    #pay #union',
    )
  })

  it('is a step that can be undone in the window, with those before it', async () => {
    const id = await imported()
    const vault = await openVault(join(folder, 'vault'))
    const histories = new Histories(vault)
    const edited = await histories.edit(id, [{ type: 'note.change', change: { title: 'As edited' } }], 'edit')
    await histories.flush()
    await readout('annotate', id, '--exact', 'We got what we came for')
    const { undo } = await new Histories(vault).stepsOf(id, edited.revision + 1)
    expect(undo).toHaveLength(2)
  })

  it('finds a note by the beginning of its id or by its title', async () => {
    const id = await imported()
    for (const name of [id.slice(0, 8), 'port strike ENDS']) {
      expect((await readout('--json', 'show', name)).json()).toMatchObject({ id })
    }
  })

  it('finds words typed with straight marks', async () => {
    const id = await imported()
    const made = await readout('--json', 'annotate', id, '--exact', "The dockers' union said", '--kind', 'claim')
    expect(made.json().annotation.target.selector[0].exact).toBe('The dockers’ union said')
  })

  it('does not guess between two places, and takes the one named', async () => {
    const id = await imported()
    const words = ['annotate', id, '--exact', 'strike']
    await expect(readout(...words)).rejects.toMatchObject({ code: 'ambiguous' })
    const made = await readout('--json', ...words, '--occurrence', '2')
    expect(made.json().annotation.target.selector[1].start).toBe(harbourText.indexOf('strike', 10))
  })

  it('refuses words that are not there and leaves the note as it is', async () => {
    const id = await imported()
    await expect(readout('annotate', id, '--exact', 'We lost')).rejects.toMatchObject({ code: 'not-found' })
    expect((await readout('--json', 'show', id)).json()).toMatchObject({ revision: 0, annotations: [] })
  })
})

describe('update', () => {
  const newer = `Corrected.\n\n${harbourText.replace('call it a defeat', 'call this a defeat')}`

  it('tells what a newer file does, and does it', async () => {
    const id = await imported()
    await readout('annotate', id, '--exact', 'We got what we came for', '--kind', 'highlight')
    await readout('annotate', id, '--exact', 'Nobody should call it a defeat.', '--kind', 'highlight')
    await writeFile(join(folder, 'newer.txt'), newer)

    const trial = await readout('--json', 'update', id, 'newer.txt', '--dry-run')
    expect(trial.json()).toMatchObject({
      updated: false,
      summary: { annotations: 2, exact: 1, changed: 1, orphans: 0 },
    })
    expect((await readout('--json', 'show', id)).json().source.text).toBe(harbourText)

    const run = await readout('update', id, 'newer.txt')
    expect(run.out.join()).toContain('2 annotations: 1 found word for word, 1 whose words changed')
    expect(run.out.join()).toContain('now    “Nobody should call this a defeat.”')
    expect(run.failed).toBe(false)
    expect((await readout('--json', 'show', id)).json().source).toMatchObject({
      text: newer,
      original: { name: 'newer.txt' },
    })
    expect(await readdir(join(folder, 'vault', 'originals'))).toHaveLength(2)
  })

  it('refuses the file that the note holds already, and one that is not there', async () => {
    const id = await imported()
    await expect(readout('update', id, 'harbour.txt')).rejects.toMatchObject({ code: 'usage' })
    await expect(readout('update', id, 'missing.txt')).rejects.toThrow()
    expect((await readout('--json', 'show', id)).json().revision).toBe(0)
  })
})

describe('annotations', () => {
  const quotation = ['--exact', 'We got what we came for', '--speaker', 'Ana Ruiz', '--comment', 'Sure?']

  async function annotated(): Promise<string> {
    const id = await imported()
    await readout('annotate', id, ...quotation)
    return id
  }

  it.each([
    ['w3c', 'a.jsonld'],
    ['hypothesis', 'a.json'],
    ['csv', 'a.csv'],
  ])('go through a %s file into the note of another vault', async (format, file) => {
    const id = await annotated()
    const printed = (await readout('annotations', id, '--format', format)).out.join('')
    const run = await readout('annotations', id, '--format', format, '-o', file)
    expect(run.out).toEqual([join(folder, file)])
    expect(await readFile(join(folder, file), 'utf8')).toBe(`${printed}\n`)

    const there = ['--vault', 'other']
    const [{ note }] = (await readout(...there, '--json', 'import', 'harbour.txt')).json()
    const trial = (await readout(...there, '--json', 'import-annotations', note, file, '--dry-run')).json()
    expect(trial).toMatchObject({ imported: false, file, summary: { exact: 1, orphans: 0, known: 0 }, report: [] })
    expect((await readout(...there, '--json', 'show', note)).json().annotations).toEqual([])

    const done = await readout(...there, 'import-annotations', note, file)
    expect(done.out.join()).toContain('1 new annotation: 1 found word for word')
    const after = (await readout(...there, '--json', 'show', note)).json()
    const before = (await readout('--json', 'show', id)).json()
    expect(after.annotations[0]).toEqual({ ...before.annotations[0], speaker: after.actors[0].id })
    expect(after.actors[0].name).toBe('Ana Ruiz')

    const again = await readout(...there, '--json', 'import-annotations', note, file)
    expect(again.json()).toMatchObject({ imported: false, summary: { exact: 0, known: 1 } })
    expect((await readout(...there, '--json', 'show', note)).json().revision).toBe(after.revision)
  })

  it('can be read as Markdown, and as one JSON value with --json', async () => {
    const id = await annotated()
    const run = await readout('annotations', id, '--format', 'markdown')
    expect(run.out.join()).toContain('> We got what we came for\n\n— Ana Ruiz')
    const value = (await readout('--json', 'annotations', id, '--format', 'csv')).json()
    expect(value).toMatchObject({ format: 'csv', path: null, content: expect.stringMatching(/^id,kind,.*\r\n/u) })
  })

  it('are refused from a file that has none, and the note stays as it is', async () => {
    const id = await annotated()
    for (const [name, content] of [
      ['cut.json', '[{"type":"Annotation","target":'],
      ['prose.csv', 'Just words, no columns.\n'],
      ['empty.json', '{"total":0,"rows":[]}'],
    ] as const) {
      await writeFile(join(folder, name), content)
      await expect(readout('import-annotations', id, name)).rejects.toMatchObject({
        code: 'unreadable',
        kept: 'Nothing was imported from it.',
      })
    }
    expect((await readout('--json', 'show', id)).json()).toMatchObject({ revision: 1 })
  })
})

describe('sources', () => {
  it('are written for all notes, or for those named in their order', async () => {
    const id = await imported()
    await writeFile(join(folder, 'two.md'), '# Two\n\nWords.')
    await readout('import', 'two.md')
    const titles = async (...args: string[]) =>
      (await readout('sources', ...args, '--format', 'csl')).out.flatMap((text) =>
        JSON.parse(text).map(({ title }: { title: string }) => title),
      )
    expect(await titles()).toEqual(['Port strike ends', 'Two'])
    expect(await titles('two', id)).toEqual(['Two', 'Port strike ends'])

    await readout('sources', id, '--format', 'ris', '--out', 'refs.ris')
    expect(await readFile(join(folder, 'refs.ris'), 'utf8')).toMatch(/^TY {2}- [\s\S]*TI {2}- Port strike ends\r\n/u)
    expect((await readout('sources', '--format', 'bibtex')).out.join().match(/^@/gmu)).toHaveLength(2)
  })
})

describe('memos', () => {
  async function annotated(): Promise<string> {
    const id = await imported()
    await readout('annotate', id, '--exact', 'We got what we came for', '--speaker', 'Ana Ruiz')
    return id
  }

  it('are drafted into the format that the file’s extension says, with the bottom line given', async () => {
    const id = await annotated()
    const made = await readout(
      '--json',
      'memo',
      id,
      '--out',
      'm.md',
      '--bottom-line',
      'It is over.',
      '--to',
      'The board',
    )
    const files = [{ path: join(folder, 'm.md'), format: 'markdown' }]
    expect(made.json()).toEqual({ files, memo: null, citations: 1 })
    const markdown = await readFile(join(folder, 'm.md'), 'utf8')
    expect(markdown).toContain('> **Bottom line**\n>\n> It is over.')
    expect(markdown).toContain('> “We got what we came for”[^1]\n>\n> — Ana Ruiz')
    expect((await readout('--json', 'memos')).json()).toEqual([])
  })

  it('are kept where that is asked for, listed, and exported by subject or by the beginning of an id', async () => {
    const id = await annotated()
    const { memo } = (await readout('--json', 'memo', id, '-o', 'm.txt', '--keep', '--subject', 'Port')).json()
    const listed = (await readout('memos')).out.join()
    expect(listed).toContain(`${memo}  Port, `)

    const run = await readout('export', memo.slice(0, 8), '--out', 'again.txt')
    expect(run.out).toEqual([`${join(folder, 'again.txt')} (1 citation)`])
    const [first, again] = await Promise.all(['m.txt', 'again.txt'].map((file) => readFile(join(folder, file), 'utf8')))
    expect(again).toBe(first)
    expect(first).toContain('    “We got what we came for”[1]\n    — Ana Ruiz')

    await readout('export', 'port', '--out', 'm.htm', '--out', 'm.docx')
    const page = await readFile(join(folder, 'm.htm'), 'utf8')
    expect(page).toMatch(
      /<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;sha256-/u,
    )
    // A data block is not a script: no browser runs it.
    expect(page).not.toMatch(/<script(?! type="application\/ld\+json")/u)
    expect((await readFile(join(folder, 'm.docx'))).subarray(0, 2).toString()).toBe('PK')
    await expect(readout('export', 'starboard', '--out', 'm.txt')).rejects.toMatchObject({ code: 'not-found' })
  })

  it('are not made where the format is not known', async () => {
    const id = await annotated()
    for (const out of ['m.doc', 'm']) {
      await expect(readout('memo', id, '--keep', '--out', out)).rejects.toMatchObject({
        code: 'usage',
        advice: 'Give it one of these extensions: .pdf, .docx, .md, .markdown, .html, .htm, .txt.',
      })
    }
    expect((await readout('--json', 'memos')).json()).toEqual([])
    expect((await readout('memos')).out.join()).toContain('No memos yet.')
  })
})

describe('wrong usage', () => {
  it.each([
    ['no such command', ['frobnicate']],
    ['a missing argument', ['show']],
    ['a missing option', ['annotate', 'x']],
    ['a kind that is none', ['annotate', 'x', '--exact', 'y', '--kind', 'shout']],
    ['an occurrence that is no number', ['annotate', 'x', '--exact', 'y', '--occurrence', 'last']],
    ['an unknown option', ['notes', '--all']],
    ['a format that is none', ['annotations', 'x', '--format', 'xml']],
    ['no format', ['sources']],
    ['no file for a memo', ['export', 'x']],
  ])('%s', async (_name, args) => {
    await expect(readout(...args)).rejects.toBeInstanceOf(CommanderError)
  })

  it('makes no vault where the name was mistyped', async () => {
    await expect(readout('notes')).rejects.toMatchObject({
      code: 'not-found',
      advice: expect.stringContaining('--vault'),
    })
  })
})

it('a command that fails tells all the same which files of the vault cannot be read', async () => {
  const id = await imported()
  await writeFile(join(folder, 'vault', 'notes', 'broken.json'), '{')
  const seen: string[] = []
  const streams = { out: () => undefined, err: (line: string) => seen.push(line) }
  const program = makeProgram(streams, placeIn(folder), () => undefined)
  const failing = program.parseAsync(['--vault', 'vault', 'annotate', 'missing', '--exact', id], { from: 'user' })
  await expect(failing).rejects.toMatchObject({ code: 'not-found' })
  expect(seen).toEqual([expect.stringContaining('broken.json')])
})
