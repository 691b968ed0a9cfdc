import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cite } from '../src/core/memo/citing.ts'
import { emptyMemo } from '../src/core/memo/emptyMemo.ts'
import { newId } from '../src/core/model/id.ts'
import type { Memo } from '../src/core/model/memo.ts'
import { heading, type Inline, type MemoBlock, paragraph } from '../src/core/model/memoBody.ts'
import { type Note, newNote } from '../src/core/model/note.ts'
import { describeSpan } from '../src/core/text/selectors.ts'
import { article } from './articles.ts'

/** How many notes a long memo draws from. */
const sources = 30

/**
 * A long memo and the notes it cites, written into a vault: `citations` citations (a third of them block quotations, a third quoted
 * words within a line, a third bare), each in a paragraph of its own among prose, so that 300 make about 50 pages.
 */
export async function writeLongMemo(vault: string, citations: number): Promise<Memo> {
  const notes = Array.from({ length: sources }, (_, index) => quotedNote(index, Math.ceil(citations / sources)))
  for (const name of ['notes', 'memos']) await mkdir(join(vault, name), { recursive: true })
  for (const note of notes) await writeFile(join(vault, 'notes', `${note.id}.json`), JSON.stringify(note))
  const memo = longMemo(notes, citations)
  await writeFile(join(vault, 'memos', `${memo.id}.json`), JSON.stringify(memo))
  return memo
}

function quotedNote(seed: number, quotes: number): Note {
  const { title, paragraphs } = article(seed, 9000)
  const text = [title, ...paragraphs].join('\n\n')
  const now = new Date(2026, 0, 1).toISOString()
  let at = 0
  const blocks = [title, ...paragraphs].map((part) => {
    const block = { kind: 'paragraph' as const, start: at, end: at + part.length }
    at += part.length + 2
    return block
  })
  const actor = {
    id: newId(),
    kind: 'person' as const,
    name: `Speaker Number${seed}`,
    aliases: [],
    role: 'minister',
    affiliation: '',
  }
  const note = newNote(
    newId(),
    {
      text,
      blocks,
      marks: [],
      meta: {
        title,
        authors: [`Reporter ${seed}`],
        publisher: 'The Post',
        published: '2026-01-01',
        url: `https://example.org/${seed}`,
        language: 'en',
        origins: {},
        imported: now,
      },
      original: {
        sha256: seed.toString(16).padStart(64, '0'),
        name: `${seed}.txt`,
        mediaType: 'text/plain',
        bytes: text.length,
      },
    },
    now,
  )
  const annotations = Array.from({ length: quotes }, (_, index) => {
    const start = text.indexOf(' ', Math.floor((index * (text.length - 400)) / quotes)) + 1
    const end = text.indexOf(' ', start + 90 + (index % 5) * 30)
    return {
      id: newId(),
      kind: 'quote' as const,
      target: describeSpan(text, { start, end }),
      speaker: actor.id,
      comment: '',
      tags: [],
      created: now,
      updated: now,
    }
  })
  return { ...note, actors: [actor], annotations }
}

function longMemo(notes: readonly Note[], citations: number): Memo {
  const body: MemoBlock[] = []
  for (let index = 0; index < citations; index++) {
    const note = notes[index % notes.length]
    const annotation = note?.annotations[Math.floor(index / notes.length)]
    if (note === undefined || annotation === undefined) continue
    const attrs = { ...cite(note, annotation), alterations: [] }
    if (index % 10 === 0) body.push(heading(index % 50 === 0 ? 1 : 2, `Part ${index / 10 + 1}`))
    const prose = article(index + 1000, 150)
      .paragraphs.join(' ')
      .replaceAll(/[“”]/gu, '')
      .slice(0, 230)
    const said: Inline[] = [{ type: 'text', text: `${prose} ` }]
    if (index % 3 === 0) body.push(paragraph(said), { type: 'quotation', attrs })
    else if (index % 3 === 1) body.push(paragraph([...said, { type: 'quote', attrs }]))
    else body.push(paragraph([...said, { type: 'citation', attrs: cite(note, annotation) }]))
  }
  return { ...emptyMemo(new Date(2026, 0, 1), { subject: 'A long memo', handling: 'INTERNAL' }), body }
}
