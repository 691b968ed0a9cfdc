import { missing, strict } from '../missing.ts'
import { focusedContents } from './focused.ts'
import { WebContents } from './webContents.ts'

type Form = string | Blob

/** Electron's `ClipboardItem`: one entry of the clipboard in several forms, each named by its MIME type. */
export class ClipboardItem {
  readonly #forms: ReadonlyMap<string, Form | Promise<Form>>

  constructor(items: Record<string, Form | Promise<Form>>) {
    this.#forms = new Map(Object.entries(items))
    if (this.#forms.size === 0) throw new TypeError('Empty dictionary argument')
  }

  get types(): string[] {
    return [...this.#forms.keys()]
  }

  async getType(type: string): Promise<Blob> {
    const form = await this.#forms.get(type)
    if (form === undefined) throw new DOMException(`The type ${type} was not found`, 'NotFoundError')
    return typeof form === 'string' ? new Blob([form], { type }) : form
  }
}

const known = ['text/plain', 'text/html']

/** Electron's `clipboard`, for writing. It is the system's where there is a screen, and Chromium's own where there is none. */
export const clipboard = strict('clipboard', {
  async write(items: readonly ClipboardItem[]): Promise<void> {
    const [item] = items
    if (item === undefined || items.length > 1) throw missing('clipboard.write of other than one item')
    const forms: Record<string, string> = {}
    for (const type of item.types) {
      if (!known.includes(type)) throw missing(`clipboard.write of ${type}`)
      forms[type] = await (await item.getType(type)).text()
    }
    await copyInPage(forms)
  },
  writeText: (text: string) => copyInPage({ 'text/plain': text }),
})

/**
 * Copies by way of a page, as a person would there. The page needs no permission for that, and learns nothing of it: its own listeners
 * come after this one, which stops the event.
 */
async function copyInPage(forms: Record<string, string>): Promise<void> {
  const contents = focusedContents() ?? WebContents.all().find(({ targetId }) => targetId !== null)
  if (contents === undefined) throw missing('clipboard.write without a window')
  const code = `((forms) => {
    let isDone = false
    const give = (event) => {
      event.preventDefault()
      event.stopImmediatePropagation()
      for (const [type, data] of Object.entries(forms)) event.clipboardData.setData(type, data)
      isDone = true
    }
    window.addEventListener('copy', give, { capture: true, once: true })
    const isCopied = document.execCommand('copy')
    window.removeEventListener('copy', give, { capture: true })
    return isDone && isCopied
  })(${JSON.stringify(forms)})`
  if ((await contents.executeJavaScript(code, true)) !== true) throw new Error('the clipboard could not be written')
}
