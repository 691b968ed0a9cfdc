import type { Page } from '@playwright/test'

/** What pasting by keyboard would bring into the page, in both forms; the page itself does not hear of it. */
export async function pasted(page: Page): Promise<{ text: string; html: string }> {
  const coming = await page.evaluateHandle(() => {
    const { promise, resolve } = Promise.withResolvers<{ text: string; html: string }>()
    const take = (event: ClipboardEvent) => {
      event.preventDefault()
      event.stopImmediatePropagation()
      const read = (type: string) => event.clipboardData?.getData(type) ?? ''
      resolve({ text: read('text/plain'), html: read('text/html') })
    }
    globalThis.addEventListener('paste', take, { capture: true, once: true })
    // Not the promise itself, which would be waited for.
    return { promise }
  })
  await page.keyboard.press('ControlOrMeta+V')
  return coming.evaluate(({ promise }) => promise)
}
