import { createHash } from 'node:crypto'
import printCss from '../../../resources/print/memo.css?raw'
import screenCss from '../../../resources/print/memoScreen.css?raw'
import { memoHtml, memoStyle } from '../../core/memo/html.ts'
import type { PrintedMemo } from '../../core/memo/resolve.ts'

/**
 * A memo as one web page that needs no other file: style sheet and fonts are inside it. Its own policy lets that style sheet apply and
 * nothing else be loaded or run; blocks of data, as `markup` may be, are not run by any browser.
 * @param markup stands at the end of the page
 */
export async function memoWeb(memo: PrintedMemo, markup: string): Promise<string> {
  const { fontCss } = await import('./printFonts.ts')
  const css = fontCss + printCss + screenCss
  const hash = createHash('sha256').update(memoStyle(memo, css)).digest('base64')
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; font-src data:; base-uri 'none'; form-action 'none'`
  return memoHtml(memo, { css, nonce: '' }, { policy, closing: markup, onScreen: true })
}
