import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { violationsByScheme } from './axe.ts'
import { chooseOpenPaths, test } from './launch.ts'
import { outOfReach } from './screens/reach.ts'
import { cardOf, selectByMouse, textOf } from './select.ts'

test('everybody can read and use the window, by key, in light and in dark', async ({ readout }) => {
  const { window } = readout
  await window.emulateMedia({ reducedMotion: 'reduce' })
  await expect(textOf(window)).toContainText('The visit')
  await test.step('the three parts of the window are reached by key', async () => {
    await window.keyboard.press('Control+1')
    await expect(window.getByRole('navigation').getByRole('button', { name: /Raimondo in Beijing/u })).toBeFocused()
    await window.keyboard.press('Control+3')
    await expect(window.getByRole('tab', { name: 'Annotations' })).toBeFocused()
    await window.keyboard.press('Control+2')
    await expect(textOf(window)).toBeFocused()
  })

  await test.step('everybody can read the text and annotate it', async () => {
    expect(await violationsByScheme(window)).toEqual([])

    await selectByMouse(window, 'unusual go-between')
    expect(await violationsByScheme(window)).toEqual([])
    await window.keyboard.press('q')
    await window.getByLabel('Speaker', { exact: true }).fill('John Gong')
    await window.getByLabel('Remark').focus()
    expect(await violationsByScheme(window)).toEqual([])
    await window.keyboard.press('Escape')
    await cardOf(window, 'unusual go-between').hover()
    for (const tab of ['Summary', 'Background']) {
      await window.getByRole('tab', { name: tab }).click()
      expect(await violationsByScheme(window)).toEqual([])
    }
  })

  await test.step('everybody can read which keys there are', async () => {
    await window.keyboard.press('Control+/')
    await expect(window.getByRole('dialog')).toBeVisible()
    expect(await violationsByScheme(window)).toEqual([])
    await window.keyboard.press('Escape')
  })

  await test.step('everybody can write a memo and read its preview', async () => {
    await window.getByRole('button', { name: 'New memo' }).click()
    await window.keyboard.press('Enter')
    await expect(window.getByRole('region', { name: 'Body of the memo' })).toContainText('principle-based')
    expect(await violationsByScheme(window)).toEqual([])
    await window.getByRole('button', { name: 'Preview' }).click()
    await expect(window.getByRole('img', { name: /^Page 1/u })).toBeVisible({ timeout: 20_000 })
    expect(await violationsByScheme(window)).toEqual([])
  })
})

test('everybody can decide a suggestion, in light and in dark, and nothing is cut off in any size of window', async ({
  readout: { app, window, folder },
}) => {
  await window.emulateMedia({ reducedMotion: 'reduce' })
  await expect(textOf(window)).toContainText('The visit')
  await test.step('everybody can decide a suggestion', async () => {
    const file = join(folder, 'vote.txt')
    await writeFile(
      file,
      'Vote put off\n\n“We will wait,” said Ana Ruiz on Friday.\n\n“I will not,” said Ben Okri. Ruiz said that the port would close by May 2024.',
    )
    await chooseOpenPaths(app, [file])
    await window.getByRole('button', { name: 'Import…' }).click()
    const panel = window.getByRole('complementary', { name: 'Annotations' })
    await panel.locator('[data-suggestion]').first().focus()
    await panel.getByRole('button', { name: /reported$/u }).click()
    expect(await violationsByScheme(window)).toEqual([])
    await panel.locator('[data-suggestion]').first().focus()
    await window.keyboard.press('s')
    await expect(panel.getByRole('combobox', { name: /^Said by/u })).toBeFocused()
    expect(await violationsByScheme(window)).toEqual([])
    await window.keyboard.press('Enter')
    await window.keyboard.press('x')
    await expect(window.getByRole('status').filter({ hasText: 'Rejected' })).toBeVisible()
    expect(await violationsByScheme(window)).toEqual([])
    await window.getByRole('tab', { name: 'Background' }).click()
    await expect(panel.getByRole('list', { name: 'Suggested actors' })).toContainText('Ben Okri')
    expect(await violationsByScheme(window)).toEqual([])
  })

  await test.step('nothing is cut off or overlaps in a small window or a large one', async () => {
    await window
      .getByRole('navigation')
      .getByRole('button', { name: /Raimondo in Beijing/u })
      .click()
    await window.getByRole('tab', { name: 'Annotations' }).click()
    await expect(textOf(window)).toContainText('The visit')
    for (const size of [
      { width: 880, height: 560 },
      { width: 1280, height: 800 },
      { width: 1920, height: 1080 },
    ]) {
      await window.setViewportSize(size)
      const wide = await window.evaluate(() =>
        [...document.querySelectorAll('[data-region], [data-region] *')]
          .filter((element) => {
            const { overflowX } = getComputedStyle(element)
            return overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1 && overflowX === 'auto'
          })
          .map((element) => element.className),
      )
      expect(wide).toEqual([])
      const outside = await window.evaluate(
        () =>
          [...document.querySelectorAll('button, input')]
            .map((element) => element.getBoundingClientRect())
            .filter(({ width, left, right }) => width > 0 && (left < 0 || right > innerWidth + 1)).length,
      )
      expect(outside).toBe(0)
    }
  })
})

/** How the words are painted that have a highlight of a name, and what the system's colour for what is chosen is. */
function painted(window: Page, name: string) {
  return textOf(window).evaluate((element, highlight) => {
    const { backgroundColor, color, textDecorationStyle, textDecorationThickness } = getComputedStyle(
      element,
      `::highlight(readout-${highlight})`,
    )
    return { backgroundColor, color, line: `${textDecorationStyle} ${textDecorationThickness}` }
  }, name)
}

/** A colour of the system by its CSS name, as the page computes it. */
function systemColour(window: Page, name: string): Promise<string> {
  return window.evaluate((colour) => {
    const probe = document.body.appendChild(document.createElement('i'))
    probe.style.forcedColorAdjust = 'none'
    probe.style.color = colour
    const computed = getComputedStyle(probe).color
    probe.remove()
    return computed
  }, name)
}

/** The longest time that anything in the window takes to change by its style, in seconds. */
function longestMotion(window: Page): Promise<number> {
  return window.evaluate(() =>
    [...document.querySelectorAll('*')]
      .map((element) => getComputedStyle(element))
      .flatMap(({ transitionDuration, animationDuration }) => `${transitionDuration},${animationDuration}`.split(','))
      .reduce((longest, duration) => Math.max(longest, Number.parseFloat(duration) || 0), 0),
  )
}

test('the window follows what a person needs: colours of the system, less motion, wider text', async ({
  readout: { window },
}) => {
  await expect(textOf(window)).toContainText('The visit')
  await test.step('in the colours of the system, marks, suggestions and what is chosen are told apart', async () => {
    await window.emulateMedia({ forcedColors: 'active' })
    const chosen = await systemColour(window, 'Highlight')
    const onChosen = await systemColour(window, 'HighlightText')
    const marks = ['quote', 'highlight', 'claim', 'comment', 'selected']
    const lines = []
    for (const name of marks) {
      const { backgroundColor, color, line } = await painted(window, name)
      expect({ name, backgroundColor, color }).toEqual({ name, backgroundColor: chosen, color: onChosen })
      lines.push(line)
    }
    expect(new Set(lines).size).toBe(marks.length)
    // Nobody has said yet that it is so: it has a line and no ground.
    const suggested = await painted(window, 'suggested')
    expect(suggested.backgroundColor).not.toBe(chosen)
    expect(suggested.line).toContain('dotted')

    const tab = (name: string) => window.getByRole('tab', { name })
    await expect(tab('Annotations')).toHaveCSS('background-color', chosen)
    await expect(tab('Summary')).not.toHaveCSS('background-color', chosen)
    await cardOf(window, 'principle-based').getByRole('button', { name: 'principle-based' }).click()
    await expect(cardOf(window, 'principle-based')).toHaveCSS('outline-style', 'solid')
    await expect(cardOf(window, 'pitch a story')).toHaveCSS('outline-style', 'none')
    await window.keyboard.press('Control+2')
    await expect(textOf(window)).toBeFocused()
    // Chromium takes a key with Ctrl for no sign that the mouse was left.
    await window.keyboard.press('ArrowDown')
    const alongText = () =>
      textOf(window).evaluate(
        ({ parentElement }) => parentElement && getComputedStyle(parentElement, '::before').backgroundColor,
      )
    expect(await alongText()).toBe(chosen)
    await window.emulateMedia({ forcedColors: 'none' })
  })

  await test.step('nothing moves where less motion is asked for, of the system or in the window alone', async () => {
    expect(await longestMotion(window)).toBeGreaterThan(0)
    await window.emulateMedia({ reducedMotion: 'reduce' })
    expect(await longestMotion(window)).toBe(0)
    await window.emulateMedia({ reducedMotion: 'no-preference' })
    expect(await longestMotion(window)).toBeGreaterThan(0)
    await window.getByRole('button', { name: 'Text size and width' }).click()
    await window.getByRole('group', { name: 'Motion' }).getByRole('button', { name: 'Off' }).click()
    await expect.poll(() => longestMotion(window)).toBe(0)
    await window.keyboard.press('Escape')
  })

  await test.step('with the spacing of WCAG 1.4.12, all words are there and everything can be reached', async () => {
    await window.evaluate(() => {
      const spaced = new CSSStyleSheet()
      spaced.replaceSync(
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }' +
          'p { margin-bottom: 2em !important }',
      )
      document.adoptedStyleSheets = [spaced]
    })
    expect(await outOfReach(window)).toEqual([])
    const cut = await window.evaluate(() =>
      [...document.querySelectorAll('button, label, h1, h2, h3, [role="tab"]')]
        .filter((element) => element.checkVisibility() && element.closest('.visually-hidden') === null)
        .filter((element) => {
          const { overflowX, textOverflow } = getComputedStyle(element)
          return overflowX === 'hidden' && textOverflow !== 'ellipsis' && element.scrollWidth > element.clientWidth + 1
        })
        .map((element) => element.textContent),
    )
    expect(cut).toEqual([])
  })
})
