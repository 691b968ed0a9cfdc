import { expect, type Locator, type Page } from '@playwright/test'
import { textOf } from './select.ts'

/** A drag of files and folders of the disk over the middle of the window, as the system reports one. */
export interface Drag {
  drop: () => Promise<void>
  leave: () => Promise<void>
}

/** Begins to drag `paths` over the window. */
export async function dragOver(window: Page, paths: string[]): Promise<Drag> {
  const session = await window.context().newCDPSession(window)
  const data = { items: [], files: paths, dragOperationsMask: 1 }
  const send = async (type: 'dragEnter' | 'dragOver' | 'drop') => {
    await session.send('Input.dispatchDragEvent', { type, x: 500, y: 300, data })
  }
  await expect(textOf(window)).not.toBeEmpty()
  await send('dragEnter')
  await send('dragOver')
  // The protocol has no way out of the window: this is the event that the page gets by it.
  const leave = () =>
    window.evaluate(() => {
      const event = new DragEvent('dragleave', { bubbles: true, relatedTarget: null })
      document.body.dispatchEvent(event)
    })
  return { drop: () => send('drop'), leave }
}

/** Drops `paths` on the window. */
export async function dropOn(window: Page, paths: string[]): Promise<void> {
  await (await dragOver(window, paths)).drop()
}

/** Pastes as the browser does when something with these forms is on the clipboard. */
export async function paste(window: Page, forms: Record<string, string>): Promise<void> {
  await window.evaluate((content) => {
    const data = new DataTransfer()
    for (const [type, text] of Object.entries(content)) data.setData(type, text)
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
    ;(document.activeElement ?? document.body).dispatchEvent(event)
  }, forms)
}

/** What the window says of the last import. */
export function reportOf(window: Page): Locator {
  return window.getByRole('status', { name: 'Import' })
}

/** Closes the report, after which nothing of the import is shown. */
export async function closeReport(window: Page): Promise<void> {
  await reportOf(window).getByRole('button', { name: 'Close' }).click()
  await expect(reportOf(window)).toHaveCount(0)
}
