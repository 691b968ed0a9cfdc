import { expect, type Locator, type Page } from '@playwright/test'

/** The source's text in the window, in English or in French. */
export function textOf(window: Page): Locator {
  return window.getByRole('article', { name: /^Texte?$/u })
}

/** The card of the annotation on `words`. */
export function cardOf(window: Page, words: string): Locator {
  const cards = window
    .getByRole('complementary')
    .getByRole('listitem')
    .filter({ has: window.locator('[data-card]') })
  return cards.filter({ hasText: words }).first()
}

/**
 * Puts the caret into words of a text that is drawn only where it is in view, as a person does: scrolls there, sees it, clicks. A click in the
 * very frame in which they come into view finds nothing in their block yet, and Chromium puts the caret before it.
 */
export async function clickWords(words: Locator): Promise<void> {
  await words.scrollIntoViewIfNeeded()
  await drawnAgain(words.page())
  await words.click()
}

/** Resolves when the window has been drawn again, in full: what it had still to do, such as to tell that a dialog was closed, is done then. */
export async function drawnAgain(window: Page): Promise<void> {
  await window.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
}

/** Selects words of the text as a person does: press at their beginning, drag to their end, let go. */
export async function selectByMouse(window: Page, words: string): Promise<void> {
  const [from, to] = await textOf(window).evaluate(async (root, wanted) => {
    const blocks = [...root.querySelectorAll('[data-block]')]
    const block = blocks.find(({ textContent }) => textContent.includes(wanted))
    if (block === undefined) throw new Error(`the text does not hold: ${wanted}`)
    block.scrollIntoView({ block: 'center', behavior: 'instant' })
    // Of a long text, what comes into view is laid out only then; and what stands above may still change its height.
    for (let top = Number.NaN, stable = 0; stable < 5; ) {
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
      const now = block.getBoundingClientRect().top
      stable = now === top ? stable + 1 : 0
      top = now
    }
    // Words that are set in several ways stand in several nodes.
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
    const range = new Range()
    const start = block.textContent.indexOf(wanted)
    for (let node = walker.nextNode(), before = 0; node !== null; node = walker.nextNode()) {
      const { length } = node.textContent ?? ''
      const [from, to] = [start - before, start + wanted.length - before]
      if (from >= 0 && from < length) range.setStart(node, from)
      if (to > 0 && to <= length) range.setEnd(node, to)
      before += length
    }
    const lines = [...range.getClientRects()]
    const first = lines[0] ?? new DOMRect()
    const last = lines.at(-1) ?? new DOMRect()
    return [
      { x: first.left + 1, y: first.top + first.height / 2 },
      { x: last.right - 1, y: last.top + last.height / 2 },
    ] as const
  }, words)
  await window.mouse.move(from.x, from.y)
  await window.mouse.down()
  await window.mouse.move(to.x, to.y, { steps: 4 })
  await window.mouse.up()
  await expect.poll(() => window.evaluate(() => String(getSelection()))).toBe(words)
}

/** Puts the focus into the text with nothing selected and its beginning in view, which is where the keys start then. */
export async function startAtTheTop(window: Page): Promise<void> {
  await window.keyboard.press('Control+2')
  await expect(textOf(window)).toBeFocused()
  await window.keyboard.press('Escape')
  await window.locator('[data-scroller]').evaluate((view) => view.scrollTo({ top: 0, behavior: 'instant' }))
}

/** The words that are coloured as annotations of a kind, in text order. */
export async function painted(window: Page, kind: string): Promise<string[]> {
  return window.evaluate((name) => {
    const ranges = [...(CSS.highlights.get(name) ?? [])] as Range[]
    return ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b)).map((range) => range.toString())
  }, `readout-${kind}`)
}

/** Opens the annotation on `words` to be edited, by key, and types its remark; nothing is left yet. */
export async function startRemark(window: Page, words: string, remark: string): Promise<void> {
  await cardOf(window, words).getByRole('button', { name: words }).focus()
  await window.keyboard.press('Enter')
  await window.getByLabel('Remark').fill(remark)
}

/** Waits until everything in the window is on the disk. */
export async function saved(window: Page): Promise<void> {
  await expect(window.getByText('Saved', { exact: true }).first()).toBeVisible()
}
