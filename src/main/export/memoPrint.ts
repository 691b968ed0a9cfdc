import { randomBytes } from 'node:crypto'
import serifExtItalic from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-opsz-italic.woff2?inline'
import serifExt from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-opsz-normal.woff2?inline'
import serifItalic from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-italic.woff2?inline'
import serif from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2?inline'
import printCss from '../../../resources/print/memo.css?raw'
import { ReadoutError } from '../../core/errors.ts'
import { memoHtml } from '../../core/memo/html.ts'
import { type ResolvedMemo, resolveMemo } from '../../core/memo/resolve.ts'
import { citationsOf, type Memo } from '../../core/model/memo.ts'
import type { Note } from '../../core/model/note.ts'
import type { Vault } from '../vault/vault.ts'

/** A page ready to be printed: the markup, and the policy it must be shown under. */
export interface PrintPage {
  html: string
  /** Content-Security-Policy: this style sheet, its embedded fonts, and nothing else; no script at all. */
  policy: string
}

/** The memo as a page that needs no other file: style sheet and fonts are inside it. */
export async function memoPage(vault: Vault, memo: Memo): Promise<PrintPage> {
  return pageOf(resolveMemo(memo, await citedNotes(vault, memo)))
}

export function pageOf(memo: ResolvedMemo): PrintPage {
  const nonce = randomBytes(16).toString('base64')
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; font-src data:; base-uri 'none'; form-action 'none'`
  return { html: memoHtml(memo, { css: fontCss + printCss, nonce }), policy }
}

/** The notes that a memo cites, each once; one that is no longer there is left out. */
export async function citedNotes(vault: Vault, memo: Memo): Promise<Note[]> {
  const ids = new Set(citationsOf(memo).map(({ note }) => note))
  const found = await Promise.all(
    [...ids].map((id) =>
      vault.notes.get(id).catch((error: unknown) => {
        if (error instanceof ReadoutError && error.code === 'not-found') return null
        throw error
      }),
    ),
  )
  return found.filter((note) => note !== null)
}

// The ranges are those that the font's publisher splits its files by; letters outside them come from the system's fonts.
const latin =
  'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD'
const latinExtended =
  'U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+2020, U+20A0-20AB, U+20AD-20C0, U+2113, U+2C60-2C7F, U+A720-A7FF'

const fontCss = [
  fontFace('normal', serif, latin),
  fontFace('italic', serifItalic, latin),
  fontFace('normal', serifExt, latinExtended),
  fontFace('italic', serifExtItalic, latinExtended),
].join('')

function fontFace(style: 'normal' | 'italic', url: string, range: string): string {
  return `@font-face { font-family: 'Source Serif 4'; font-style: ${style}; font-weight: 200 900; src: url(${url}) format('woff2'); unicode-range: ${range} }\n`
}
