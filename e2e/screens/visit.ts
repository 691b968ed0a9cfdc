import { expect, type Page, test } from '@playwright/test'
import { violationsByScheme } from '../axe.ts'
import { drawnAgain } from '../select.ts'
import { sharedNames } from './names.ts'
import { outOfReach } from './reach.ts'
import { shoot, sizes } from './shoot.ts'
import { squeezedIcons } from './squeezed.ts'

/** 1280×800 at 200 %, in CSS pixels. */
const twiceAsLarge = { width: 640, height: 400 }

/**
 * Where a screen, a dialog or a popup is reached: `npm test` looks whether everybody can use it, `npm run pictures` takes it. A new
 * screen is a line that calls this.
 * @param isFleeting whether it closes when the window changes its size
 */
export async function visit(window: Page, name: string, isFleeting = false): Promise<void> {
  if (test.info().config.metadata.takesPictures === true) await shoot(window, name, isFleeting)
  else await test.step(name, () => check(window, name, isFleeting))
}

/** The size and the theme in which the screens are gone through; no colour is on its way when it is looked at. */
export async function prepare(window: Page): Promise<void> {
  await window.setViewportSize(sizes[0])
  await window.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
}

/** All that falls short is told, not the first of it. */
async function check(window: Page, name: string, isFleeting: boolean): Promise<void> {
  expect.soft(await violationsByScheme(window), `${name}: axe`).toEqual([])
  expect.soft(await sharedNames(window), `${name}: names`).toEqual([])
  expect.soft(await squeezedIcons(window), `${name}: icons`).toEqual([])
  if (isFleeting) return
  await window.setViewportSize(twiceAsLarge)
  // What was drawn for the size before is drawn anew.
  await drawnAgain(window)
  expect.soft(await outOfReach(window), `${name}: at 200 %`).toEqual([])
  await window.setViewportSize(sizes[0])
}
