import { type BrowserWindow, dialog, shell } from 'electron'
import { ReadoutError } from '../core/errors.ts'
import { type WebAddress, webAddress } from '../core/web/webAddress.ts'
import { say } from '../core/words/say.ts'
import { askedFrom } from './window.ts'
import { native } from './words/native.ts'

/** As much of an address as a question can show, in UTF-16 code units. */
const longestShown = 300

/** Where an address was found. */
type Origin = 'document' | 'guide'

/**
 * Asks whether an address that a document or the guide brought along may be opened in the browser, and has the system open it if so: the one way by
 * which Readout hands anything to another program that then goes to the network.
 * @param window the one that it was found in
 * @returns whether it was opened; the question's first answer, and that of its closing, is no
 * @throws ReadoutError `usage` when it is not an address that may be opened (`webAddress.ts`)
 */
export async function openInBrowser(
  text: string,
  origin: Origin = 'document',
  window: BrowserWindow = askedFrom(),
): Promise<boolean> {
  const address = webAddress(text)
  if (address === null)
    throw new ReadoutError('usage', say.vault.address.message, {
      advice: say.vault.address.advice,
    })
  const { response } = await dialog.showMessageBox(window, { type: 'question', ...questionAbout(address, origin) })
  if (response === 0) return false
  await shell.openExternal(address.url)
  return true
}

/** The question's words. Its first button is no, and the one that stands for closing it. */
export function questionAbout({ url, host, isInternational }: WebAddress, origin: Origin) {
  const shown = url.length > longestShown ? `${url.slice(0, longestShown)}…` : url
  return {
    message: native.web.question(host),
    detail: [isInternational ? native.web.international : '', native.web.from[origin], shown]
      .filter(Boolean)
      .join('\n\n'),
    buttons: [native.web.cancel, native.web.open],
    defaultId: 0,
    cancelId: 0,
  }
}
