import { extname, resolve } from 'node:path'
import { ReadoutError } from '../../core/errors.ts'
import { draftMemo } from '../../core/memo/draft.ts'
import { type MemoFormat, memoExtensions, memoFormatOf } from '../../core/memo/exportFormats.ts'
import { citationsOf, type Memo } from '../../core/model/memo.ts'
import { paragraph, textLine } from '../../core/model/memoBody.ts'
import type { Note } from '../../core/model/note.ts'
import { memoFile, type Printer } from '../export/memoFile.ts'
import { writeDurably } from '../vault/durableFile.ts'
import type { Vault } from '../vault/vault.ts'
import { findNote } from './findNote.ts'
import { findOne } from './findOne.ts'

/** The jobs of the command line that make memos and export them. The extension of a file that is named says its format. */

/** A memo that was written to files, in the order in which they were named. `memo` is its id, `null` where it is not in the vault. */
export interface WrittenMemo {
  files: MemoTarget[]
  memo: string | null
  citations: number
}

interface MemoTarget {
  path: string
  format: MemoFormat
}

export interface MemoOptions {
  /** The files to write, as seen from the folder that the command was given in. */
  out: readonly string[]
  /** How PDFs are made. */
  printer: Printer
  head: Partial<Memo['head']>
  bottomLine: string | null
  paper: Memo['paper']
  keep: boolean
}

/** Drafts a memo from notes, in the order given, and writes it; with `keep` the memo also goes into the vault. */
export async function writeMemo(
  vault: Vault,
  cwd: string,
  wanted: readonly string[],
  { out, printer, head, bottomLine, paper, keep }: MemoOptions,
): Promise<WrittenMemo> {
  const files = targetsOf(cwd, out)
  const notes: Note[] = []
  for (const name of wanted) notes.push(await findNote(vault, name))
  const draft = { ...draftMemo(notes, new Date(), head), paper }
  const memo = bottomLine === null ? draft : withBottomLine(draft, bottomLine)
  await writeFiles(vault, memo, files, printer)
  if (keep) await vault.memos.create(memo)
  return { files, memo: keep ? memo.id : null, citations: citationsOf(memo).length }
}

/** Writes a memo of the vault, which is named by its id, the beginning of its id, or its subject. */
export async function exportMemo(
  vault: Vault,
  cwd: string,
  wanted: string,
  { out, printer }: Pick<MemoOptions, 'out' | 'printer'>,
): Promise<WrittenMemo> {
  const files = targetsOf(cwd, out)
  const memo = findOne(await Array.fromAsync(vault.memos.all()), wanted, {
    one: 'memo',
    several: 'memos',
    advice: 'See the command memos for their ids and subjects.',
    nameOf: ({ head, title }) => head.subject.trim() || title,
  })
  await writeFiles(vault, memo, files, printer)
  return { files, memo: memo.id, citations: citationsOf(memo).length }
}

async function writeFiles(vault: Vault, memo: Memo, files: readonly MemoTarget[], printer: Printer): Promise<void> {
  for (const { path, format } of files) {
    await writeDurably(path, await memoFile(vault, memo, format, printer))
  }
}

/** Known before anything is made, so that a mistyped name costs nothing. */
function targetsOf(cwd: string, out: readonly string[]): MemoTarget[] {
  return out.map((file) => {
    const format = memoFormatOf(extname(file))
    if (format === null) {
      const known = memoExtensions.map((extension) => `.${extension}`)
      throw new ReadoutError('usage', `The name “${file}” does not say in which format the memo is wanted.`, {
        kept: 'No file was written.',
        advice: `Give it one of these extensions: ${known.join(', ')}.`,
      })
    }
    return { path: resolve(cwd, file), format }
  })
}

/** `memo` with these words as its bottom line, in the place of the one it has or else before everything. */
function withBottomLine(memo: Memo, words: string): Memo {
  const block = { type: 'bottomLine' as const, content: [paragraph(textLine(words))] }
  const at = memo.body.findIndex(({ type }) => type === 'bottomLine')
  return { ...memo, body: at === -1 ? [block, ...memo.body] : memo.body.with(at, block) }
}
