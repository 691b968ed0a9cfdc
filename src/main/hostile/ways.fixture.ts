import { encodeAnnotations } from '../../core/interchange/annotationFiles.ts'
import { annotationFormats, sourceFormats } from '../../core/interchange/exchangeFormats.ts'
import { jointFile } from '../../core/interchange/jointFile.ts'
import { quotationAt, quotationOf } from '../../core/interchange/quotation.ts'
import { encodeSources } from '../../core/interchange/sources.ts'
import { newId } from '../../core/model/id.ts'
import type { Memo } from '../../core/model/memo.ts'
import type { Note } from '../../core/model/note.ts'
import { renderImport, renderNote, renderNotes } from '../cli/render.ts'
import { forTerminal } from '../cli/terminal.ts'
import { memoFile } from '../export/memoFile.ts'
import { memoPage } from '../export/memoPrint.ts'
import { timelinePage } from '../export/timelinePrint.ts'
import type { Vault } from '../vault/vault.ts'
import {
  type Findings,
  inspectBibtex,
  inspectCsv,
  inspectDocx,
  inspectHtml,
  inspectJson,
  inspectMarkdown,
  inspectRis,
  inspectText,
  shapesOf,
} from './inspect.fixture.ts'

/** A way by which what a document said leaves Readout, with what is wrong with what comes out. Not part of the application: for tests. */
export interface Way {
  name: string
  inspect: (vault: Vault, note: Note, memo: Memo) => Promise<Findings>
}

const noPdf = async (): Promise<Uint8Array> => {
  throw new Error('a PDF is printed by the window')
}

const exported = async (vault: Vault, memo: Memo, format: 'html' | 'markdown' | 'text' | 'docx') =>
  Buffer.from(await memoFile(vault, memo, format, noPdf))

/**
 * All ways but the PDF, which only a window can print. `innocent` is a note with its memo in which everything stands that can, and nothing
 * that is hostile: a page may have the elements and attributes that its page has, and no others.
 */
export async function waysOut(vault: Vault, innocent: { note: Note; memo: Memo }): Promise<Way[]> {
  const { note: plain, memo: plainMemo } = innocent
  const timeline = (note: Note) =>
    timelinePage(note, {
      id: note.id,
      paper: 'A4',
      suggested: [{ title: note.title, date: '2024', words: note.title }],
    })
  const memoShapes = shapesOf((await exported(vault, plainMemo, 'html')).toString())
  const printShapes = shapesOf((await memoPage(vault, plainMemo)).html)
  const timelineShapes = shapesOf((await timeline(plain)).html)
  const clipboardShapes = new Set([...shapesOf(clipboardOf(plain)), 'br'])
  const width = 23

  return [
    {
      name: 'memo as HTML',
      inspect: async (_, __, memo) => inspectHtml((await exported(vault, memo, 'html')).toString(), memoShapes),
    },
    {
      name: 'memo as Markdown',
      inspect: async (_, __, memo) => inspectMarkdown((await exported(vault, memo, 'markdown')).toString()),
    },
    {
      name: 'memo as text',
      inspect: async (_, __, memo) => inspectText((await exported(vault, memo, 'text')).toString()),
    },
    {
      name: 'memo as Word',
      inspect: async (_, __, memo) => inspectDocx(new Uint8Array(await exported(vault, memo, 'docx'))),
    },
    {
      name: 'memo as it is printed',
      inspect: async (_, __, memo) => inspectPage(await memoPage(vault, memo), printShapes),
    },
    {
      name: 'timeline as it is printed',
      inspect: async (_, note) => inspectPage(await timeline(note), timelineShapes),
    },
    {
      name: 'clipboard',
      inspect: async (_, note) => [
        ...inspectHtml(clipboardOf(note), clipboardShapes),
        ...inspectText(clipboardText(note)),
      ],
    },
    ...annotationFormats.map(
      (format): Way => ({
        name: `annotations as ${format}`,
        inspect: async (_, note) => {
          const joint = jointFile(format, { label: note.title, id: newId(), isForExcel: true })
          joint.add(note)
          return [encodeAnnotations(note, format, true), joint.end()].flatMap((text) =>
            format === 'csv'
              ? inspectCsv(text, width)
              : format === 'markdown'
                ? inspectMarkdown(text)
                : inspectJson(text),
          )
        },
      }),
    ),
    ...sourceFormats.map(
      (format): Way => ({
        name: `sources as ${format}`,
        inspect: async (_, note) => {
          const text = encodeSources([note], format)
          return format === 'ris'
            ? inspectRis(text, 1)
            : format === 'bibtex'
              ? inspectBibtex(text, 1)
              : inspectJson(text)
        },
      }),
    ),
    {
      name: 'command line',
      inspect: async (_, note) => {
        const summary = { ...note, quotes: 1 } as unknown as Parameters<typeof renderNotes>[0][number]
        const imported = { status: 'imported', file: note.title, note: note.id, title: note.title, length: 1 } as const
        return [renderNote(note), renderNotes([summary]), renderImport([imported])].flatMap((text) =>
          inspectText(forTerminal(text)),
        )
      },
    },
  ]
}

function inspectPage({ html, policy }: { html: string; policy: string }, allowed: ReadonlySet<string>): Findings {
  const isStrict =
    /^default-src 'none'; style-src 'nonce-[\w+/=]+'; font-src data:; base-uri 'none'; form-action 'none'$/u.test(
      policy,
    )
  return [...inspectHtml(html, allowed), ...(isStrict ? [] : [`a policy ${policy}`])]
}

function clipboardOf(note: Note): string {
  const whole = quotationAt(note, { start: 0, end: note.source.text.length })
  return [...note.annotations.map((annotation) => quotationOf(note, annotation).html), whole?.html ?? ''].join('\n')
}

function clipboardText(note: Note): string {
  return note.annotations.map((annotation) => quotationOf(note, annotation).text).join('\n')
}
