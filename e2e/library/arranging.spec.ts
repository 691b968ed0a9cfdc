import { expect } from '@playwright/test'
import { violationsByScheme } from '../axe.ts'
import { arrange, entry, list, nav, shown, test } from './library.ts'

test('notes are sorted, grouped and narrowed, and stay so', async ({ readout }) => {
  const { window } = readout
  await window.emulateMedia({ reducedMotion: 'reduce' })

  await test.step('the ones changed last come first, and the archived ones stand in a closed group', async () => {
    await expect(nav(window).getByRole('heading', { name: 'Notes · 6' })).toBeVisible()
    await expect
      .poll(() => shown(window))
      .toEqual(['Chips 10', 'Talks without a date', 'Chips 2', 'Élan vital', '“Arms” and the port', '# Archived (1)'])
  })

  await test.step('the sort and its direction are chosen by keyboard', async () => {
    await arrange(window).focus()
    await window.keyboard.press('Enter')
    await window.keyboard.press('Tab')
    await expect(window.getByLabel('Sort by')).toBeFocused()
    await window.keyboard.press('t')
    const titles = ['“Arms” and the port', 'Chips 2', 'Chips 10', 'Élan vital', 'Talks without a date']
    await expect.poll(() => shown(window)).toEqual([...titles, '# Archived (1)'])
    await window.keyboard.press('Tab')
    await window.keyboard.press('Enter')
    await expect.poll(() => shown(window)).toEqual([...titles.toReversed(), '# Archived (1)'])
    expect(await violationsByScheme(window)).toEqual([])
    await window.keyboard.press('Escape')
    await expect(arrange(window)).toBeFocused()
    await expect(arrange(window)).toHaveText('Title')
  })

  await test.step('groups have counts, and are closed and opened by mouse and by keyboard', async () => {
    await arrange(window).click()
    await window.getByLabel('Sort by').selectOption('Published')
    await window.getByLabel('Group by').selectOption('Month published')
    await window.keyboard.press('Escape')
    await expect
      .poll(() => shown(window))
      .toEqual([
        '# January 2024 (1)',
        'Chips 10',
        '# August 2023 (2)',
        'Chips 2',
        'Élan vital',
        '# 2022 (1)',
        '“Arms” and the port',
        '# Undated (1)',
        'Talks without a date',
        '# Archived (1)',
      ])
    const august = list(window).getByRole('button', { name: /^August 2023/u })
    await august.click()
    await expect(august).toHaveAttribute('aria-expanded', 'false')
    await expect(entry(window, 'Élan vital')).toBeHidden()
    await window.keyboard.press('ArrowRight')
    await window.keyboard.press('ArrowRight')
    await expect(entry(window, 'Chips 2')).toBeFocused()
    await window.keyboard.press('ArrowDown')
    await window.keyboard.press('ArrowLeft')
    await expect(august).toBeFocused()
    await window.keyboard.press('ArrowLeft')
    await expect(entry(window, 'Élan vital')).toBeHidden()
    await window.keyboard.press('End')
    await window.keyboard.press('Enter')
    await expect(entry(window, 'Old strike')).toBeVisible()
    expect(await violationsByScheme(window)).toEqual([])
  })

  await test.step('a note stands under each of its speakers', async () => {
    await arrange(window).click()
    await window.getByLabel('Group by').selectOption('Speaker')
    await window.keyboard.press('Escape')
    await expect
      .poll(async () => (await shown(window)).slice(0, 7))
      .toEqual(['# Abara (1)', '“Arms” and the port', '# Gong (2)', 'Chips 10', 'Chips 2', '# Strayer (1)', 'Chips 10'])
  })

  await test.step('a tag narrows the list, and a click shows all again', async () => {
    await arrange(window).click()
    await window.getByRole('combobox', { name: 'Show' }).selectOption('budget')
    await window.keyboard.press('Escape')
    await expect.poll(() => shown(window)).toEqual(['# Nobody quoted (1)', 'Élan vital'])
    await expect(nav(window)).toContainText('Tag: budget')
    await nav(window).getByRole('button', { name: 'Show all notes' }).click()
    await expect(nav(window).getByRole('heading', { name: 'Notes · 6' })).toBeVisible()
  })

  await test.step('sort, grouping and closed headings are there again after a restart', async () => {
    await arrange(window).click()
    await window.getByLabel('Group by').selectOption('Month published')
    await window.keyboard.press('Escape')
    await expect(list(window).getByRole('button', { name: /^August 2023/u })).toBeVisible()
    const before = await shown(window)
    expect(before.slice(0, 4)).toEqual(['# January 2024 (1)', 'Chips 10', '# August 2023 (2)', '# 2022 (1)'])
    const again = await readout.restart()
    await expect.poll(() => shown(again.window)).toEqual(before)
  })
})
