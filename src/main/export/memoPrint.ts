import { randomBytes } from 'node:crypto'
import printCss from '../../../resources/print/memo.css?raw'
import { memoHtml } from '../../core/memo/html.ts'
import { type PrintedMemo, resolveMemo } from '../../core/memo/resolve.ts'
import { citationsOf, type Memo } from '../../core/model/memo.ts'
import type { Note } from '../../core/model/note.ts'
import type { Vault } from '../vault/vault.ts'
import { previewLine } from './sealed.ts'

/** A page ready to be printed: the markup, and the policy it must be shown under. */
export interface PrintPage {
  html: string
  /** Content-Security-Policy: this style sheet, its embedded fonts, and nothing else; no script at all. */
  policy: string
}

/** The memo as it would be printed now: the page of its PDF. */
export async function memoPage(vault: Vault, memo: Memo): Promise<PrintPage> {
  const notes = await citedNotes(vault, memo)
  return printPage({ ...resolveMemo(memo, notes), seal: previewLine })
}

/** A resolved memo as a page that needs no other file: style sheet and fonts are inside it. */
export async function printPage(memo: PrintedMemo): Promise<PrintPage> {
  // A quarter of a megabyte of fonts, loaded when something is printed and not at start.
  const { fontCss } = await import('./printFonts.ts')
  const nonce = randomBytes(16).toString('base64')
  return { html: memoHtml(memo, { css: fontCss + printCss, nonce }), policy: policyFor(nonce) }
}

/** The policy of a page whose one style element carries `nonce`. */
export function policyFor(nonce: string): string {
  return `default-src 'none'; style-src 'nonce-${nonce}'; font-src data:; base-uri 'none'; form-action 'none'`
}

/** The notes that a memo cites, each once; one that is no longer there is left out. */
export async function citedNotes(vault: Vault, memo: Memo): Promise<Note[]> {
  const ids = new Set(citationsOf(memo).map(({ note }) => note))
  const found = await Promise.all([...ids].map((id) => vault.notes.read(id)))
  return found.filter((note) => note !== null)
}
