import { expect, type Page } from '@playwright/test'
import { test } from './launch.ts'
import { outOfReach } from './screens/reach.ts'
import { cardOf, textOf } from './select.ts'

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

test('everybody can use the window: by key, in any size, in the colours of the system, without motion, with wider text', async ({
  readout: { window },
}) => {
  await expect(textOf(window)).toContainText('The visit')
  await test.step('the three parts of the window are reached by key', async () => {
    await window.keyboard.press('Control+1')
    await expect(window.getByRole('navigation').getByRole('button', { name: /Raimondo in Beijing/u })).toBeFocused()
    await window.keyboard.press('Control+3')
    await expect(window.getByRole('tab', { name: 'Annotations' })).toBeFocused()
    await window.keyboard.press('Control+2')
    await expect(textOf(window)).toBeFocused()
  })

  await test.step('nothing is cut off or overlaps in a small window or a large one', async () => {
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
    await window.setViewportSize({ width: 1280, height: 800 })
  })

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
